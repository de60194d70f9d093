/** The words of the verdict, which the guide's author reads. */
import { FAILURE_KINDS } from './failure.ts';
import type { GuideRun, StepStatus, VerdictName } from './schema.ts';

export const VERDICT_NAMES: Readonly<Record<VerdictName, string>> = {
  sound: 'le guide se réalise',
  broken: 'le guide ne se réalise pas comme écrit',
  inconclusive: 'sans conclusion',
};

export const STATUS_NAMES: Readonly<Record<StepStatus, string>> = {
  verified: 'vérifiée',
  performed: 'réalisée',
  drifted: 'dérive',
  failed: 'échec',
  'not-reached': 'non atteinte',
  'not-verifiable': 'non vérifiable',
};

const PATH_NAMES: Readonly<Record<string, string>> = {
  'totp-qr': 'application, code QR',
  'totp-key': 'application, clé saisie',
  sms: 'texto',
};

const ORDER_NAMES: Readonly<Record<string, string>> = {
  'after-registration': 'mot de passe changé après l’inscription',
  'before-registration': 'mot de passe changé avant l’inscription',
};

/** `application, code QR · mot de passe changé après l’inscription · fr-CA · desktop · classic` */
export function runTitle({ path, order, locale, device, edition }: GuideRun): string {
  return [PATH_NAMES[path] ?? path, ORDER_NAMES[order] ?? order, locale, device, edition].join(' · ');
}

export function failureSentence({ kind, message }: NonNullable<GuideRun['failure']>): string {
  return `${FAILURE_KINDS[kind]} : ${message}`;
}
