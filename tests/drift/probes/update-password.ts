import { echo, text, type Config, type ProtocolClient, type SignInPage } from '../../../scripts/lib/protocol-client.ts';
import type { Probe, Probed } from './probe.ts';
import { said, told, toldOf } from './told.ts';

const SOUND = 'Kv7!rTq2#mZp';

/** What a new password may be, how the job goes, and which password opens the account then. */
export const updatePassword: Probe = async (probed) => {
  const { page, client, current, alias, userPrincipalName } = await opened(probed);
  const refused = [];
  for (const value of [...weak, `Kv7!${alias}rTq2`, 'Kv7!LucierTq2', current]) {
    refused.push([refused.length, await changed(client, page, current, value)]);
  }
  const wrongCurrent = await changed(client, page, 'Not-the-password-1', SOUND);
  const early = await ended(client, page, SOUND);
  const taken = [];
  for (const value of sound) taken.push([value.length, await tried(probed, value)]);
  const before = toldOf(await client.signIn(userPrincipalName, current, { prompt: 'login' }));
  return { page: toldOf(page), refused, wrongCurrent, early, taken, before };
};

/** Each breaks one rule (password-and-errors.md 1.1, 1.2). */
const weak = ['Kv7!rTq', `${'Kv7!rTq2'.repeat(32)}x`, 'kvtrqm729461', 'Kv7!rTqé2mZp', 'Azerty1!', 'M0tdep@sse1!'];
/** Each keeps them just so. */
const sound = ['Kv7!rTq2', 'Kv7!rTq2'.repeat(32), 'kvtRqm729461', 'Kv7! rTq2 mZp', 'Kv7!LucrTq2'];

async function opened({ anotherClient, tenant }: Probed) {
  const client = await anotherClient();
  const account = await tenant.directory.createUser({
    passwordChange: 'before-registration',
    givenName: 'Lucie',
    surname: 'Luc',
  });
  const current = account.temporaryPassword.reveal();
  const page = await client.signIn(account.userPrincipalName, current);
  const [alias = ''] = account.userPrincipalName.split('@');
  return { page, client, current, alias, userPrincipalName: account.userPrincipalName };
}

/** Begins the job and asks until it is done, at most ten times. */
async function changed(client: ProtocolClient, page: SignInPage, current: string, value: string) {
  const tokens = { Ctx: page.config['sCtx'], FlowToken: page.config['sFT'] };
  const passwords = { OldPassword: current, NewPassword: value };
  const answers: Config[] = [
    await said(await client.json(text(page.config, 'urlAsyncSsprBegin'), { ...tokens, ...passwords })),
  ];
  while (answers.at(-1)?.['IsJobPending'] === true && answers.length < 10) {
    answers.push(await said(await client.json(text(page.config, 'urlAsyncSsprPoll'), tokens)));
  }
  return answers;
}

async function ended(client: ProtocolClient, page: SignInPage, value: string) {
  const fields = { ...echo(page.config), confirmnewpasswd: value };
  return told(await client.form(text(page.config, 'urlPost'), fields));
}

async function tried(probed: Probed, value: string) {
  const { page, client, current, userPrincipalName } = await opened(probed);
  const answers = await changed(client, page, current, value);
  const next = await ended(client, page, value);
  const after = [];
  for (const password of [current, value]) {
    const { config } = await client.signIn(userPrincipalName, password, { prompt: 'login' });
    after.push([config['pgid'], config['sErrorCode']]);
  }
  return { answers, next, after };
}
