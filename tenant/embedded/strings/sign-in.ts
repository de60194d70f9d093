/**
 * The sign-in pages' wording (edition of June 2023). French from the guide's pictures where one shows it, else from
 * documentation; never from the guide's sentences. `{0}` and so on stand for what is filled in. The real pages write
 * the typographic apostrophe and a no-break space before « ? » in French (password-and-errors.md 4.3).
 */
import type { PageId } from '../sign-in/config.ts';
import { phrase, type Phrase } from './phrase.ts';

const PAGES = 'entra-signin.md 3';
const TEXTS = 'password-and-errors.md 4.3';
const TIME_OUTS = 'password-and-errors.md 3.3';
const UPDATE = 'password-and-errors.md 2.2';
const REFUSALS = 'password-and-errors.md 2.3';
const LIMITS = 'password-and-errors.md 5.3';
const KMSI = 'password-and-errors.md 6.1';
const PROOF_UP = 'security-info.md 1.1';
const PICTURE_UPDATE = 'guide 2.4, picture';
const RECALLED = 'recalled from the sign-in pages, no source';
const TOLD = 'what programs for the sign-in pages search or say';
const NOT_FOUND = 'wording not found, written to fit';

/** On every page. */
const frame = {
  documentTitle: phrase(
    ['Connectez-vous à votre compte', 'D', RECALLED],
    ['Sign in to your account', 'A', 'entra-signin.md 1.1'],
  ),
  terms: phrase(['Conditions d’utilisation', 'D', RECALLED], ['Terms of use', 'A', PAGES]),
  privacy: phrase(['Confidentialité et cookies', 'D', RECALLED], ['Privacy & cookies', 'A', PAGES]),
  moreOptions: phrase(
    ['Cliquez ici pour obtenir des informations de dépannage', 'D', RECALLED],
    ['Click here for troubleshooting information', 'A', PAGES],
  ),
  requestId: phrase(['ID de demande\u00a0: {0}', 'D', RECALLED], ['Request Id: {0}', 'D', TIME_OUTS]),
  correlationId: phrase(['ID de corrélation\u00a0: {0}', 'D', RECALLED], ['Correlation Id: {0}', 'D', TIME_OUTS]),
  unexpected: phrase(
    ['La demande n’a pas pu être traitée. Réessayez.', 'U', NOT_FOUND],
    ['The request could not be processed. Try again.', 'U', NOT_FOUND],
  ),
};

