/** The words of the guide report, which the guide's author reads. */
import { deviceName, pathName } from '../verdict/french.ts';
import type { Announced, Change, Finding, FindingStatus, GuideReport, NewScreen, Tryout, Wording } from './schema.ts';

const STATUS: Readonly<Record<FindingStatus, readonly [one: string, several: string]>> = {
  verified: ['vérifiée', 'vérifiées'],
  performed: ['réalisée', 'réalisées'],
  drifted: ['dérive', 'dérives'],
  replaced: ['remplacée', 'remplacées'],
  reordered: ['ordre changé', 'ordres changés'],
  gone: ['disparue', 'disparues'],
  failed: ['échec', 'échecs'],
  'not-reached': ['non atteinte', 'non atteintes'],
  'not-verifiable': ['non vérifiable', 'non vérifiables'],
};

/** What each status means to whoever reads the report. */
export const STATUS_MEANINGS: readonly (readonly [FindingStatus | 'new', string])[] = [
  ['verified', 'l’étape se réalise, et la page dit ce que dit le guide'],
  ['performed', 'l’étape se réalise, mais rien de sûr ne permet de comparer les mots'],
  ['drifted', 'l’étape se réalise, mais le guide et la page diffèrent'],
  ['replaced', 'un autre écran est venu'],
  ['reordered', 'l’étape se réalise, mais à un autre moment que dans le guide'],
  ['gone', 'l’étape n’a plus lieu, ou ce qu’elle nomme n’est plus là'],
  ['new', 'un écran est venu dont le guide ne parle pas'],
  ['failed', 'le parcours s’est arrêté à cette étape'],
  ['not-reached', 'le parcours s’est arrêté avant'],
  ['not-verifiable', 'un navigateur ne peut pas la réaliser ; la raison est donnée'],
];

/** A sign beside each, so that no colour is needed to tell them apart. */
export const SIGNS: Readonly<Record<FindingStatus | 'new', string>> = {
  verified: '✓',
  performed: '○',
  drifted: '≠',
  replaced: '⇄',
  reordered: '↕',
  gone: '−',
  new: '+',
  failed: '✗',
  'not-reached': '…',
  'not-verifiable': '–',
};

export function statusText(status: FindingStatus | 'new'): string {
  return status === 'new' ? 'nouvelle' : STATUS[status][0];
}

export function countText(status: FindingStatus, count: number): string {
  return `${count} ${STATUS[status][count > 1 ? 1 : 0]}`;
}

/** Of what the service does there are no words to quote. */
export function wordingText({
  expected,
  found,
  deed = false,
}: Wording & { readonly deed?: boolean | undefined }): string {
  return deed
    ? `le guide dit « ${expected} », constaté : ${found}`
    : `le guide dit « ${expected} », la page dit « ${found} »`;
}

/** A wording that had to be assumed proves nothing, whether or not it is the guide's. */
export function assumedText({ expected, found }: Wording): string {
  const isGuides = normal(expected) === normal(found);
  const page = isGuides ? `La page dit « ${found} » aussi` : `La page dit « ${found} », le guide « ${expected} »`;
  return `${page}, mais ce libellé est supposé : rien n’est prouvé.`;
}

/** As far as a reader takes two wordings for the same. */
function normal(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?!:;])/g, '')
    .toLowerCase();
}

const OUTCOMES: Readonly<Record<GuideReport['outcome'], string>> = {
  'as-known': 'Rien de nouveau depuis la référence',
  changed: 'Le guide et les pages diffèrent là où personne ne le savait encore',
  inconclusive: 'Sans conclusion',
};
export const outcomeText = (outcome: GuideReport['outcome']): string => OUTCOMES[outcome];

const EDITIONS: Readonly<Record<string, string>> = {
  classic: 'assistant de juin 2023 (classic)',
  reskin: 'assistant de 2025-26 (reskin)',
};
export const editionText = (edition: string): string => EDITIONS[edition] ?? edition;

const TENANTS: Readonly<Record<string, string>> = {
  embedded: 'locataire simulé',
  live: 'locataire d’essai de l’organisation',
};
export const tenantText = (tenant: string): string => TENANTS[tenant] ?? tenant;

