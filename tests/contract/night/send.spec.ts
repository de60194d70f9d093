import { expect, test } from '@playwright/test';
import { ProxyAgent } from 'undici';
import { Secret } from '../../../reports/redaction/secret.ts';
import { send } from '../../../scripts/lib/notify/send.ts';
import { openReceiver, type Receiver } from './receiver.ts';

const BODY = { text: 'Première connexion : sans conclusion.' };

/** In ms: for a receiver that answers, and for one that is waited for in vain. */
const PATIENCE_MS = 10_000;
const LITTLE_PATIENCE_MS = 700;

async function sent(receiver: Receiver, patienceMs = PATIENCE_MS): Promise<string | undefined> {
  const dispatcher = receiver.way();
  try {
    return await send(new Secret(receiver.address, 'token'), BODY, { dispatcher, patienceMs, pauseMs: 0 });
  } finally {
    await dispatcher.destroy();
  }
}

/** What the receiver answers, how often it is asked, and what is said of it. */
const ANSWERS: readonly (readonly [readonly (number | 'nothing')[], number, string | undefined])[] = [
  [[200], 1, undefined],
  [[202], 1, undefined],
  [[400], 1, 'alerts.example answered 400'],
  [[401], 1, 'alerts.example answered 401'],
  [[302], 1, 'alerts.example answered 302'],
  [[429, 202], 2, undefined],
  [[500, 200], 2, undefined],
  [[500, 500, 200], 2, 'alerts.example answered 500'],
  [['nothing', 200], 2, undefined],
];

for (const [answers, times, problem] of ANSWERS) {
  const patience = answers.includes('nothing') ? LITTLE_PATIENCE_MS : PATIENCE_MS;

  test(`a message that is answered by ${answers.join(', then ')} is sent ${times === 1 ? 'once' : 'twice'}`, async () => {
    await using receiver = await openReceiver(...answers);
    expect(await sent(receiver, patience)).toBe(problem);
    expect(receiver.told).toEqual(Array.from({ length: times }, () => ({ type: 'application/json', body: BODY })));
  });
}

test('a receiver that never answers is asked twice and told of', { tag: '@slow' }, async () => {
  await using receiver = await openReceiver('nothing');
  expect(await sent(receiver, LITTLE_PATIENCE_MS)).toBe('alerts.example gave no answer (too late)');
  expect(receiver.told).toHaveLength(2);
});

test('a receiver that is not there is told of by its host alone', async () => {
  const receiver = await openReceiver();
  await receiver[Symbol.asyncDispose]();
  expect(await sent(receiver)).toBe('alerts.example gave no answer (ECONNREFUSED)');
});

test('a message goes to nobody whose certificate is not trusted', async () => {
  await using receiver = await openReceiver();
  await using trusted = await openReceiver();
  const way = () => new ProxyAgent({ uri: receiver.proxy, requestTls: { ca: trusted.certificate } });
  expect(await sent({ ...receiver, way })).toMatch(
    /^alerts\.example gave no answer \((?:DEPTH_ZERO_)?SELF_SIGNED_CERT/,
  );
  expect(receiver.told).toEqual([]);
});
