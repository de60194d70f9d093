/**
 * The wizard's wording (classic edition). French from the guide's pictures where one shows it, else from documentation;
 * never from the guide's sentences, which differ on purpose. `{0}` and so on stand for what is filled in.
 */
import { COUNTRIES } from './countries.ts';
import { phrase, type Phrase } from './phrase.ts';
import { questionPhrases } from './questions.ts';

const FRAME = 'security-info.md 1.2';
const APP = 'security-info.md 1.3';
const DIALOG = 'security-info.md 1.4';
const PHONE = 'security-info.md 1.5';
const QUESTIONS = 'security-info.md 1.6';
const PICTURE_SMS = 'guide 2.2.3, picture';
const PICTURE_QUESTIONS = 'guide 2.3, picture';
const NOT_FOUND = 'wording not found, written to fit';
const RECALLED = 'recalled from the classic wizard, no source';

const frame = {
  documentTitle: phrase(['Mes connexions', 'D', RECALLED], ['My Sign-Ins', 'D', RECALLED]),
  pageTitle: phrase(['Protégez votre compte', 'guide', FRAME], ['Keep your account secure', 'A', FRAME]),
  required: phrase(
    [
      'Votre organisation exige que vous configuriez les méthodes suivantes pour prouver votre identité.',
      'D',
      RECALLED,
    ],
    ['Your organization requires you to set up the following methods of proving who you are.', 'D', RECALLED],
  ),
  progress: phrase(['Méthode {0} sur {1} : {2}', 'guide', PICTURE_SMS], ['Method {0} of {1}: {2}', 'U', QUESTIONS]),
  progressApp: phrase(['Application', 'D', RECALLED], ['App', 'D', RECALLED]),
  progressPhone: phrase(['Téléphone', 'guide', PICTURE_SMS], ['Phone', 'D', QUESTIONS]),
  progressQuestions: phrase(['Questions', 'guide', PICTURE_SMS], ['Questions', 'D', QUESTIONS]),
  progressDone: phrase(['Terminé', 'guide', PICTURE_QUESTIONS], ['Done', 'D', QUESTIONS]),
  next: phrase(['Suivant', 'guide', PICTURE_SMS], ['Next', 'A', FRAME]),
  back: phrase(['Précédent', 'guide', PICTURE_SMS], ['Back', 'D', FRAME]),
  done: phrase(['Terminé', 'guide', PICTURE_QUESTIONS], ['Done', 'A', FRAME]),
  loading: phrase(['Chargement…', 'U', NOT_FOUND], ['Loading...', 'U', NOT_FOUND]),
  useAnotherMethod: phrase(
    ['Je veux configurer une autre méthode', 'A', FRAME],
    ['I want to set up a different method', 'A', FRAME],
  ),
};