const signIn = {
  signInHeading: phrase(['Se connecter', 'D', PAGES], ['Sign in', 'A', PAGES]),
  userName: phrase(
    ['Adresse e-mail, téléphone ou identifiant Skype', 'D', RECALLED],
    ['Email, phone, or Skype', 'A', PAGES],
  ),
  userNameLabel: phrase(
    ['Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype.', 'D', RECALLED],
    ['Enter your email, phone, or Skype.', 'A', 'entra-signin.md 2.2'],
  ),
  next: phrase(['Suivant', 'C', PAGES], ['Next', 'A', PAGES]),
  cannotAccess: phrase(
    ['Vous ne pouvez pas accéder à votre compte\u00a0?', 'D', RECALLED],
    ['Can’t access your account?', 'A', PAGES],
  ),
  back: phrase(['Retour', 'D', RECALLED], ['Back', 'A', PAGES]),
  passwordHeading: phrase(['Entrez le mot de passe', 'D', PAGES], ['Enter password', 'A', PAGES]),
  password: phrase(['Mot de passe', 'D', PAGES], ['Password', 'A', PAGES]),
  passwordLabel: phrase(
    ['Entrez le mot de passe pour {0}', 'U', NOT_FOUND],
    ['Enter the password for {0}', 'A', 'entra-signin.md 2.4'],
  ),
  signIn: phrase(['Se connecter', 'C', PAGES], ['Sign in', 'A', PAGES]),
  forgotPassword: phrase(['J’ai oublié mon mot de passe', 'D', RECALLED], ['Forgot my password', 'A', PAGES]),
  pickAccount: phrase(['Choisir un compte', 'C', PAGES], ['Pick an account', 'B', PAGES]),
  otherAccount: phrase(['Utiliser un autre compte', 'D', PAGES], ['Use another account', 'B', PAGES]),
  whichAccount: phrase(
    [
      'Il semble que cette adresse e-mail soit utilisée avec plusieurs comptes Microsoft. Lequel voulez-vous utiliser\u00a0?',
      'D',
      RECALLED,
    ],
    [
      'It looks like this email is used with more than one account from Microsoft. Which one do you want to use?',
      'C',
      TOLD,
    ],
  ),
  workAccount: phrase(['Compte professionnel ou scolaire', 'D', RECALLED], ['Work or school account', 'C', TOLD]),
  workAccountHint: phrase(
    ['Créé par votre service informatique', 'D', RECALLED],
    ['Created by your IT department', 'C', TOLD],
  ),
  personalAccount: phrase(['Compte personnel', 'D', RECALLED], ['Personal account', 'D', RECALLED]),
  personalAccountHint: phrase(['Créé par vous', 'C', TOLD], ['Created by you', 'D', RECALLED]),
  signedIn: phrase(['Connecté', 'U', NOT_FOUND], ['Signed in', 'C', 'entra-signin.md 2.3']),
  userNameMissing: phrase(
    ['Entrez une adresse e-mail, un numéro de téléphone ou un nom Skype valide.', 'D', RECALLED],
    ['Enter a valid email address, phone number, or Skype name.', 'D', RECALLED],
  ),
  // The beginning is B in both languages, the rest D.
  unknownUser: phrase(
    [
      'Ce nom d’utilisateur est peut-être incorrect. Vérifiez que vous l’avez tapé correctement. Sinon, contactez votre administrateur.',
      'D',
      TEXTS,
    ],
    ['This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.', 'D', TEXTS],
  ),
  passwordMissing: phrase(
    ['Veuillez entrer votre mot de passe.', 'D', TEXTS],
    ['Please enter your password.', 'C', TEXTS],
  ),
  // 50126 and 50034 alike: the text does not tell whether the account exists. `{0}` is the link.
  wrongPassword: phrase(
    ['Votre compte ou mot de passe est incorrect. Si vous ne vous souvenez pas de votre mot de passe, {0}', 'C', TEXTS],
    ["Your account or password is incorrect. If you don't remember your password, {0}", 'A', PAGES],
  ),
  resetItNow: phrase(['réinitialisez-le maintenant.', 'C', TEXTS], ['reset it now.', 'A', PAGES]),
  /** 50053. */
  locked: phrase(
    [
      'Votre compte est verrouillé de façon temporaire afin d’éviter toute utilisation non autorisée. Réessayez plus tard. Si le problème persiste, contactez votre administrateur.',
      'A',
      TEXTS,
    ],
    [
      'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
      'A',
      TEXTS,
    ],
  ),
  /** 50057. */
  disabled: phrase(
    [
      'Votre compte a été verrouillé. Contactez votre support technique pour le déverrouiller, puis réessayez.',
      'D',
      TEXTS,
    ],
    ['Your account has been locked. Contact your support person to unlock it, then try again.', 'D', TEXTS],
  ),
  /** 50089. The key is recorded (B), its value is not: this is what replicas of the page show in its place. */
  flowTokenExpired: phrase(
    ['Désolé, votre connexion a expiré. Veuillez vous reconnecter.', 'D', 'security-info.md 5'],
    ['Sorry, your sign-in timed out. Please sign in again.', 'C', 'security-info.md 5'],
  ),
  /** 50054. */
  oldPassword: phrase(
    ['Vous avez entré un ancien mot de passe. Entrez votre mot de passe actuel.', 'U', NOT_FOUND],
    ['You entered an old password. Enter your current password.', 'U', NOT_FOUND],
  ),
};

