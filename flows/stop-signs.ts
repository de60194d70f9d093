/**
 * What the service says when it wants to be left alone, in codes, which are the same in every language: limits, blocks,
 * risks, pictures for persons. After any of them a live run asks for nothing more.
 */
import type { AnswerCode } from './answer-codes.ts';

const SIGNS: Readonly<Record<string, string>> = {
  // password-and-errors.md 4.1 and 4.4: after too many entries, or of an address that is taken for a malicious one.
  AADSTS50053: 'compte verrouillé ou adresse suspecte',
  AADSTS50088: 'limite de textos ou d’appels',
  AADSTS50135: 'mot de passe à changer en raison d’un risque',
  // learn.microsoft.com, entra/msal/dotnet/advanced/client-and-server-throttling.
  AADSTS50196: 'demandes trop rapprochées',
  AADSTS53000: 'bloqué par une stratégie',
  AADSTS53001: 'bloqué par une stratégie',
  AADSTS53003: 'bloqué par une stratégie',
  AADSTS53004: 'inscription bloquée en raison d’un risque',
  AADSTS53010: 'inscription bloquée par une stratégie',
  AADSTS53011: 'bloqué en raison d’un risque',
  // entra-signin.md 1.4: what is answered then of a user name is not to be relied on.
  'ThrottleStatus 1': 'recherches de noms limitées',
  // security-info.md 3.
  'API 1': 'utilisateur bloqué',
  'API 19': 'demandes limitées',
  'API 26': 'activations limitées',
  'API 28': 'image à recopier',
  'VerificationState 9': 'activations limitées',
  'VerificationState 10': 'image à recopier',
  'HTTP 429': 'trop de demandes',
};
/** Of the second factor: limits of entries, of texts and of calls (password-and-errors.md 5.1, 5.2). */
const SAS_LIMIT = /^SAS .*(?:Throttled|MaxAllowed|Blocked|Fraud)/;

/** Why nothing more may be asked for after this answer, in French; undefined where it says nothing of the kind. */
export function stopSign(code: string): string | undefined {
  const sign = SIGNS[code] ?? (SAS_LIMIT.test(code) ? 'trop de tentatives' : undefined);
  return sign === undefined ? undefined : `${sign}, ${code}`;
}

/** Addresses under which the registration gets the picture that only a person is to read (security-info.md 3). */
export function asksForCaptcha({ hostname, pathname }: URL): boolean {
  return hostname.endsWith('mysignins.microsoft.com') && pathname.startsWith('/api/captcha');
}

/** Answers that refuse what was entered, a denied request among them. */
const REFUSED =
  /^(?:AADSTS50126|SSPR 120000|API (?:24|31)|SAS (?:\w*(?:WrongCode|DuplicateCode|OathCode)\w*|PhoneAppDenied))$/;

export function refusesEntry({ code }: Pick<AnswerCode, 'code'>): boolean {
  return REFUSED.test(code);
}

/** Fields in which a password or a code is sent (entra-signin.md 1.4, security-info.md 3). */
const ENTRY_FIELDS = /(?:^|&)(?:passwd|accesspass|otc|currentpasswd)=[^&]/i;
const ENTRY_KEYS = /"(?:AdditionalAuthData|VerificationData|OldPassword)"\s*:\s*"[^"]/i;

/** Whether what a page posts is something to be judged right or wrong. */
export function carriesEntry(posted: string): boolean {
  return ENTRY_FIELDS.test(posted) || ENTRY_KEYS.test(posted);
}