const app = {
  authenticator: phrase(['Microsoft Authenticator', 'A', FRAME], ['Microsoft Authenticator', 'A', FRAME]),
  getApp: phrase(["Commencer par obtenir l'application", 'A', FRAME], ['Start by getting the app', 'A', FRAME]),
  appStore: phrase(['App Store', 'U', NOT_FOUND], ['App Store', 'U', NOT_FOUND]),
  googlePlay: phrase(['Google Play', 'U', NOT_FOUND], ['Google Play', 'U', NOT_FOUND]),
  installApp: phrase(
    ["Sur votre téléphone, installez l'application Microsoft Authenticator.", 'D', RECALLED],
    ['On your phone, install the Microsoft Authenticator app.', 'D', RECALLED],
  ),
  afterInstall: phrase(
    ["Une fois l'application installée sur votre appareil, choisissez « Suivant ».", 'D', RECALLED],
    ['After you install the Microsoft Authenticator app on your device, choose "Next".', 'D', RECALLED],
  ),
  useAnotherApp: phrase(
    ["Je souhaite utiliser une autre application d'authentification", 'A', FRAME],
    ['I want to use a different authenticator app', 'A', FRAME],
  ),
  authenticatorApp: phrase(["Application d'authentification", 'D', APP], ['Authenticator app', 'B', APP]),
  setUpAccount: phrase(['Configurer votre compte', 'A', FRAME], ['Set up your account', 'A', FRAME]),
  setUpAuthenticator: phrase(
    [
      'Si vous y êtes invité, autorisez les notifications. Ajoutez ensuite un compte et sélectionnez « Professionnel ou scolaire ».',
      'D',
      RECALLED,
    ],
    ['If prompted, allow notifications. Then add an account, and select "Work or school".', 'D', RECALLED],
  ),
  setUpOtherApp: phrase(
    ['Dans votre application, ajoutez un nouveau compte.', 'D', RECALLED],
    ['In your app, add a new account.', 'D', RECALLED],
  ),
  scan: phrase(['Numérisez le code QR', 'guide', FRAME], ['Scan the QR code', 'A', FRAME]),
  scanWithAuthenticator: phrase(
    [
      "Utilisez l'application Microsoft Authenticator pour numériser le code QR. Elle sera ainsi associée à votre compte.",
      'D',
      RECALLED,
    ],
    [
      'Use the Microsoft Authenticator app to scan the QR code. This will connect the Microsoft Authenticator app with your account.',
      'D',
      RECALLED,
    ],
  ),
  scanWithOtherApp: phrase(
    [
      "Utilisez votre application d'authentification pour numériser le code QR. Elle sera ainsi associée à votre compte.",
      'D',
      RECALLED,
    ],
    [
      'Use the authenticator app to scan the QR code. This will connect your authenticator app with your account.',
      'D',
      RECALLED,
    ],
  ),
  afterScan: phrase(
    ['Après avoir numérisé le code QR, choisissez « Suivant ».', 'D', RECALLED],
    ['After you scan the QR code, choose "Next".', 'D', RECALLED],
  ),
  qrCode: phrase(['Code QR', 'U', NOT_FOUND], ['QR code', 'U', NOT_FOUND]),
  cannotScan: phrase(["Impossible de numériser l'image ?", 'guide', FRAME], ["Can't scan image?", 'A', FRAME]),
  pairByLink: phrase(
    ["Associez votre compte à l'application en cliquant sur ce lien", 'U', NOT_FOUND],
    ['Pair your account to the app by clicking this link', 'C', FRAME],
  ),
  enterInApp: phrase(
    ['Entrez ces informations dans votre application.', 'D', RECALLED],
    ['Enter the following into your app.', 'D', RECALLED],
  ),
  accountName: phrase(['Nom du compte', 'D', APP], ['Account name', 'B', APP]),
  secretKey: phrase(['Clé secrète', 'D', APP], ['Secret key', 'B', APP]),
  activationCode: phrase(['Code', 'A', FRAME], ['Code', 'A', FRAME]),
  activationUrl: phrase(['URL', 'A', FRAME], ['URL', 'A', FRAME]),
  copy: phrase(['Copier', 'D', APP], ['Copy', 'B', APP]),
  copied: phrase(['Copié', 'U', NOT_FOUND], ['Copied', 'U', NOT_FOUND]),
  enterCode: phrase(['Entrer le code', 'D', APP], ['Enter code', 'B', APP]),
  enterAppCode: phrase(
    ["Entrez le code à 6 chiffres affiché dans l'application d'authentification.", 'D', RECALLED],
    ['Enter the 6-digit code shown in the authenticator app.', 'D', RECALLED],
  ),
  tryIt: phrase(['Essayons', 'guide', FRAME], ["Let's try it out", 'D', FRAME]),
  approveWithNumber: phrase(
    ['Approuvez la notification que nous envoyons à votre application en entrant le numéro ci-dessous.', 'D', RECALLED],
    ["Approve the notification we're sending to your app by entering the number shown below.", 'D', RECALLED],
  ),
  approvePlainly: phrase(
    ['Approuvez la notification que nous envoyons à votre application.', 'D', RECALLED],
    ["Approve the notification we're sending to your app.", 'D', RECALLED],
  ),
  notificationApproved: phrase(['Notification approuvée', 'D', FRAME], ['Notification approved', 'A', FRAME]),
  resendNotification: phrase(['Renvoyer la notification', 'U', NOT_FOUND], ['Resend notification', 'U', NOT_FOUND]),
  waitingForApp: phrase(
    ["En attente de l'application Microsoft Authenticator…", 'U', NOT_FOUND],
    ['Waiting for the Microsoft Authenticator app...', 'U', NOT_FOUND],
  ),
};