const secondFactor = {
  verifyIdentity: phrase(['Vérifier votre identité', 'D', RECALLED], ['Verify your identity', 'B', PAGES]),
  useAppCode: phrase(['Utiliser un code de vérification', 'D', RECALLED], ['Use a verification code', 'B', PAGES]),
  useText: phrase(['Envoyer un SMS au {0}', 'D', RECALLED], ['Text {0}', 'D', RECALLED]),
  useCall: phrase(['Appeler le {0}', 'D', RECALLED], ['Call {0}', 'D', RECALLED]),
  useApproval: phrase(
    ['Approuver une demande dans mon application Microsoft Authenticator', 'D', RECALLED],
    ['Approve a request on my Microsoft Authenticator app', 'D', RECALLED],
  ),
  enterCode: phrase(['Entrer le code', 'D', RECALLED], ['Enter code', 'B', PAGES]),
  appCode: phrase(
    ['Entrez le code affiché dans l’application d’authentification de votre appareil mobile.', 'D', RECALLED],
    ['Enter the code displayed in the authenticator app on your mobile device', 'D', RECALLED],
  ),
  textCode: phrase(
    ['Nous avons envoyé un SMS à votre téléphone {0}. Entrez le code pour vous connecter.', 'D', RECALLED],
    ['We texted your phone {0}. Please enter the code to sign in.', 'D', RECALLED],
  ),
  code: phrase(['Code', 'D', RECALLED], ['Code', 'D', RECALLED]),
  verify: phrase(['Vérifier', 'D', RECALLED], ['Verify', 'B', PAGES]),
  rememberDevice: phrase(
    ['Ne plus me le demander pendant {0} jours', 'D', RECALLED],
    ["Don't ask again for {0} days", 'D', 'entra-signin.md 1.3'],
  ),
  anotherWay: phrase(['Se connecter d’une autre façon', 'D', RECALLED], ['Sign in another way', 'D', RECALLED]),
  approveRequest: phrase(['Approuver la demande de connexion', 'C', PAGES], ['Approve sign in request', 'B', PAGES]),
  approveNumber: phrase(
    ['Ouvrez votre application Authenticator et entrez le numéro affiché pour vous connecter.', 'D', RECALLED],
    ['Open your Authenticator app, and enter the number shown to sign in.', 'B', PAGES],
  ),
  approvePlain: phrase(
    ['Ouvrez votre application Authenticator et approuvez la demande pour vous connecter.', 'D', RECALLED],
    ['Open your Authenticator app, and approve the request to sign in.', 'D', RECALLED],
  ),
  cannotUseApp: phrase(
    ['Je ne peux pas utiliser mon application Microsoft Authenticator pour le moment', 'D', RECALLED],
    ["I can't use my Microsoft Authenticator app right now", 'B', PAGES],
  ),
  answerCall: phrase(
    ['Nous appelons votre téléphone. Répondez pour continuer.', 'D', RECALLED],
    ["We're calling your phone. Please answer it to continue.", 'D', RECALLED],
  ),
  noResponse: phrase(
    ['Nous n’avons pas reçu de réponse de votre part', 'D', TIME_OUTS],
    ["We didn't hear from you", 'B', PAGES],
  ),
  noApproval: phrase(
    ['Nous avons envoyé une demande à votre application mobile, mais vous n’avez pas répondu à temps.', 'D', RECALLED],
    ["We sent a request to your mobile app, but we didn't hear back from you in time.", 'D', RECALLED],
  ),
  noAnswer: phrase(
    ['Nous avons appelé votre téléphone, mais vous n’avez pas répondu.', 'D', RECALLED],
    ["We called your phone, but we didn't receive the expected response.", 'D', RECALLED],
  ),
  requestDenied: phrase(['Demande refusée', 'D', RECALLED], ['Request denied', 'D', RECALLED]),
  deniedInApp: phrase(
    ['Nous avons envoyé une demande à votre application mobile, mais vous l’avez refusée.', 'D', RECALLED],
    ['We sent a request to your mobile app, but you denied it.', 'D', RECALLED],
  ),
  deniedOnPhone: phrase(
    ['Nous avons appelé votre téléphone, mais vous avez refusé la demande.', 'D', RECALLED],
    ['We called your phone, but you declined the request.', 'D', RECALLED],
  ),
  resendApproval: phrase(
    ['Envoyer une autre demande à mon application Microsoft Authenticator', 'D', RECALLED],
    ['Send another request to my Microsoft Authenticator app', 'D', RECALLED],
  ),
  callAgain: phrase(['Appelez-moi de nouveau', 'D', RECALLED], ['Call me again', 'D', RECALLED]),
  codeMalformed: phrase(
    ['Entrez le code à {0} chiffres.', 'U', NOT_FOUND],
    ['Enter the {0}-digit code.', 'U', NOT_FOUND],
  ),
  wrongCode: phrase(
    ['Vous n’avez pas entré le code de vérification attendu. Réessayez.', 'D', TEXTS],
    ["You didn't enter the expected verification code. Please try again.", 'B', TEXTS],
  ),
  usedCode: phrase(
    ['Ce code de vérification a déjà été utilisé. Attendez le prochain et réessayez.', 'U', NOT_FOUND],
    ['This verification code was used before. Wait for the next one and try again.', 'U', NOT_FOUND],
  ),
  tooManyCodes: phrase(
    [
      'Trop de codes incorrects ont été entrés. Connectez-vous d’une autre façon ou réessayez plus tard.',
      'U',
      NOT_FOUND,
    ],
    ['Too many wrong codes were entered. Sign in another way or try again later.', 'U', NOT_FOUND],
  ),
  sessionTimedOut: phrase(
    ['Votre session a expiré. Fermez votre navigateur et reconnectez-vous.', 'D', TIME_OUTS],
    ['Your session has timed out. Please close your browser and sign in again.', 'C', TIME_OUTS],
  ),
  callLimit: phrase(
    ['Vous avez atteint notre limite pour les appels de vérification', 'A', LIMITS],
    ["You've hit our limit on verification calls", 'A', LIMITS],
  ),
  textLimit: phrase(
    ['Vous avez atteint notre limite pour les codes de vérification par SMS', 'A', LIMITS],
    ["You've hit our limit on text verification codes", 'A', LIMITS],
  ),
};

