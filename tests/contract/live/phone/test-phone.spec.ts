import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openNetwork } from '../../../../tenant/live/network.ts';
import { openTestPhone } from '../../../../tenant/live/phone/test-phone.ts';
import { after, gatewayLab, messageOf, NOW, PATIENCE, saying } from './lab.ts';

test('two readers of one test share the phone, and none sees what was for the other', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  await using lab = await gatewayLab({ texts: [after(1, saying('111111')), after(30, saying('222222'))] });
  await using shared = openTestPhone(lab.line, PATIENCE, { folder, clock: lab.clock, patience: 0 });
  const first = await shared.phone();
  expect((await first.waitForCode(0)).reveal()).toBe('111111');
  await lab.clock.wait(20_000);
  const second = await shared.phone();
  expect((await second.waitForCode(0)).reveal()).toBe('222222');
  expect(second.number).toBe(first.number);
});

test('the next test gets the phone when the one before has ended, whether it had asked for it or not', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  await using lab = await gatewayLab();
  const needs = { folder, clock: lab.clock, patience: 0 };
  await openTestPhone(lab.line, PATIENCE, needs)[Symbol.asyncDispose]();
  const before = openTestPhone(lab.line, PATIENCE, needs);
  await before.phone();
  await using next = openTestPhone(lab.line, PATIENCE, needs);
  expect(await messageOf(next.phone())).toContain('The phone was kept by');
  await before[Symbol.asyncDispose]();
  await using last = openTestPhone(lab.line, PATIENCE, needs);
  await last.phone();
  expect(readdirSync(folder)).toHaveLength(1);
});

test.describe('behind a proxy', () => {
  const NOWHERE = 'http://127.0.0.1:9';
  const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'];
  const found = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]));
  const set = (variables: Readonly<Record<string, string | undefined>>) => {
    for (const name of VARIABLES) Reflect.deleteProperty(process.env, name);
    Object.assign(
      process.env,
      Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
    );
  };

  test.afterEach(() => set(found));

  const TEXTS = [after(0, saying('123123'))];

  test('a phone in the network of this machine is asked without the proxy of the internet', async () => {
    set({ HTTPS_PROXY: NOWHERE });
    await using lab = await gatewayLab({ texts: TEXTS, dispatcher: openNetwork() });
    expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
  });

  test('one that another proxy stands before is named in NO_PROXY, and the sentence says so', async () => {
    set({ HTTP_PROXY: NOWHERE });
    await using hidden = await gatewayLab({ texts: TEXTS, dispatcher: openNetwork() });
    expect(await hidden.line.check()).toMatch(/^\[unreachable\] .* NO_PROXY must name it\.$/);
    set({ HTTP_PROXY: NOWHERE, NO_PROXY: '127.0.0.1' });
    await using named = await gatewayLab({ texts: TEXTS, dispatcher: openNetwork() });
    expect((await named.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('123123');
  });
});
