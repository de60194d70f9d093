import { text } from '../../../scripts/lib/protocol-client.ts';
import type { Probe } from './probe.ts';
import { said, told, toldOf } from './told.ts';

/** Of three look-ups: far above what a busy machine takes, far below three that are late. */
const SLOW_MS = 12_000;
const NOBODY = 'personne.inconnue.med@ailleurs.test';

/** From office.com to the look-up between user name and password. */
export const userName: Probe = async ({ client, newAccount }) => {
  const { userPrincipalName } = await newAccount('none');
  const opened = [];
  for (const address of ['https://office.com/', 'https://www.office.com/', 'https://m365.cloud.microsoft/']) {
    opened.push(await told(await client.get(address)));
  }
  const asked = await client.get('https://m365.cloud.microsoft/login');
  const start = await client.authorize();
  const lookUps = [];
  const began = performance.now();
  for (const name of [userPrincipalName, userPrincipalName.toUpperCase(), NOBODY]) {
    lookUps.push(await said(await client.credentialType(start, name)));
  }
  const isSlow = performance.now() - began > SLOW_MS;
  return {
    opened,
    isSlow,
    asked: await told(asked),
    signIn: await told(await client.get(asked.headers()['location'] ?? '')),
    start: toldOf(start),
    hinted: toldOf(await client.authorize({ login_hint: userPrincipalName })),
    again: await told(await client.get(text(start.config, 'urlRefresh'))),
    lookUps,
    reset: await told(await client.get(text(start.config, 'urlResetPassword'))),
  };
};
