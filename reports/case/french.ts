/** The words of a case file, which a help desk reads. */
import { deviceName, failureSentence, orderName, pathName } from '../verdict/french.ts';
import type { CaseResult, CaseVerdict, Moment } from './schema.ts';

export const CASE_VERDICT_NAMES: Readonly<Record<CaseVerdict, string>> = {
  reproduced: 'Reproduit',
  'not-reproduced': 'Non reproduit',
  other: 'Autre chose s’est produit',
  told: 'Relevé',
};

const TENANT_NAMES: Readonly<Record<string, string>> = {
  embedded: 'locataire simulé',
  live: 'locataire d’essai de l’organisation',
};

const EDITION_NAMES: Readonly<Record<string, string>> = {
  classic: 'de juin 2023 (classic)',
  reskin: 'de 2025-26 (reskin)',
};

/** What the whole is called: by the symptom that was asked for, or by the one that came. */
export function caseTitle({ symptoms, asked }: CaseResult): string {
  const named =
    symptoms.find(({ id }) => id === asked.symptom) ?? (asked.symptom === undefined ? symptoms[0] : undefined);
  return named?.title ?? asked.symptom ?? 'Signalement rejoué';
}

/** `26 novembre 2026, 1 h 06 (UTC)` */
export function moment(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('fr-CA', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${date.getUTCHours()}\u00a0h\u00a0${String(date.getUTCMinutes()).padStart(2, '0')} (UTC)`;
}

/** `15 min 04 s`: since the journey began. */
export function elapsed(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  if (hours > 0) return `${hours}\u00a0h ${String(minutes).padStart(2, '0')}\u00a0min`;
  return minutes > 0 ? `${minutes}\u00a0min ${rest}\u00a0s` : `${whole}\u00a0s`;
}

/** What was asked for, as pairs of what it is and its texts. */
export function askedFor({ asked, tenant }: CaseResult): readonly (readonly [string, readonly string[]])[] {
  const { symptom, method, order, edition, locale, device, given, did } = asked;
  const pairs = [
    ['Symptôme', [symptom ?? 'aucun\u00a0: ce qui arrive est relevé']],
    ['Méthode', [pathName(method)]],
    ['Ordre', [orderName(order)]],
    ['Assistant', [EDITION_NAMES[edition] ?? `édition ${edition}`]],
    ['Appareil et langue', [`${deviceName(device)}, ${locale}`]],
    ['Circonstances', given.length > 0 ? given : ['aucune']],
    ['Ce que la personne a fait', did.length > 0 ? did : ['ce que dit le guide']],
    ['Rejoué sur', [TENANT_NAMES[tenant] ?? tenant]],
  ] as const;
  // The id of a symptom is typed as it stands.
  return pairs.map(([what, texts]) => [what, texts.map((text) => (text === symptom ? text : upperFirst(text)))]);
}

export function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

export function pageSays(text: string): string {
  return `La page dit\u00a0: ${quoted(text)}`;
}

/** Whether the wording is that of the real service. */
export function sureness({ sure }: Moment): string | undefined {
  if (sure === undefined) return undefined;
  return sure ? 'libellé documenté' : 'libellé supposé';
}

/** `mot de passe : entrer …` in its two parts; the first alone where it has one only. */
export function placeAndDeed(did: string): readonly [place: string, deed: string | undefined] {
  const [, place = did, deed] = /^(.+?)\s:\s(.+)$/s.exec(did) ?? [];
  return [upperFirst(place), deed === undefined ? undefined : upperFirst(deed)];
}

/** But of a name that is written otherwise: iPhone. */
function upperFirst(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** Codes and ids by which the real service's own journals are searched. */
export function marksOf({
  screen,
  codes,
  correlationId,
  requestId,
  address,
}: Moment): readonly (readonly [string, string])[] {
  const marks = [
    ...codes.map((code) => ['code', code] as const),
    ...(correlationId === undefined ? [] : [['corrélation', correlationId] as const]),
    ...(requestId === undefined ? [] : [['requête', requestId] as const]),
    ...(address === undefined ? [] : [['adresse', address] as const]),
  ];
  // Alone it says what the sentence says.
  return screen === undefined || marks.length === 0 ? marks : [...marks, ['écran', screen]];
}

export function cureSentence({ tried, worked }: NonNullable<CaseResult['cure']>): string {
  return `Remède essayé\u00a0: ${tried.replace(/\.$/, '')}. ${worked ? 'Il mène au bout.' : 'Il ne mène pas au bout.'}`;
}

export function failureText({ failure }: CaseResult): string | undefined {
  return failure === undefined ? undefined : failureSentence(failure);
}

export const ASSUMED =
  'Le comportement du service est ici supposé\u00a0: aucun document ne le décrit, et le vrai service peut agir autrement.';
