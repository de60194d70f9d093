import type { PhoneAnswer, WrongEntry } from '../../guide/case.ts';
import type { Outcome } from '../../guide/symptoms/signature.ts';
import type { ChallengeMethod } from '../../pages/method-list-page.ts';
import type { Secret } from '../../reports/redaction/secret.ts';
import { form, passing, type Filled } from './form.ts';
import { onPhone } from './on-phone.ts';
import type { Deeds, DeedsByScreen, Entry, Method, Situation } from './situation.ts';
import { wrongCode, wrongNewPassword, wrongPassword } from './wrong-entries.ts';

const CHALLENGE: Readonly<Record<Method, ChallengeMethod>> = {
  'app-qr': 'PhoneAppNotification',
  'app-key': 'PhoneAppNotification',
  'totp-qr': 'PhoneAppOTP',
  'totp-key': 'PhoneAppOTP',
  sms: 'OneWaySMS',
  call: 'TwoWayVoiceMobile',
};

/** What can be done on the pages of the sign-in host and of office.com. */
export function signInDeeds(situation: Situation): DeedsByScreen {
  const { screens, reader, held, method } = situation;
  const userName = screens['user-name'];
  const { password, landing } = screens;
  const challenge = screens['code-challenge'];
  return {
    landing: passing(() => landing.startSignIn()),
    'account-picker': passing(() => screens['account-picker'].chooseOther()),
    'user-name': form(userName, userName.next, async (entry) => {
      const name = { right: reader.userPrincipalName, other: unknown(reader.userPrincipalName), empty: '' };
      const typed = entry === 'same-wrong' ? name.other : name[entry as keyof typeof name];
      if (typeof typed !== 'string') return 'impossible';
      await userName.type(typed);
      return 'filled';
    }),
    password: form(password, password.signIn, async (entry, nth) => {
      const typed = entry === 'right' ? held.password : wrongPassword(entry, reader, nth);
      return typeUnlessEmpty(entry, typed, (secret) => password.type(secret));
    }),
    'proof-up': passing(() => screens['proof-up'].accept()),
    'update-password': updatePassword(situation),
    'stay-signed-in': passing(() => screens['stay-signed-in'].answer('yes')),
    'passkey-nudge': passing(() => screens['passkey-nudge'].postpone()),
    'method-list': { goOn: () => screens['method-list'].choose(CHALLENGE[method]) },
    'code-challenge': form(challenge, challenge.verify, (entry, nth) =>
      typeCode(situation, entry, nth, (code) => challenge.type(code)),
    ),
    'approval-challenge': approvalChallenge(situation),
    'approval-denied': askingAgain(() => screens['approval-denied'].resend()),
    'approval-unanswered': askingAgain(() => screens['approval-unanswered'].resend()),
  };
}

/** A code of the method, in a field of whichever host asks for it. */
export async function typeCode(
  { reader, held, method }: Situation,
  entry: Entry,
  nth: number,
  type: (code: Secret) => Promise<void>,
): Promise<Filled> {
  const right = () => {
    if (method.startsWith('app')) return reader.authenticator.code();
    if (held.token !== undefined && method.startsWith('totp')) return held.token.code();
    return reader.phone.waitForCode(held.askedAt);
  };
  const needsRight = entry === 'right' || entry === 'other' || entry === 'same-wrong' || entry === 'too-short';
  const code = needsRight ? await right() : undefined;
  if (code !== undefined) held.typedCode = code;
  return typeUnlessEmpty(entry, entry === 'right' ? code : wrongCode(entry, code, held, nth), type);
}

async function typeUnlessEmpty(
  entry: Entry,
  value: Secret | undefined,
  type: (secret: Secret) => Promise<void>,
): Promise<Filled> {
  if (entry === 'empty') return 'filled';
  if (value === undefined) return 'impossible';
  await type(value);
  return 'filled';
}

function updatePassword({ screens, reader, held }: Situation) {
  const page = screens['update-password'];
  /** Here the wrong one is that in the first field. */
  const isCurrent = (entry: Entry): entry is WrongEntry => entry === 'other' || entry === 'same-wrong';
  return form(page, page.signIn, async (entry, nth) => {
    if (entry === 'empty') return 'filled';
    const current = isCurrent(entry) ? wrongPassword(entry, reader, nth) : held.password;
    const fresh =
      entry === 'right' || entry === 'mismatch' || isCurrent(entry)
        ? reader.newPassword
        : wrongNewPassword(entry, reader, held);
    if (current === undefined || fresh === undefined) return 'impossible';
    await page.typeCurrent(current);
    await page.typeNew(fresh, entry === 'mismatch' ? held.password : fresh);
    return 'filled';
  });
}

function approvalChallenge(situation: Situation): Deeds {
  const page = situation.screens['approval-challenge'];
  const answered = async (how: 'right' | PhoneAnswer): Promise<Outcome> => {
    const number = await page.shownNumber();
    await (situation.method === 'call' ? onPhone.call(situation, how) : onPhone.app(situation, how, number));
    // Whatever was answered, another screen opens.
    await page.waitForAnswer();
    return 'left';
  };
  return { goOn: () => answered('right'), answer: answered };
}

/** Where a request on the phone came to nothing, there is another to ask for. */
function askingAgain(resend: () => Promise<void>): Deeds {
  const deeds = passing(resend);
  return { ...deeds, askAgain: () => deeds.goOn() };
}

function unknown(userPrincipalName: string): string {
  return userPrincipalName.replace(/^[^@]+/, 'personne.inconnue.med');
}