const dialog = {
  chooseMethod: phrase(['Choisir une autre méthode', 'A', DIALOG], ['Choose a different method', 'A', DIALOG]),
  whichMethod: phrase(
    ['Quelle méthode voulez-vous utiliser ?', 'A', DIALOG],
    ['Which method would you like to use?', 'A', DIALOG],
  ),
  confirm: phrase(['Confirmer', 'A', DIALOG], ['Confirm', 'A', DIALOG]),
  cancel: phrase(['Annuler', 'D', RECALLED], ['Cancel', 'D', RECALLED]),
};

const phone = {
  phone: phrase(['Téléphone', 'guide', PICTURE_SMS], ['Phone', 'A', PHONE]),
  phoneTitle: phrase(['Téléphone', 'guide', PICTURE_SMS], ['Phone', 'A', PHONE]),
  phoneCodeTitle: phrase(['Téléphone', 'guide', PICTURE_SMS], ['Phone', 'A', PHONE]),
  phoneDoneTitle: phrase(['Téléphone', 'guide', PICTURE_SMS], ['Phone', 'A', PHONE]),
  phoneProof: phrase(
    [
      'Vous pouvez prouver votre identité en répondant à un appel ou en recevant un SMS sur votre téléphone.',
      'D',
      RECALLED,
    ],
    ['You can prove who you are by answering a call on your phone or texting a code to your phone.', 'D', RECALLED],
  ),
  whichNumber: phrase(
    ['Quel numéro de téléphone voulez-vous utiliser ?', 'A', PHONE],
    ['What phone number would you like to use?', 'A', PHONE],
  ),
  countryCode: phrase(['Indicatif de pays', 'U', NOT_FOUND], ['Country code', 'D', PHONE]),
  phoneNumber: phrase(['Numéro de téléphone', 'U', NOT_FOUND], ['Phone number', 'D', PHONE]),
  textMe: phrase(['Envoyez-moi un code par SMS', 'A', PHONE], ['Text me a code', 'A', PHONE]),
  callMe: phrase(['Appelez-moi', 'A', PHONE], ['Call me', 'A', PHONE]),
  phoneTerms: phrase(
    [
      "Des frais de messagerie et de données peuvent s'appliquer. En choisissant Suivant, vous acceptez les conditions d'utilisation et la déclaration sur la confidentialité.",
      'D',
      RECALLED,
    ],
    [
      'Message and data rates may apply. Choosing Next means that you agree to the Terms of service and Privacy and cookies statement.',
      'D',
      RECALLED,
    ],
  ),
  codeSent: phrase(
    ['Nous venons de vous envoyer un code à 6 chiffres à {0}. Entrez le code ci-dessous.', 'guide', PICTURE_SMS],
    ['We just sent a 6 digit code to {0}. Enter the code below.', 'D', PHONE],
  ),
  calling: phrase(['Nous appelons {0} maintenant.', 'D', RECALLED], ["We're calling {0} now.", 'D', RECALLED]),
  callVerified: phrase(
    ["L'appel a reçu une réponse. Votre téléphone a été inscrit.", 'D', RECALLED],
    ['Call answered. Your phone was registered successfully.', 'D', RECALLED],
  ),
  resendCode: phrase(['Renvoyer le code', 'guide', PICTURE_SMS], ['Resend code', 'A', PHONE]),
  phoneVerified: phrase(
    ['SMS vérifié. Votre téléphone a été inscrit.', 'A', PHONE],
    ['SMS verified. Your phone was registered successfully.', 'A', PHONE],
  ),
};

