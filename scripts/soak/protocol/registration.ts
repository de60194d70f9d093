/** The registration of one method and of the security questions, by the calls the wizard makes (security-info.md 3). */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { Phone, Tenant } from '../../../tenant/tenant.ts';
import { text, type Config, type RegistrationCall } from '../../lib/protocol-client.ts';
import { expectThat } from './failure.ts';
import type { AppCodes } from './app-codes.ts';

const TYPE = { push: 2, appCode: 3, call: 5, text: 6, questions: 9 } as const;
const VERIFIED = 2;
const QUESTIONS = 5;

/** What of the ways through the guide the protocol can tell apart. */
export type Method = 'push' | 'app-code' | 'text' | 'call';

interface Registering {
  readonly call: RegistrationCall;
  readonly tenant: Tenant;
  /** How the codes of an app are made that is set up from this key. */
  readonly codesOf: (key: Secret) => AppCodes;
}

/** @returns the codes of the app, where one that makes codes was set up. */
export async function registerMethod(method: Method, registering: Registering): Promise<AppCodes | undefined> {
  switch (method) {
    case 'app-code':
      return registerAppCode(registering);
    case 'push':
      await registerPush(registering);
      return undefined;
    case 'text':
    case 'call':
      await registerPhone(method, registering);
      return undefined;
  }
}

export async function registerQuestions(call: RegistrationCall): Promise<void> {
  const answers = Array.from({ length: QUESTIONS }, (_, question) => ({
    question,
    answer: randomBytes(9).toString('hex'),
  }));
  const saved = await call('new', { Type: TYPE.questions, Data: JSON.stringify(answers) });
  expectThat(saved['ErrorCode'] === 0, `The answers were refused with ${text(saved, 'ErrorCode')}.`);
}

async function registerAppCode({ call, codesOf }: Registering): Promise<AppCodes> {
  const setUp = await call('initializemobileapp', { securityInfoType: TYPE.appCode });
  const key = text(setUp, 'SecretKey');
  const codes = codesOf(new Secret(key, 'seed'));
  const data = { secretKey: key, affinityRegion: null, isResendNotificationChallenge: false };
  const added = await call('new', { Type: TYPE.appCode, Data: JSON.stringify(data) });
  await codes.use(async (code) => verify(call, TYPE.appCode, added, code));
  return codes;
}

async function registerPush({ call, tenant }: Registering): Promise<void> {
  const setUp = await call('initializemobileapp', { securityInfoType: TYPE.push });
  const app = tenant.authenticator();
  await app.typeIn(new Secret(text(setUp, 'ActivationCode'), 'token'), text(setUp, 'Url'));
  const data = { secretKey: null, affinityRegion: null, isResendNotificationChallenge: false };
  const added = await call('new', { Type: TYPE.push, Data: JSON.stringify(data) });
  const { EntropyNumber } = JSON.parse(text(added, 'Data')) as Config;
  await app.approve(String(EntropyNumber));
  await verify(call, TYPE.push, added, null);
}

async function registerPhone(method: 'text' | 'call', { call, tenant }: Registering): Promise<void> {
  const phone: Phone = await tenant.phone();
  const since = await tenant.clock.now();
  const [countryCode = '', phoneNumber = ''] = phone.number.reveal().replace('+', '').split(' ');
  const added = await call('new', { Type: TYPE[method], Data: JSON.stringify({ phoneNumber, countryCode }) });
  expectThat(added['ErrorCode'] === 0, `The phone was refused with ${text(added, 'ErrorCode')}.`);
  if (method === 'call') await phone.answerCall('#');
  const code = method === 'text' ? (await phone.waitForCode(since)).reveal() : null;
  await verify(call, TYPE[method], added, code);
}

async function verify(call: RegistrationCall, Type: number, added: Config, code: string | null): Promise<void> {
  const answer = await call('verify', {
    Type,
    VerificationContext: added['VerificationContext'],
    VerificationData: code,
  });
  const { VerificationState: state, ErrorCode: error } = answer;
  expectThat(state === VERIFIED, `The proof of type ${Type} ended in state ${String(state)}, error ${String(error)}.`);
}
