/** The wording of the signed-out landing page and of the portal's frame. No French capture of either is known. */
import { phrase, type Phrase } from './phrase.ts';

const LANDING = 'entra-signin.md 5.1';
const SHELL = 'entra-signin.md 5.3';
const RECALLED = 'recalled from the portal, no source';
const NOT_FOUND = 'wording not found, written to fit';

export const landingPhrases = {
  landingTitle: phrase(['Connexion à Microsoft 365', 'U', NOT_FOUND], ['Microsoft 365 sign-in', 'U', NOT_FOUND]),
  welcome: phrase(['Bienvenue dans Microsoft 365', 'D', RECALLED], ['Welcome to Microsoft 365', 'D', RECALLED]),
  signIn: phrase(['Se connecter', 'D', LANDING], ['Sign in', 'B', LANDING]),
};

export const portalPhrases = {
  portalTitle: phrase(['Accueil', 'U', NOT_FOUND], ['Home', 'U', NOT_FOUND]),
  appLauncher: phrase(['Lanceur d’applications', 'D', RECALLED], ['App launcher', 'D', RECALLED]),
  appName: phrase(['Microsoft 365', 'D', RECALLED], ['Microsoft 365', 'D', RECALLED]),
  settings: phrase(['Paramètres', 'D', RECALLED], ['Settings', 'D', RECALLED]),
  help: phrase(['Aide', 'D', RECALLED], ['Help', 'D', RECALLED]),
  accountManager: phrase(['Gestionnaire de comptes pour {0}', 'D', RECALLED], ['Account manager for {0}', 'B', SHELL]),
  viewAccount: phrase(['Afficher le compte', 'D', SHELL], ['View account', 'B', SHELL]),
  signOut: phrase(['Se déconnecter', 'D', SHELL], ['Sign out', 'B', SHELL]),
  otherAccount: phrase(
    ['Se connecter avec un autre compte', 'D', SHELL],
    ['Sign in with a different account', 'B', SHELL],
  ),
  greeting: phrase(['Bonjour, {0}', 'U', NOT_FOUND], ['Hello, {0}', 'U', NOT_FOUND]),
};

export type LandingStrings = Readonly<Record<keyof typeof landingPhrases, string>>;
export type PortalStrings = Readonly<Record<keyof typeof portalPhrases, string>>;

/** Every phrase of the host. */
export const officePhrases: Readonly<Record<string, Phrase>> = { ...landingPhrases, ...portalPhrases };
