/**
 * The wording of the 2025-26 wizard where it differs from the classic one (security-info.md 1, columns "Reskin"). Few of
 * its French strings were ever seen; the others are written to fit.
 */
import { phrase, type Phrase } from './phrase.ts';
import type { WizardPhrases } from './registration.ts';

const FRAME = 'security-info.md 1.2';
const DIALOG = 'security-info.md 1.4';
const PHONE = 'security-info.md 1.5';
const NOT_FOUND = 'wording not found, written to fit';
/** Whether this edition has the control at all is not known; the classic one stands in. */
const NOT_SEEN = 'known of the classic wizard only';

export const reskinPhrases: Partial<WizardPhrases> = {
  getApp: phrase(['Installer Microsoft Authenticator', 'C', FRAME], ['Install Microsoft Authenticator', 'B', FRAME]),
  useAnotherApp: phrase(
    ["Configurer une autre application d'authentification", 'U', NOT_FOUND],
    ['Set up a different authentication app', 'B', FRAME],
  ),
  useAnotherMethod: phrase(
    ['Configurer une autre façon de se connecter', 'U', NOT_FOUND],
    ['Set up a different way to sign in', 'B', FRAME],
  ),
  setUpAccount: phrase(
    ["Configurer votre compte dans l'application", 'C', FRAME],
    ['Set up your account in the app', 'A', FRAME],
  ),
  scan: phrase(['Scannez le code QR', 'U', NOT_FOUND], ['Scan the QR code', 'B', FRAME]),
  cannotScan: phrase(
    ['Vous ne pouvez pas scanner le code QR ?', 'U', NOT_FOUND],
    ["Can't scan the QR code?", 'B', FRAME],
  ),
  tryIt: phrase(['Essayons', 'U', NOT_SEEN], ["Let's try it out", 'U', NOT_SEEN]),
  phone: phrase(['Téléphone', 'U', NOT_SEEN], ['Phone', 'B', DIALOG]),
  countryCode: phrase(['Indicatif de pays', 'U', NOT_FOUND], ['Country code', 'B', PHONE]),
  phoneNumber: phrase(['Numéro de téléphone', 'U', NOT_FOUND], ['Phone number', 'B', PHONE]),
  textMe: phrase(['Envoyez-moi un code par SMS', 'U', NOT_SEEN], ['Text me a code', 'U', NOT_SEEN]),
  callMe: phrase(['Appelez-moi', 'U', NOT_SEEN], ['Call me', 'U', NOT_SEEN]),
  chooseMethod: phrase(['Ajouter une méthode de connexion', 'U', NOT_FOUND], ['Add a sign-in method', 'B', DIALOG]),
  phoneTitle: phrase(['Ajouter votre numéro de téléphone', 'U', NOT_FOUND], ['Add your phone number', 'B', PHONE]),
  phoneCodeTitle: phrase(
    ['Vérifier votre numéro de téléphone', 'U', NOT_FOUND],
    ['Verify your phone number', 'B', PHONE],
  ),
  phoneDoneTitle: phrase(['Numéro de téléphone ajouté', 'U', NOT_FOUND], ['Phone number added', 'B', PHONE]),
} satisfies Partial<Record<keyof WizardPhrases, Phrase>>;
