/** The app's token from what a build service gives: GitHub Actions and Azure Pipelines, which answer as they document. */
import { expect, test } from '@playwright/test';
import type { CredentialSettings } from '../../../settings/live.ts';
import { failureOf } from '../graph/in-process.ts';
import { AUDIENCE, BuildService, ISSUER, Rehearsed, UNKNOWN_ID, type BuildToken } from './authority.ts';
import { buildServer } from './build-server.ts';
import { CONNECTION, github, onGithub, onPipelines, ownApp, pipelines, REQUEST_TOKEN, sourceOf } from './builds.ts';

test('a job of GitHub Actions gets a token without a secret', async () => {
  await using rehearsed = await Rehearsed.open();
  const builds = new BuildService();
  const subject = 'repo:clinic/first-login:environment:one';
  await rehearsed.administrator.trust({ issuer: ISSUER, subject, audience: AUDIENCE, key: builds.key });
  await using actions = await buildServer(async () => ({ count: 1, value: await builds.token({ subject }) }));
  const source = sourceOf(rehearsed, github(rehearsed), onGithub(actions.url));
  expect((await source.claims()).appId).toBe(ownApp(rehearsed));
  const { pathname, searchParams } = new URL(actions.asked[0]?.url ?? '', actions.url);
  expect([pathname, searchParams.get('api-version'), searchParams.get('audience')]).toEqual([
    '/token',
    '2.0',
    AUDIENCE,
  ]);
  expect(actions.asked[0]).toMatchObject({ method: 'GET', headers: { authorization: `Bearer ${REQUEST_TOKEN}` } });
  await source.token();
  expect(actions.asked, 'once for a token, however often that is used').toHaveLength(1);
  source.renew();
  await source.token();
  expect(actions.asked).toHaveLength(2);
});

test('a job of Azure Pipelines gets a token without a secret', async () => {
  await using rehearsed = await Rehearsed.open();
  const builds = new BuildService();
  const issuer = 'https://vstoken.dev.azure.com/0f1e2d3c';
  const subject = 'sc://clinic/first-login/tests';
  await rehearsed.administrator.trust({ issuer, subject, audience: AUDIENCE, key: builds.key });
  await using azure = await buildServer(async () => ({ oidcToken: await builds.token({ issuer, subject }) }));
  const source = sourceOf(rehearsed, pipelines(rehearsed), onPipelines(azure.url));
  expect((await source.claims()).appId).toBe(ownApp(rehearsed));
  const { searchParams } = new URL(azure.asked[0]?.url ?? '', azure.url);
  expect([searchParams.get('api-version'), searchParams.get('serviceConnectionId')]).toEqual(['7.1', CONNECTION]);
  expect(azure.asked[0]).toMatchObject({ method: 'POST', headers: { 'x-tfs-fedauthredirect': 'Suppress' } });
});

const TRUSTED = 'repo:clinic/first-login:environment:two';

for (const [what, offered, code] of [
  ['subject', { subject: 'repo:clinic/first-login:ref:refs/heads/main' }, 700213],
  ['subject but for its case', { subject: TRUSTED.toUpperCase() }, 700213],
  ['issuer', { subject: TRUSTED, issuer: 'https://builds.example' }, 700211],
  ['audience', { subject: TRUSTED, audience: 'api://another' }, 700212],
] as const satisfies readonly (readonly [string, BuildToken, number])[]) {
  test(`a token of another ${what} is refused, and what was offered is told`, async () => {
    await using rehearsed = await Rehearsed.open();
    const builds = new BuildService();
    await rehearsed.administrator.trust({ issuer: ISSUER, subject: TRUSTED, audience: AUDIENCE, key: builds.key });
    await using actions = await buildServer(async () => ({ value: await builds.token(offered) }));
    const failure = await failureOf(sourceOf(rehearsed, github(rehearsed), onGithub(actions.url)).token());
    expect(failure).toMatchObject({ kind: 'tenant-configuration', code: `AADSTS${code}` });
    const { subject, issuer, audience } = { issuer: ISSUER, audience: AUDIENCE, ...offered };
    expect(failure.message).toContain(`exactly this issuer, subject and audience: ${issuer}, ${subject}, ${audience}.`);
    expect(failure.message).not.toContain(REQUEST_TOKEN);
  });
}

test('a token that is over, and one somebody else signed, are refused', async () => {
  await using rehearsed = await Rehearsed.open();
  const builds = new BuildService();
  const subject = 'repo:clinic/first-login:environment:three';
  await rehearsed.administrator.trust({ issuer: ISSUER, subject, audience: AUDIENCE, key: builds.key });
  await using late = await buildServer(async () => ({ value: await builds.token({ subject, life: -400 }) }));
  await using forger = await buildServer(async () => {
    const [header, payload] = (await builds.token({ subject })).split('.');
    return { value: `${header ?? ''}.${payload ?? ''}.${'A'.repeat(342)}` };
  });
  const over = await failureOf(sourceOf(rehearsed, github(rehearsed), onGithub(late.url)).token());
  expect(over).toMatchObject({ code: 'AADSTS700024' });
  const forged = await failureOf(sourceOf(rehearsed, github(rehearsed), onGithub(forger.url)).token());
  expect(forged).toMatchObject({ code: 'AADSTS50027', kind: 'tenant-configuration' });
});

test('an app that is not there is said to be, whatever it proves itself by', async () => {
  await using rehearsed = await Rehearsed.open();
  const builds = new BuildService();
  await using actions = await buildServer(async () => ({ value: await builds.token({ subject: 'anything' }) }));
  const credential: CredentialSettings = { kind: 'github', clientId: UNKNOWN_ID };
  const failure = await failureOf(sourceOf(rehearsed, credential, onGithub(actions.url)).token());
  expect(failure).toMatchObject({ code: 'AADSTS700016' });
});