/** « Ordinateur et iPhone » */
export function devicesText(devices: readonly string[]): string {
  const text = devices.map(deviceName).join(' et ');
  return text === 'iPhone' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

export function pathsText(paths: readonly string[]): string {
  return paths.map(pathName).join(' ; ');
}

/** `1er février 2027`, `mars 2027`, `26 novembre 2026` */
export function dateText(date: string, precision: 'day' | 'month' = 'day'): string {
  const format =
    precision === 'day' ? { dateStyle: 'long' as const } : { month: 'long' as const, year: 'numeric' as const };
  const text = new Date(`${date.slice(0, 10)}T00:00:00Z`).toLocaleDateString('fr-CA', { ...format, timeZone: 'UTC' });
  return text.replace(/^1 /, '1er ');
}

const NEARNESS: Readonly<Record<Announced['nearness'], string>> = {
  later: 'annoncé',
  warned: 'annoncé pour bientôt',
  due: 'la date est venue',
  past: 'en vigueur',
};
export const nearnessText = (nearness: Announced['nearness']): string => NEARNESS[nearness];

export function sourceText({ document, address, reference, mark, open }: Announced['source']): string {
  const sure = mark === 'A' ? 'annoncé par Microsoft' : 'plusieurs sources indépendantes';
  const where = address === undefined ? '' : `, ${address}`;
  return `${document}${where} (${sure} ; relevé dans ${reference}).${open === undefined ? '' : ` ${open}`}`;
}

/** Screens that the guide does not mention, as a help desk would call them; a page's own heading comes first. */
const SCREENS: Readonly<Record<string, string>> = {
  'account-picker': 'choix du compte',
  'passkey-nudge': 'proposition d’une clé d’accès',
  'code-challenge': 'code demandé à la connexion',
  'approval-challenge': 'approbation demandée à la connexion',
  'app-added': 'application ajoutée',
  captcha: 'caractères d’une image à recopier',
  consent: 'autorisation demandée par une application',
};
export const screenTitle = (name: string): string => SCREENS[name] ?? name;

/** « Entre 2.1-1b et 2.1-2 » */
export function placeText({ after, before }: Pick<NewScreen, 'after' | 'before'>): string {
  if (after !== undefined && before !== undefined) return `Entre ${after} et ${before}`;
  if (after !== undefined) return `Après ${after}`;
  return before === undefined ? 'Seul' : `Avant ${before}`;
}

/** What was found of a step beside its wordings, in sentences. */
export function remarksOf({ status, instead, after, note, paths }: Finding): string[] {
  return [
    ...(instead === undefined ? [] : [instead]),
    ...(after === undefined ? [] : [`Vient juste après l’étape ${after}.`]),
    ...(note === undefined ? [] : [note]),
    ...(paths === undefined || status === 'drifted' ? [] : [`Seulement sur le parcours : ${pathsText(paths)}.`]),
  ];
}

export function changeText({ what, before, now }: Change): string {
  return `${/^\d/.test(what) ? what : `« ${screenTitle(what)} »`} : ${before} → ${now}`;
}

/** What a tenant set to an announced change showed. */
export function tryoutText({ arrived, steps, newScreens, stop }: Tryout): string[] {
  const ids = (status: FindingStatus) => steps.filter((step) => step.status === status).map(({ id }) => id);
  const [gone, notReached] = [ids('gone'), ids('not-reached')];
  return [
    ...newScreens.map((screen) => `${placeText(screen)} vient un écran de plus : ${headingText(screen)}.`),
    ...(gone.length > 0 ? [`${gone.length > 1 ? 'Disparues' : 'Disparue'} : ${gone.join(', ')}.`] : []),
    ...(stop === undefined ? [] : [stop.message]),
    ...(notReached.length > 0 ? [`Ce qui suit n’est plus atteint : ${notReached.join(', ')}.`] : []),
    arrived
      ? 'La personne arrive tout de même au portail.'
      : 'La personne n’arrive pas au portail en suivant le guide.',
  ];
}

/** « Choisir un compte » (libellé supposé) */
export function headingText({ name, heading, sure }: NewScreen): string {
  if (heading === undefined) return screenTitle(name);
  return `${screenTitle(name)}, « ${heading} »${sure === true ? '' : ' (libellé supposé)'}`;
}

/** French quotation marks and signs stay on the line of the word they belong to. */
export function unbroken(text: string): string {
  return text
    .replace(/«\s+/g, '«\u00a0')
    .replace(/\s+»/g, '\u00a0»')
    .replace(/ (?=[:;?!](?:\s|<|$))/g, '\u00a0');
}