const proofUp = {
  moreInformation: phrase(
    ['Plus d’informations requises', 'A', PROOF_UP],
    ['More information required', 'A', PROOF_UP],
  ),
  moreNeeded: phrase(
    ['Votre organisation a besoin de plus d’informations pour préserver la sécurité de votre compte', 'D', TEXTS],
    ['Your organization needs more information to keep your account secure', 'B', TEXTS],
  ),
  proofUpNext: phrase(['Suivant', 'A', PROOF_UP], ['Next', 'A', PROOF_UP]),
  differentAccount: phrase(['Utiliser un autre compte', 'D', PAGES], ['Use a different account', 'B', PAGES]),
  learnMore: phrase(['En savoir plus', 'D', RECALLED], ['Learn more', 'B', PAGES]),
  skipForNow: phrase(
    ['Ignorer pour l’instant ({0} jours avant que cela ne soit obligatoire)', 'U', NOT_FOUND],
    ['Skip for now ({0} days until this is required)', 'B', 'entra-signin.md 2.6'],
  ),
};

/** Only English was seen, without saying of which nudge (security-info.md 1.1, "Skip"). */
const passkeyNudge = {
  protectAccount: phrase(['Protégez votre compte', 'U', NOT_FOUND], ['Protect your account', 'C', PROOF_UP]),
  passkeyAsked: phrase(
    ['Ajoutez une clé d’accès pour vous connecter plus vite et plus sûrement.', 'U', NOT_FOUND],
    ['Add a passkey to sign in faster and more safely.', 'U', NOT_FOUND],
  ),
  skipPasskey: phrase(['Ignorer pour l’instant', 'U', NOT_FOUND], ['Skip for now', 'A', 'security-info.md 1.7']),
};