const questions = {
  securityQuestions: phrase(
    ['Questions de sécurité', 'guide', PICTURE_QUESTIONS],
    ['Security questions', 'A', QUESTIONS],
  ),
  selectQuestion: phrase(['Sélectionner une question', 'U', QUESTIONS], ['Select a question', 'D', QUESTIONS]),
  answer: phrase(['Réponse', 'U', QUESTIONS], ['Answer', 'U', QUESTIONS]),
  questionsSaved: phrase(
    ['Les questions de sécurité ont été enregistrées', 'guide', PICTURE_QUESTIONS],
    ['Security questions were saved', 'D', QUESTIONS],
  ),
};

const success = {
  appAdded: phrase(
    ['Authenticator ajouté', 'C', 'security-info.md 1.2'],
    ['Authenticator added', 'C', 'security-info.md 1.2'],
  ),
  nowDefault: phrase(
    ['Il s’agit désormais de votre méthode de connexion par défaut.', 'D', 'security-info.md 1.2'],
    ['This is now your default sign-in method', 'C', 'security-info.md 1.2'],
  ),
  skipSetUp: phrase(['Ignorer la configuration', 'U', NOT_FOUND], ['Skip setup', 'B', 'security-info.md 1.2']),
  skipToContent: phrase(
    ['Passer au contenu principal', 'U', NOT_FOUND],
    ['Skip to main content', 'C', 'security-info.md 2.3'],
  ),
  success: phrase(['Opération réussie', 'guide', PICTURE_QUESTIONS], ['Success!', 'A', QUESTIONS]),
  greatJob: phrase(
    [
      'Bravo ! Vous avez correctement configuré vos informations de sécurité. Cliquez sur « Terminé » pour poursuivre la connexion.',
      'guide',
      PICTURE_QUESTIONS,
    ],
    [
      'Great job! You have successfully set up your security info. Choose "Done" to continue signing in.',
      'A',
      QUESTIONS,
    ],
  ),
  defaultMethod: phrase(
    ['Méthode de connexion par défaut :', 'guide', PICTURE_QUESTIONS],
    ['Default sign-in method:', 'D', QUESTIONS],
  ),
};

