/** What became of cases, as a test hands it over: one of each verdict. */
import type { TestResult } from '@playwright/test/reporter';
import { PNG } from 'pngjs';
import { CASE_RESULT, type CaseResult, type CaseVerdict, type Moment } from '../../../reports/case/schema.ts';

type Attachment = TestResult['attachments'][number];

const SYMPTOM: CaseResult['symptoms'][number] = {
  id: 'session-expired',
  title: 'La session a expiré pendant l’inscription',
  sees: { fr: 'Un message dit que la session a expiré.', en: 'A message says that the session has timed out.' },
  steps: ['2.2.1-wait'],
  causes: ['La personne a laissé l’écran plus de 15 minutes.', 'L’installation de l’application a pris du temps.'],
  cure: 'Fermer le navigateur, puis recommencer à partir d’office.com.',
  assumed: false,
};

export function aMoment(more: Partial<Moment> = {}): Moment {
  return { at: 0, steps: [], did: 'mot de passe temporaire : la page s’ouvre', codes: [], ...more };
}

export const TIMELINE: readonly Moment[] = [
  aMoment({
    screen: 'landing',
    steps: ['2.1-1'],
    did: 'accueil d’office.com : ouvrir office.com et demander à se connecter',
  }),
  aMoment({
    at: 4,
    screen: 'user-name',
    steps: ['2.1-2'],
    did: 'adresse « .med » : inscrire l’adresse et continuer',
    says: 'Se connecter',
    sure: true,
    picture: '02 user-name',
  }),
  aMoment({
    at: 9,
    screen: 'password',
    steps: ['2.1-3'],
    did: 'mot de passe temporaire : saisit un mot bien formé, mais pas le bon (2 fois) — la page refuse',
    says: 'Votre compte ou mot de passe est incorrect.\nSi vous ne vous souvenez pas de votre mot de passe, réinitialisez-le maintenant.',
    sure: false,
    codes: ['50126'],
    correlationId: '1f0c8c46-63c5-4c0e-b0b4-7a8a30c0a001',
    requestId: '0d31c0b5-8d2f-4b53-9d0b-5f2f61f30a00',
    address: 'login.microsoftonline.com/common/login',
    picture: '03 password',
  }),
  aMoment({
    at: 940,
    screen: 'phone-code',
    steps: ['2.2.3-4'],
    did: 'code reçu par texto : attend 15 min — retour au début de la connexion',
    says: 'Votre session a expiré.',
    sure: false,
    codes: ['API 8', '50089'],
    address: 'mysignins.microsoft.com/register',
    picture: '04 phone-code',
  }),
];

export function caseResult(verdict: CaseVerdict = 'reproduced', more: Partial<CaseResult> = {}): CaseResult {
  const symptom = verdict === 'told' ? {} : { symptom: 'session-expired' };
  return {
    schema: 1,
    startedAt: '2026-11-26T01:06:44.000Z',
    finishedAt: '2026-11-26T01:07:31.000Z',
    tenant: 'embedded',
    command: 'npm run reproduce -- session-expired --method sms --edition classic --locale fr-CA --device desktop',
    asked: {
      ...symptom,
      method: 'sms',
      order: 'after-registration',
      edition: 'classic',
      locale: 'fr-CA',
      device: 'desktop',
      given: [],
      did: ['code reçu par texto : attend 15 min'],
    },
    verdict,
    summary: 'Le symptôme « La session a expiré pendant l’inscription » se produit.',
    symptoms: verdict === 'reproduced' || verdict === 'other' ? [SYMPTOM] : [],
    timeline: [...TIMELINE],
    ...(verdict === 'reproduced' ? { cure: { tried: 'recommencer à partir d’office.com', worked: true } } : {}),
    ...more,
  };
}

export function attachedCase(result: unknown): Attachment {
  return { ...CASE_RESULT, body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)) };
}

/** A picture of one colour. */
export function pictured(name: string): Attachment {
  const png = new PNG({ width: 64, height: 40 });
  png.data.fill(200);
  return { name: `image ${name}`, contentType: 'image/png', body: PNG.sync.write(png) };
}