const changePassword = {
  updatePassword: phrase(
    ['Mettre à jour votre mot de passe', 'guide', PICTURE_UPDATE],
    ['Update your password', 'B', UPDATE],
  ),
  whyUpdate: phrase(
    [
      'Vous devez mettre à jour votre mot de passe, car vous vous connectez pour la première fois ou votre mot de passe a expiré.',
      'guide',
      PICTURE_UPDATE,
    ],
    [
      'You need to update your password because this is the first time you are signing in, or because your password has expired.',
      'B',
      PAGES,
    ],
  ),
  currentPassword: phrase(['Mot de passe actuel', 'guide', PICTURE_UPDATE], ['Current password', 'B', UPDATE]),
  newPassword: phrase(['Nouveau mot de passe', 'guide', PICTURE_UPDATE], ['New password', 'B', UPDATE]),
  confirmPassword: phrase(['Confirmer le mot de passe', 'guide', PICTURE_UPDATE], ['Confirm password', 'B', UPDATE]),
  updateSignIn: phrase(['Se connecter', 'guide', PICTURE_UPDATE], ['Sign in', 'C', UPDATE]),
  currentMissing: phrase(
    ['Entrez votre mot de passe actuel.', 'U', REFUSALS],
    ['Enter your current password.', 'U', REFUSALS],
  ),
  newMissing: phrase(['Entrez un nouveau mot de passe.', 'U', REFUSALS], ['Enter a new password.', 'U', REFUSALS]),
  confirmationMissing: phrase(
    ['Confirmez votre nouveau mot de passe.', 'U', REFUSALS],
    ['Confirm your new password.', 'U', REFUSALS],
  ),
  mismatch: phrase(
    ['Les mots de passe ne correspondent pas.', 'U', REFUSALS],
    ['The passwords do not match.', 'U', REFUSALS],
  ),
  /** 120000. */
  wrongCurrent: phrase(
    ['Le mot de passe actuel est incorrect.', 'U', REFUSALS],
    ['Your current password is incorrect.', 'U', REFUSALS],
  ),
  /** 120002. */
  tooWeak: phrase(
    [
      'Le mot de passe doit compter au moins 8 caractères et combiner au moins trois éléments parmi les suivants\u00a0: minuscules, majuscules, chiffres et symboles. Il ne peut pas contenir de lettres accentuées.',
      'U',
      REFUSALS,
    ],
    [
      'Passwords must have at least 8 characters and at least three of the following: lowercase letters, uppercase letters, numbers and symbols. They cannot contain accented letters.',
      'U',
      REFUSALS,
    ],
  ),
  /** 120003. */
  containsUserName: phrase(
    ['Le mot de passe ne peut pas contenir votre nom d’utilisateur.', 'U', REFUSALS],
    ['Your password cannot contain your username.', 'U', REFUSALS],
  ),
  /** 120018. That this text and not a longer one stands on this page is C. */
  easyToGuess: phrase(
    ['Choisissez un mot de passe plus difficile à deviner.', 'D', REFUSALS],
    ["Choose a password that's harder for people to guess.", 'A', REFUSALS],
  ),
  /** 50054. */
  sameAsBefore: phrase(
    ['Vous ne pouvez pas réutiliser votre dernier mot de passe. Choisissez-en un autre.', 'U', REFUSALS],
    ['You cannot use your last password again. Choose a different one.', 'U', REFUSALS],
  ),
  pageTimedOut: phrase(
    ['Votre session a expiré. Fermez votre navigateur et reconnectez-vous.', 'U', NOT_FOUND],
    ['Your session has timed out. Please close your browser and sign in again.', 'U', NOT_FOUND],
  ),
};

/**
 * Documented for passwords that hold a word of the organisation's own list; which page shows it is not (C: the older
 * portals). No code of its own is recorded either, so no page is given it.
 */
const documentedOnly = {
  blockedByAdministrator: phrase(
    [
      'Malheureusement, vous ne pouvez pas utiliser ce mot de passe, car il contient des mots ou des caractères qui ont été bloqués par votre administrateur. Réessayez avec un autre mot de passe.',
      'A',
      REFUSALS,
    ],
    [
      "Unfortunately, you can't use that password because it contains words or characters that have been blocked by your administrator. Please try again with a different password.",
      'A',
      REFUSALS,
    ],
  ),
};

