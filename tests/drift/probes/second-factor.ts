import type { TOTP } from 'otpauth';
import type { ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import type { AuthMethodId } from '../../../tenant/embedded/world.ts';
import type { Probe, Probed } from './probe.ts';
import { reachable } from './reachable.ts';
import { Factor } from './sas.ts';
import { toldOf } from './told.ts';

/** In time steps of an app's codes. */
const OFFSETS = [-20, -2, 2, 20];
const STEP_MS = 30_000;

interface User {
  readonly userPrincipalName: string;
  readonly temporaryPassword: { reveal(): string };
}

/** Each method at a sign-in: what is asked for, what is taken, what is refused, how often, how late. */
export const secondFactor: Probe = async (probed) => ({
  app: await byApp(probed),
  text: await byText(probed),
  call: await byCall(probed),
  push: await byPush(probed),
});

async function opened(client: ProtocolClient, { userPrincipalName, temporaryPassword }: User, method: AuthMethodId) {
  const page = await client.signIn(userPrincipalName, temporaryPassword.reveal(), { prompt: 'login' });
  return { page, factor: new Factor(client, page, method) };
}

async function byApp({ tenant, anotherClient, newAccount }: Probed) {
  const client = await anotherClient();
  const account = await newAccount('none');
  const proofUp = await client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
  const totp: TOTP = await client.register(proofUp, 5);
  const { page, factor } = await opened(client, account, 'PhoneAppOTP');
  const codes = [];
  // In the middle of a time step.
  await tenant.clock.advance({ minutes: 5 });
  const now = await tenant.clock.now();
  const middle = now + (STEP_MS * 1.5 - (now % STEP_MS));
  await tenant.clock.advance({ seconds: Math.round((middle - now) / 1000) });
  const code = (offset: number) => totp.generate({ timestamp: middle + offset * STEP_MS });
  const begun = (await factor.begin()).said;
  for (const offset of OFFSETS) codes.push([offset, await factor.end(code(offset))]);
  const skipped = await factor.processed();
  const eight = await factor.end(`${code(0)}00`);
  const right = await factor.end(code(0));
  const passed = await factor.processed();
  const again = (await opened(client, account, 'PhoneAppOTP')).factor;
  await again.begin();
  const used = await again.end(code(0));
  const older = await again.end(code(-1));
  return { page: toldOf(page), begun, codes, skipped, eight, right, passed, used, older };
}

async function byText(probed: Probed) {
  const { tenant } = probed;
  const client = await probed.anotherClient();
  const account = await reachable(probed);
  const { page, factor } = await opened(client, account, 'OneWaySMS');
  const other = (code: string) => String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');
  const begun = (await factor.begin()).said;
  const code = await account.codeAfter(0);
  if (!/^\d+$/.test(code)) return { page: toldOf(page), begun, code };
  const wrongs = [];
  for (let at = 0; at < 3; at += 1) wrongs.push(await factor.end(other(code)));
  await tenant.clock.advance({ seconds: 5 });
  const since = await tenant.clock.now();
  await factor.begin();
  const next = await account.codeAfter(since);
  const old = await factor.end(code === next ? other(next) : code);
  const right = await factor.end(next);
  const used = await factor.end(next);
  const passed = await factor.processed();
  const late = [];
  for (const seconds of [170, 185]) {
    const { factor: another } = await opened(client, account, 'OneWaySMS');
    await tenant.clock.advance({ seconds: 5 });
    const from = await tenant.clock.now();
    await another.begin();
    const sent = await account.codeAfter(from);
    await tenant.clock.advance({ seconds });
    late.push(await another.end(sent));
  }
  const digits = code.length;
  return { page: toldOf(page), begun, digits, wrongs, old, right, used, passed, late };
}

async function byCall(probed: Probed) {
  const { tenant } = probed;
  const client = await probed.anotherClient();
  const account = await reachable(probed);
  const { phone } = account;
  const answers = [];
  for (const act of [
    () => phone.answerCall('#'),
    () => phone.declineCall(),
    () => tenant.clock.advance({ seconds: 185 }),
  ]) {
    const { factor } = await opened(client, account, 'TwoWayVoiceMobile');
    const { said: begun } = await factor.begin();
    const pending = await factor.end();
    // Who is not called answers nothing.
    if (begun['Success'] === true) await act();
    answers.push({ begun, pending, ended: await factor.end(), next: await factor.processed() });
  }
  return answers;
}

async function byPush({ tenant, anotherClient, newAccount }: Probed) {
  const client = await anotherClient();
  const account = await newAccount('none');
  const app = tenant.authenticator();
  await tenant.answerQuestions(account.id);
  await client.registerPush(await client.signIn(account.userPrincipalName, account.temporaryPassword.reveal()), app);
  const answers = [];
  for (const act of [
    (number: string) => app.approve(number),
    (number: string) => app.approve(String(109 - Number(number))),
    () => app.deny(),
    () => tenant.clock.advance({ seconds: 185 }),
  ]) {
    const { page, factor } = await opened(client, account, 'PhoneAppNotification');
    const { said: begun, entropy } = await factor.begin();
    const pending = await factor.end();
    if (begun['Success'] === true) await act(entropy);
    const ended = await factor.end();
    answers.push({ page: toldOf(page), begun, digits: entropy.length, pending, ended, next: await factor.processed() });
  }
  return answers;
}
