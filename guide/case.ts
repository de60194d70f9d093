/**
 * A case: what a user reports, written so that it can be replayed. A help desk writes it as JSON; a symptom of
 * `guide/symptoms.ts` is told in the same words.
 */
import { z } from 'zod';
import { CASE_SCREEN_NAMES, CASE_SCREENS } from './case-screens.ts';
import { ANSWER_WORDS, CIRCUMSTANCE_WORDS, DOING_WORDS, ENTRY_WORDS } from './case-words.ts';
import { METHOD_PATHS } from './paths.ts';

/** Circumstances that are nobody's doing on a page: of the account, the tenant, the phone, the service. */
export const CIRCUMSTANCES = [
  'account-disabled',
  'temporary-password-expired',
  'sign-in-blocked-by-policy',
  'registration-blocked-by-location',
  'registration-blocked-by-risk',
  'sms-not-allowed',
  'call-not-allowed',
  'other-app-not-allowed',
  'microsoft-app-not-allowed',
  'text-limit-reached',
  'call-limit-reached',
  'captcha-after-wrong-codes',
  'phone-already-used',
  'texts-lost',
  'calls-lost',
  'notifications-lost',
  'notifications-off-on-phone',
  'phone-clock-wrong',
  'already-registered',
  'browser-too-old',
  'service-busy',
  'service-down',
  'service-silent',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What can be entered that is not what the screen asks for. */
export const WRONG_ENTRIES = [
  /** Well-formed, and not the right one; another each time. */
  'other',
  /** The same wrong one each time. */
  'same-wrong',
  'too-short',
  'letters',
  /** A code that was used already. */
  'used',
  /** A code from before: of an earlier text, of an earlier half minute of the app. */
  'old',
  'empty',
  /** The two new passwords differ. */
  'mismatch',
  /** A new password: the temporary one again, with a common word, with the user's name, with an accent, too long. */
  'current',
  'common-word',
  'own-name',
  'accent',
  'too-long',
  'one-class',
] as const;
export type WrongEntry = (typeof WRONG_ENTRIES)[number];

/** What was done on the phone in place of what the screen waits for. */
export const PHONE_ANSWERS = ['denied', 'wrong-number', 'nothing', 'hung-up', 'wrong-key', 'other-app'] as const;
export type PhoneAnswer = (typeof PHONE_ANSWERS)[number];

/** What was done with the browser itself. */
export const BROWSER_DOINGS = ['back', 'reload', 'double-click', 'second-tab', 'close'] as const;
export type BrowserDoing = (typeof BROWSER_DOINGS)[number];

/** A word of a list, with what each means for editors that show it. */
function word<const Word extends string>(words: readonly Word[], meanings: Readonly<Record<Word, string>>) {
  return z.enum(words).meta({ enumDescriptions: words.map((one) => meanings[one]) });
}

/** How often something was done. */
const times = z.int().min(1).max(15).default(1).describe('Combien de fois, de 1 à 15 ; une fois si rien n’est dit.');
const at = z
  .enum(CASE_SCREEN_NAMES)
  .meta({ enumDescriptions: CASE_SCREEN_NAMES.map((name) => CASE_SCREENS[name].title) })
  .describe('L’écran sur lequel la personne se trouvait.');

export const actionSchema = z.discriminatedUnion('did', [
  z
    .strictObject({
      at,
      did: z.literal('waited').describe('La personne a attendu.'),
      minutes: z.number().min(0).max(1_440).describe('Combien de minutes, de 0 à 1440.'),
    })
    .describe('Une attente sur un écran.'),
  z
    .strictObject({
      at,
      did: z.literal('entered').describe('La personne a saisi autre chose que ce que l’écran demande.'),
      what: word(WRONG_ENTRIES, ENTRY_WORDS).describe('Ce qui a été saisi, jamais la saisie elle-même.'),
      times,
    })
    .describe('Une saisie que l’écran n’attend pas.'),
  z
    .strictObject({
      at,
      did: z.literal('answered').describe('La personne a fait sur le téléphone autre chose que ce que l’écran attend.'),
      how: word(PHONE_ANSWERS, ANSWER_WORDS).describe('Ce qui a été fait sur le téléphone.'),
    })
    .describe('Une réponse donnée sur le téléphone.'),
  z
    .strictObject({
      at,
      did: z.literal('asked-again').describe('La personne a redemandé un texto, une notification ou un code QR.'),
      times,
    })
    .describe('Une nouvelle demande.'),
  z
    .strictObject({
      at,
      did: z.literal('browser').describe('La personne s’est servie du navigateur lui-même.'),
      how: word(BROWSER_DOINGS, DOING_WORDS).describe('Ce qui a été fait avec le navigateur.'),
    })
    .describe('Une manœuvre du navigateur.'),
]);
/** One thing the user did, on the screen named (`ScreenName` of the flows), before going on as the guide says. */
export type Action = z.infer<typeof actionSchema>;

export const caseSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Le schéma, pour les éditeurs qui complètent et vérifient.'),
    schema: z.literal(1).describe('La version de ce format : 1.'),
    /** Of the symptoms; without one the case is only told. */
    symptom: z
      .string()
      .optional()
      .describe('Le symptôme signalé ; sans lui, le dossier raconte seulement ce qui arrive.'),
    method: z.enum(METHOD_PATHS).optional().describe('La méthode que la personne inscrit.'),
    order: z
      .enum(['before-registration', 'after-registration'])
      .optional()
      .describe('Le mot de passe est changé avant l’inscription de la méthode, ou après.'),
    edition: z.string().optional().describe('L’édition de l’assistant d’inscription.'),
    locale: z.string().optional().describe('La langue des pages.'),
    device: z.string().optional().describe('L’appareil de la personne.'),
    given: z
      .array(word(CIRCUMSTANCES, CIRCUMSTANCE_WORDS))
      .optional()
      .describe('Les circonstances : du compte, de l’organisation, du téléphone, du service.'),
    did: z
      .array(actionSchema)
      .max(40)
      .optional()
      .describe('Ce que la personne a fait d’autre que ce que dit le guide, dans l’ordre.'),
  })
  .describe('Un signalement à rejouer. N’y écrire ni mot de passe, ni code, ni numéro, ni adresse de personne.');
export type Case = z.infer<typeof caseSchema>;
