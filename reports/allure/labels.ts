/** Where a test stands in the report: epic, feature and story by section of the guide. */
import { declaredPlace, declaredTitle, knownWords } from '../verdict/french.ts';

export interface Place {
  readonly epic: string;
  readonly feature: string;
  readonly story?: string;
  /** The test's name in the report, where it performs the guide. */
  readonly name?: string;
}

export const GUIDE = 'Guide de première connexion';
const SUITE = 'Contrats de la suite et du locataire simulé';

/** Titles of the guide's sections; a contract test holds their numbers, and the paths below, to the guide. */
export const SECTIONS = {
  '2.1': 'Première connexion',
  '2.2': 'Authentification à double facteur',
  '2.2.2': "Configuration de l'authentification par l'application mobile Microsoft Authenticator",
  '2.2.3': "Configuration de l'authentification par SMS",
  '2.2.4': "Configuration de l'authentification par téléphone",
  '2.4': 'Mise à jour de votre mot de passe',
} as const;
type Section = keyof typeof SECTIONS;

/** A journey goes through 2.1 to 2.4; what tells it from the others is the section of its method. */
const SECTION_OF_PATH: Readonly<Record<string, Section>> = {
  'app-qr': '2.2.2',
  'app-key': '2.2.2',
  'totp-qr': '2.2.2',
  'totp-key': '2.2.2',
  sms: '2.2.3',
  call: '2.2.4',
  'app-then-sms': '2.2.2',
  'other-account': '2.2.3',
  'too-late': '2.2.3',
};
const SECTION_OF_FOLDER: Readonly<Record<string, Section>> = {
  'sign-in': '2.1',
  registration: '2.2',
  'time-outs': '2.2',
  password: '2.4',
};
/** Of the folders that belong to no section performed. */
const FEATURE_OF_FOLDER: Readonly<Record<string, string>> = {
  'password-reset': 'Mot de passe oublié',
  refusals: 'Refus et pannes du service',
  symptoms: 'Symptômes signalés',
  variations: 'Variantes du locataire',
};

/** @param file The spec, relative to `tests/`, with `/`. */
export function placeOf(file: string, title: string, tags: readonly string[]): Place {
  const [folder = '', ...rest] = file.split('/');
  if (folder === 'contract') return { epic: SUITE, feature: rest.join('/').replace(/\.spec\.ts$/, '') };
  const path = tags.includes('guided') ? tags.find((tag) => tag in SECTION_OF_PATH) : undefined;
  if (path === undefined)
    return { epic: GUIDE, feature: featureOf(SECTION_OF_FOLDER[folder]) ?? FEATURE_OF_FOLDER[folder] ?? folder };
  const words = [...tags, ...title.split(/[\s,]+/)].filter((word) => word !== path);
  return {
    epic: GUIDE,
    feature: featureOf(SECTION_OF_PATH[path]) ?? path,
    story: knownWords([path]),
    name: declaredTitle(words) || title,
  };
}

/** What a performance of the guide is, in a sentence; undefined of other tests. */
export function guidedSentence(tags: readonly string[]): string | undefined {
  if (!tags.includes('guided')) return undefined;
  const { edition, locale, device } = declaredPlace(tags);
  const place = [locale, device, `assistant ${edition ?? ''}`].filter((part) => part !== undefined).join(', ');
  const how = tags.includes('as-written') ? 'comme il est écrit' : 'autrement qu’il est écrit';
  return `Une personne suit le guide jusqu’au portail, ${how} : ${knownWords(tags)} (${place}).`;
}

function featureOf(section: Section | undefined): string | undefined {
  return section === undefined ? undefined : `${section} ${SECTIONS[section]}`;
}

/** What tells the performances of the guide apart, by the name the report shows; nothing of other tests. */
export function parametersOf(tags: readonly string[]): Readonly<Record<string, string>> {
  if (!tags.includes('guided')) return {};
  const { edition, locale, device } = declaredPlace(tags);
  const all = { Édition: edition, Langue: locale, Appareil: device };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