const kmsi = {
  staySignedIn: phrase(['Rester connecté\u00a0?', 'A', KMSI], ['Stay signed in?', 'A', KMSI]),
  fewerPrompts: phrase(
    ['Effectuez cette action afin de réduire le nombre de fois où vous êtes invité à vous connecter.', 'D', KMSI],
    ['Do this to reduce the number of times you are asked to sign in.', 'A', PAGES],
  ),
  dontShowAgain: phrase(['Ne plus afficher ce message', 'D', KMSI], ["Don't show this again", 'A', KMSI]),
  yes: phrase(['Oui', 'A', KMSI], ['Yes', 'A', KMSI]),
  no: phrase(['Non', 'C', KMSI], ['No', 'A', PAGES]),
};

/** No wording of these pages is recorded but the question of the second one, which is recalled (entra-signin.md 1.1, D). */
const consent = {
  permissionsRequested: phrase(['Autorisations demandées', 'D', RECALLED], ['Permissions requested', 'D', RECALLED]),
  appWouldLike: phrase(
    ['L’application {0} voudrait obtenir ces autorisations :', 'U', NOT_FOUND],
    ['The application {0} would like these permissions:', 'U', NOT_FOUND],
  ),
  accept: phrase(['Accepter', 'D', RECALLED], ['Accept', 'D', RECALLED]),
  decline: phrase(['Annuler', 'D', RECALLED], ['Cancel', 'D', RECALLED]),
};
const confirmApp = {
  tryingToSignIn: phrase(
    ['Essayez-vous de vous connecter à {0} ?', 'D', RECALLED],
    ['Are you trying to sign in to {0}?', 'D', 'entra-signin.md 1.1'],
  ),
  onlyIfTrusted: phrase(
    ['Continuez uniquement si vous avez ouvert cette application vous-même.', 'U', NOT_FOUND],
    ['Only continue if you opened this application yourself.', 'U', NOT_FOUND],
  ),
  continueToApp: phrase(['Continuer', 'D', RECALLED], ['Continue', 'D', RECALLED]),
  leaveApp: phrase(['Annuler', 'D', RECALLED], ['Cancel', 'D', RECALLED]),
};

const failure = {
  trouble: phrase(
    ['Désolé, nous avons des difficultés à vous connecter.', 'D', TIME_OUTS],
    ["Sorry, but we're having trouble signing you in.", 'D', TIME_OUTS],
  ),
  /** 53003. Of the sentence only its beginning was seen, in English (C); the rest is recalled. */
  blocked: phrase(
    ['Vous ne pouvez pas y accéder pour l’instant.', 'D', TEXTS],
    ['You cannot access this right now.', 'C', TEXTS],
  ),
  whyBlocked: phrase(
    ['Votre connexion a réussi, mais elle ne répond pas aux critères d’accès à cette ressource.', 'D', TEXTS],
    ['Your sign-in was successful but does not meet the criteria to access this resource.', 'D', TEXTS],
  ),
  timestamp: phrase(['Horodatage\u00a0: {0}', 'D', RECALLED], ['Timestamp: {0}', 'D', TIME_OUTS]),
};

/** What each page is given, by name: no page carries the wording of another. */
export const signInPagePhrases = {
  ConvergedSignIn: { ...frame, ...signIn },
  ConvergedTFA: { ...frame, ...secondFactor },
  ConvergedProofUpRedirect: { ...frame, ...proofUp, ...passkeyNudge },
  ConvergedChangePassword: { ...frame, ...changePassword },
  KmsiInterrupt: { ...frame, ...kmsi },
  ConvergedConsent: { ...frame, ...consent },
  CmsiInterrupt: { ...frame, ...confirmApp },
  ConvergedError: { ...frame, ...failure },
} satisfies Record<PageId, Readonly<Record<string, Phrase>>>;

/** The strings of one page, or of any of them: what they all have. */
export type PageStrings<P extends PageId = PageId> = Readonly<Record<keyof (typeof signInPagePhrases)[P], string>>;

/** Every phrase of the sign-in pages. */
export const signInPhrases: Readonly<Record<string, Phrase>> = {
  ...frame,
  ...signIn,
  ...secondFactor,
  ...proofUp,
  ...passkeyNudge,
  ...changePassword,
  ...kmsi,
  ...consent,
  ...confirmApp,
  ...failure,
  ...documentedOnly,
};
