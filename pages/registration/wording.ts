/**
 * Every wording recorded for a control of the registration wizard, over its editions and languages
 * (security-info.md 1). The wizard gives most controls no stable handle, so structure comes first and these decide
 * where structure does not; they find a control and never judge its label.
 */

/**
 * Matches any of the texts, whatever apostrophe, blank or case the page uses. No quotation mark may stand in the pattern:
 * Playwright does not find its way through one in a selector within a selector.
 */
function anyOf(...texts: string[]): RegExp {
  const patterns = texts.map((text) =>
    text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['’]/g, '.')
      .replace(/\s+/g, '\\s*'),
  );
  return new RegExp(patterns.join('|'), 'iu');
}

export const WORDING = {
  useAnotherApp: anyOf(
    "utiliser une autre application d'authentification",
    'use a different authenticator app',
    'Set up a different authentication app',
  ),
  useAnotherMethod: anyOf(
    'configurer une autre méthode',
    'choisir une autre méthode',
    'set up a different method',
    'Set up a different way to sign in',
  ),
  getApp: anyOf(
    "Commencer par obtenir l'application",
    'Start by getting the app',
    'Installer Microsoft Authenticator',
    'Install Microsoft Authenticator',
  ),
  back: anyOf('Précédent', 'Back'),
  authenticatorApp: anyOf("Application d'authentification", 'Authenticator app'),
  setUpAccount: anyOf('Configurer votre compte', 'Set up your account'),
  cannotScan: anyOf(
    "Impossible de numériser l'image",
    "Impossible de scanner l'image",
    "Can't scan image",
    "Can't scan the QR",
  ),
  resendCode: anyOf('Renvoyer le code', 'Resend code'),
  phone: anyOf('Téléphone', 'Phone'),
  textMe: anyOf('code par SMS', 'code par texto', 'Text me a code', 'Recevoir un code', 'Receive a code'),
  phoneRegistered: anyOf(
    'SMS vérifié',
    'SMS verified',
    'téléphone a été inscrit',
    'téléphone a été enregistré',
    'Your phone was registered',
    'Phone number added',
  ),
  tryIt: anyOf('Essayons', "Let's try it out"),
  notificationApproved: anyOf('Notification approuvée', 'Notification approved'),
  callMe: anyOf('Appelez-moi', 'Call me'),
  appAdded: anyOf(
    'Authenticator ajout',
    'méthode de connexion par défaut',
    'Authenticator added',
    'default sign-in method',
  ),
  defaultMethod: anyOf('méthode de connexion par défaut', 'default sign-in method'),
  success: anyOf('Opération réussie', 'Success!'),
} as const;