/** No wording of an error inside the wizard is recorded (security-info.md 10). */
const errors = {
  wrongCode: phrase(
    ["Ce code n'est pas valide. Vérifiez-le et réessayez.", 'U', NOT_FOUND],
    ["That code didn't work. Check the code and try again.", 'U', NOT_FOUND],
  ),
  expiredCode: phrase(
    ['Ce code a expiré. Demandez un nouveau code.', 'U', NOT_FOUND],
    ['That code has expired. Request a new code.', 'U', NOT_FOUND],
  ),
  pushDenied: phrase(
    ['La notification a été refusée. Réessayez.', 'U', NOT_FOUND],
    ['The notification was denied. Try again.', 'U', NOT_FOUND],
  ),
  callFailed: phrase(
    ["L'appel n'a pas été confirmé. Réessayez.", 'U', NOT_FOUND],
    ['The call was not confirmed. Try again.', 'U', NOT_FOUND],
  ),
  unanswered: phrase(
    ['Nous n’avons pas reçu de réponse de votre part.', 'D', 'password-and-errors.md 3.3'],
    ["We didn't hear from you", 'C', 'password-and-errors.md 3.3'],
  ),
  badPhoneNumber: phrase(
    ["Ce numéro de téléphone n'est pas valide. Vérifiez le pays et le numéro.", 'U', NOT_FOUND],
    ['That phone number is not valid. Check the country code and the number.', 'U', NOT_FOUND],
  ),
  /** 17. */
  phoneInUse: phrase(
    ['Ce numéro de téléphone est déjà utilisé par un autre compte. Entrez-en un autre.', 'U', NOT_FOUND],
    ['That phone number is already used by another account. Enter another one.', 'U', NOT_FOUND],
  ),
  /** 19. Of the English sentence three words are recorded. */
  tooManyTimes: phrase(
    ['Vous avez demandé un code trop de fois. Réessayez dans quelques minutes.', 'U', NOT_FOUND],
    ['You have requested a code too many times. Try again in a few minutes.', 'D', 'security-info.md 5'],
  ),
  /** 28. */
  captchaRequired: phrase(
    ["Plusieurs codes ont été refusés. Entrez les caractères de l'image pour continuer.", 'U', NOT_FOUND],
    ['Several codes were refused. Enter the characters of the picture to go on.', 'U', NOT_FOUND],
  ),
  captchaTitle: phrase(['Une dernière vérification', 'U', NOT_FOUND], ['One more check', 'U', NOT_FOUND]),
  captchaPicture: phrase(['Caractères à recopier', 'U', NOT_FOUND], ['Characters to copy', 'U', NOT_FOUND]),
  captchaWrong: phrase(
    ["Ce ne sont pas les caractères de l'image. Essayez avec celle-ci.", 'U', NOT_FOUND],
    ['Those are not the characters of the picture. Try this one.', 'U', NOT_FOUND],
  ),
  notAllowed: phrase(
    ["Votre organisation n'autorise pas cette méthode. Choisissez-en une autre.", 'U', NOT_FOUND],
    ['Your organization does not allow this method. Choose another one.', 'U', NOT_FOUND],
  ),
  appSilent: phrase(
    [
      "L'application Microsoft Authenticator n'a pas répondu. Revenez en arrière pour obtenir un nouveau code QR.",
      'U',
      NOT_FOUND,
    ],
    ['The Microsoft Authenticator app did not respond. Go back to get a new QR code.', 'U', NOT_FOUND],
  ),
  questionMissing: phrase(['Choisissez une question.', 'U', NOT_FOUND], ['Choose a question.', 'U', NOT_FOUND]),
  answerLength: phrase(
    ['La réponse doit compter de {0} à {1} caractères.', 'U', NOT_FOUND],
    ['The answer must have {0} to {1} characters.', 'U', NOT_FOUND],
  ),
  answerRepeated: phrase(
    ['Cette réponse est déjà donnée à une autre question.', 'U', NOT_FOUND],
    ['This answer is already given to another question.', 'U', NOT_FOUND],
  ),
  unexpected: phrase(
    ["La demande n'a pas pu être traitée. Réessayez.", 'U', NOT_FOUND],
    ['The request could not be processed. Try again.', 'U', NOT_FOUND],
  ),
  cannotCopy: phrase(
    ['Le navigateur refuse la copie. Sélectionnez le texte.', 'U', NOT_FOUND],
    ['The browser refuses to copy. Select the text.', 'U', NOT_FOUND],
  ),
};

/** What the wizard's pages are given by name. */
export const wizardPhrases = { ...frame, ...app, ...dialog, ...phone, ...questions, ...success, ...errors };
export type WizardPhrases = typeof wizardPhrases;
export type WizardStrings = Readonly<Record<keyof WizardPhrases, string>>;

/** Every phrase of the registration: the wizard's own, the questions and the countries. */
export const registrationPhrases: Readonly<Record<string, Phrase>> = {
  ...wizardPhrases,
  ...Object.fromEntries(questionPhrases.map((question, number) => [`question${number}`, question])),
  ...Object.fromEntries(COUNTRIES.map(({ region, phrase: label }) => [`country${region}`, label])),
};
