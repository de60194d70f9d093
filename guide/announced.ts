/**
 * Changes of Microsoft's that were announced, as far as they concern sentences of the guide. What a reader would meet then
 * is performed as a scenario where the embedded tenant can be set so.
 */
import type { StepId } from './guide.ts';

/** Tenants set to what is announced: `fixtures/validation.ts` says how. */
export const SCENARIOS = ['without-sms-and-voice', 'without-questions', 'passkey-asked'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface AnnouncedChange {
  readonly id: string;
  /** The steps whose sentence it touches, in the guide's order. */
  readonly steps: readonly StepId[];
  /** ISO date: `2027-02-01`. Of a month that is announced without its day the first. */
  readonly date: string;
  /** `month`: the day is not announced. */
  readonly precision: 'day' | 'month';
  /** In French, a few words that name it. */
  readonly title: string;
  /** In French, what ends or comes. */
  readonly what: string;
  readonly source: {
    /** Where the reference has it from. */
    readonly document: string;
    /** Where it was read, with its version; absent where only its name is known. */
    readonly address?: string;
    /** File and section of the reference. */
    readonly reference: string;
    /** `A`: Microsoft says so. `B`: two or more independent sources. */
    readonly mark: 'A' | 'B';
    /** In French, what is not known of it. */
    readonly open?: string;
  };
  /** In French, what a reader of the guide would meet. */
  readonly meets: string;
  /** In French, what the guide could say instead. A suggestion of ours, no wording of Microsoft's. */
  readonly wording: string;
  readonly scenario?: Scenario;
}

const BY_TEXT: readonly StepId[] = [
  '2.2.3-1',
  '2.2.3-2',
  '2.2.3-3',
  '2.2.3-3a',
  '2.2.3-3b',
  '2.2.3-3c',
  '2.2.3-4',
  '2.2.3-5',
];
const BY_CALL: readonly StepId[] = [
  '2.2.4-1',
  '2.2.4-2',
  '2.2.4-3',
  '2.2.4-3a',
  '2.2.4-3b',
  '2.2.4-3c',
  '2.2.4-4',
  '2.2.4-5',
];

/** Its sections "Retirement timeline" and "Frequently asked questions". */
const RETIREMENT = {
  document:
    'Microsoft Learn, « Passkeys by default and retirement of Microsoft-provided SMS and voice » (10 juin 2026)',
  address:
    'https://github.com/MicrosoftDocs/entra-docs/blob/14524628311cb00c1192f45bb2bc09ed1ac3cb22/docs/identity/authentication/concept-sms-voice-retirement.md',
} as const;

/** In the order of their dates. */
export const ANNOUNCED: readonly AnnouncedChange[] = Object.freeze([
  {
    id: 'number-matching',
    title: "Nombre à entrer dans l'application",
    steps: ['2.2.2-8'],
    date: '2023-05-08',
    precision: 'day',
    what: "L'approbation simple d'une demande prend fin : la personne entre dans l'application le nombre affiché à l'écran.",
    source: {
      document: 'Microsoft Learn, extension NPS de Microsoft Entra (nombre exigé pour tous après le 8 mai 2023)',
      reference: 'security-info.md 0.6',
      mark: 'A',
    },
    meets: "L'écran affiche un nombre de deux chiffres, et l'application le demande avant d'approuver.",
    wording: "Sur votre téléphone, entrez le nombre affiché à l'écran de votre ordinateur, puis approuvez la demande.",
  },
  {
    id: 'passkey-nudge',
    title: "Clé d'accès proposée",
    steps: ['2.2.1-choice', '2.2.3-5', '2.2.4-5', '2.4-2'],
    date: '2026-09-01',
    precision: 'day',
    what: "Les personnes qui se servent du texto ou de l'appel sont invitées, après la deuxième vérification, à créer une clé d'accès.",
    source: {
      ...RETIREMENT,
      reference: 'security-info.md 0.3 et 1.7',
      mark: 'A',
      open: "Le plan date de juin 2026 : rien ne dit si l'étape de septembre a eu lieu à la date prévue.",
    },
    meets:
      "Une page propose de créer une clé d'accès avant « Rester connecté? ». Elle peut être remise à plus tard, sans limite par défaut.",
    wording: "Si une page vous propose de créer une clé d'accès, vous pouvez remettre ce choix à plus tard.",
    scenario: 'passkey-asked',
  },
  {
    id: 'sms-and-voice-end',
    title: "Fin du texto et de l'appel",
    steps: ['2.2.1-choice', '2.2.1-qr', '2.2.2-alt-2', ...BY_TEXT, ...BY_CALL],
    date: '2027-02-01',
    precision: 'day',
    what: "Le texto et l'appel fournis par Microsoft prennent fin, pour la deuxième vérification comme pour un mot de passe oublié.",
    source: {
      ...RETIREMENT,
      reference: 'security-info.md 0.3',
      mark: 'A',
      open: "Une organisation peut garder le texto et l'appel par un fournisseur à elle : si c'est le cas ici, rien ne change.",
    },
    meets:
      "Le téléphone n'est plus offert parmi les méthodes : les sections 2.2.3 et 2.2.4 ne peuvent plus être suivies, seulement la section 2.2.2.",
    wording:
      "Retirer les sections 2.2.3 et 2.2.4, et dire en 2.2.1 que l'application Microsoft Authenticator est la méthode à suivre ; prévoir une autre voie pour qui n'a pas de téléphone intelligent.",
    scenario: 'without-sms-and-voice',
  },
  {
    id: 'passkey-required',
    title: "Clé d'accès exigée",
    steps: ['2.2.1-choice', '2.2.3-5', '2.2.4-5', '2.4-2'],
    date: '2027-02-02',
    precision: 'day',
    what: "Après le 1er février 2027, une personne dont la seule méthode est le texto ou l'appel doit créer une clé d'accès pour se connecter.",
    source: {
      ...RETIREMENT,
      reference: 'security-info.md 6',
      mark: 'A',
      open: 'L’écran lui-même n’est décrit nulle part : il ne peut pas être essayé.',
    },
    meets: "La page qui demande la clé d'accès ne se remet plus à plus tard : sans elle, la connexion s'arrête.",
    wording:
      "Prévenir les personnes qui ont configuré le texto ou l'appel, et leur dire comment créer une clé d'accès ou passer à l'application.",
  },
  {
    id: 'questions-end',
    title: 'Fin des questions de sécurité',
    steps: ['2.3-1', '2.3-1a', '2.3-1b'],
    date: '2027-03-01',
    precision: 'month',
    what: 'Les questions de sécurité pour un mot de passe oublié prennent fin.',
    source: {
      document: 'Listes de retraits qui citent le centre de messages de Microsoft 365',
      reference: 'security-info.md 0.4',
      mark: 'B',
      open: 'Seul le mois est connu, et par des listes qui en citent l’annonce.',
    },
    meets: "Aucune question n'est posée : l'inscription se termine après la première méthode.",
    wording: 'Retirer la section 2.3, sauf la confirmation des méthodes choisies.',
    scenario: 'without-questions',
  },
] as const satisfies readonly AnnouncedChange[]);

/** How near a change is. `later`: not worth a word yet. */
export type Nearness = 'later' | 'warned' | 'due' | 'past';

/** A guide is not rewritten in a week. */
export const WARNED_DAYS = 180;
/** As long a change that has come is to be looked for on the pages; after that it is simply how they are. */
const DUE_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * How near a change is on a day: `warned` from 180 days before, `due` from its date on, `past` 180 days after it.
 *
 * @param today ISO date or date and time, of which the day counts.
 */
export function nearnessOf({ date }: Pick<AnnouncedChange, 'date'>, today: string): Nearness {
  const days = (Date.parse(date) - Date.parse(today.slice(0, 10))) / DAY_MS;
  if (days > WARNED_DAYS) return 'later';
  if (days > 0) return 'warned';
  return days > -DUE_DAYS ? 'due' : 'past';
}

/** Every change with how near it is on that day, in the order of their dates. */
export function announcedOn(today: string): readonly (AnnouncedChange & { readonly nearness: Nearness })[] {
  return ANNOUNCED.map((change) => ({ ...change, nearness: nearnessOf(change, today) }));
}
