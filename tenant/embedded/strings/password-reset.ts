/**
 * The wording of the password reset pages. The references record the service and its address, and no text of it but
 * one. Microsoft's guide for users ("Reset your work or school password using security info", January 2020, French of
 * August 2020) names most controls; until a reference records that, its words count as one source (C), and the French
 * as a translation of the documentation (D).
 */
import { phrase } from './phrase.ts';

const GUIDE_EN = 'user guide "Reset your work or school password using security info", 2020, not in the references';
const GUIDE_FR = 'the French of the user guide, 2020, not in the references';
const REFUSALS = 'password-and-errors.md 2.3';
const RECALLED = 'recalled from the reset pages, no source';
const NOT_FOUND = 'wording not found, written to fit';

export const passwordResetPhrases = {
  documentTitle: phrase(
    ['Réinitialisation du mot de passe', 'D', RECALLED],
    ['Microsoft Online Password Reset', 'D', RECALLED],
  ),
  getBack: phrase(['Retournez sur votre compte', 'D', GUIDE_FR], ['Get back into your account', 'C', GUIDE_EN]),
  next: phrase(['Suivant', 'D', GUIDE_FR], ['Next', 'C', GUIDE_EN]),
  cancel: phrase(['Annuler', 'D', RECALLED], ['Cancel', 'D', RECALLED]),
  unexpected: phrase(
    ['La demande n’a pas pu être traitée. Réessayez.', 'U', NOT_FOUND],
    ['The request could not be processed. Try again.', 'U', NOT_FOUND],
  ),

  // User name
  whoAreYou: phrase(['Qui êtes-vous\u00a0?', 'D', RECALLED], ['Who are you?', 'C', GUIDE_EN]),
  enterUserId: phrase(
    ['Pour récupérer votre compte, commencez par entrer votre identifiant utilisateur.', 'D', RECALLED],
    ['To recover your account, begin by entering your user ID.', 'D', RECALLED],
  ),
  userId: phrase(['Identifiant utilisateur', 'D', GUIDE_FR], ['User ID', 'C', GUIDE_EN]),
  userIdMissing: phrase(
    ['Entrez votre identifiant utilisateur.', 'U', NOT_FOUND],
    ['Enter your user ID.', 'U', NOT_FOUND],
  ),
  unknownUser: phrase(
    [
      'L’identifiant utilisateur que vous avez entré n’existe pas. Vérifiez que vous l’avez entré correctement.',
      'D',
      RECALLED,
    ],
    ['The user ID you entered does not exist. Please check that you have typed your user ID correctly.', 'D', RECALLED],
  ),
  expired: phrase(
    ['Votre session a expiré. Entrez de nouveau votre identifiant utilisateur.', 'U', NOT_FOUND],
    ['Your session has timed out. Enter your user ID again.', 'U', NOT_FOUND],
  ),

  // Verification
  verificationStep: phrase(
    ['Étape de vérification n°\u00a0{0}', 'D', GUIDE_FR],
    ['Verification step {0}', 'C', GUIDE_EN],
  ),
  chooseMethod: phrase(
    ['Choisissez la méthode de contact à utiliser pour la vérification\u00a0:', 'D', RECALLED],
    ['Please choose the contact method we should use for verification:', 'D', RECALLED],
  ),
  useText: phrase(
    ['Envoyer un SMS sur mon téléphone portable', 'D', GUIDE_FR],
    ['Text my mobile phone', 'C', GUIDE_EN],
  ),
  useCall: phrase(
    ['Effectuer un appel sur mon téléphone portable', 'D', GUIDE_FR],
    ['Call my mobile phone', 'C', GUIDE_EN],
  ),
  useAppCode: phrase(
    ['Saisir un code provenant de mon application d’authentification', 'D', GUIDE_FR],
    ['Enter a code from my authenticator app', 'C', GUIDE_EN],
  ),
  useQuestions: phrase(
    ['Répondre à mes questions de sécurité', 'D', GUIDE_FR],
    ['Answer my security questions', 'C', GUIDE_EN],
  ),
  confirmNumber: phrase(
    [
      'Pour protéger votre compte, entrez en entier votre numéro de téléphone mobile ({0}), auquel la vérification sera faite.',
      'D',
      RECALLED,
    ],
    [
      'In order to protect your account, we need you to enter your complete mobile phone number ({0}) below, at which you will be verified.',
      'D',
      RECALLED,
    ],
  ),
  phoneNumber: phrase(['Entrez votre numéro de téléphone', 'D', RECALLED], ['Enter your phone number', 'D', RECALLED]),
  text: phrase(['Envoyer un SMS', 'D', GUIDE_FR], ['Text', 'C', GUIDE_EN]),
  call: phrase(['Appeler', 'D', GUIDE_FR], ['Call', 'C', GUIDE_EN]),
  textSent: phrase(
    ['Nous avons envoyé à votre numéro de téléphone un SMS contenant un code de vérification.', 'D', RECALLED],
    ['We’ve sent a text message containing a verification code to your phone number.', 'D', RECALLED],
  ),
  openApp: phrase(
    ['Entrez le code affiché dans votre application d’authentification.', 'D', RECALLED],
    ['Enter the code displayed in your authenticator app.', 'D', RECALLED],
  ),
  code: phrase(['Entrez votre code de vérification', 'D', RECALLED], ['Enter your verification code', 'D', RECALLED]),
  calling: phrase(
    ['Nous appelons votre numéro de téléphone. Répondez à l’appel et appuyez sur la touche #.', 'D', RECALLED],
    ['We’re calling your phone number. Answer the call and press the # key.', 'D', RECALLED],
  ),
  numberMissing: phrase(
    ['Entrez votre numéro de téléphone.', 'U', NOT_FOUND],
    ['Enter your phone number.', 'U', NOT_FOUND],
  ),
  wrongNumber: phrase(
    ['Le numéro de téléphone que vous avez entré ne correspond pas à celui de votre compte.', 'D', RECALLED],
    ['The phone number you entered does not match the one on your account.', 'D', RECALLED],
  ),
  codeMissing: phrase(
    ['Entrez le code de vérification.', 'U', NOT_FOUND],
    ['Enter the verification code.', 'U', NOT_FOUND],
  ),
  wrongCode: phrase(
    ['Le code de vérification n’est pas le bon. Réessayez.', 'U', NOT_FOUND],
    ['The verification code is not the right one. Try again.', 'U', NOT_FOUND],
  ),
  callNotConfirmed: phrase(
    ['L’appel n’a pas été confirmé. Réessayez.', 'U', NOT_FOUND],
    ['The call was not confirmed. Try again.', 'U', NOT_FOUND],
  ),
  answersMissing: phrase(
    ['Répondez à toutes les questions.', 'U', NOT_FOUND],
    ['Answer all of the questions.', 'U', NOT_FOUND],
  ),
  wrongAnswers: phrase(
    ['Les réponses entrées ne correspondent pas à celles de votre compte. Réessayez.', 'U', NOT_FOUND],
    ['The answers you entered do not match those on your account. Try again.', 'U', NOT_FOUND],
  ),

  // New password
  choosePassword: phrase(['Choisir un nouveau mot de passe', 'D', RECALLED], ['Choose a new password', 'C', GUIDE_EN]),
  newPassword: phrase(['Entrez le nouveau mot de passe', 'D', RECALLED], ['Enter new password', 'D', RECALLED]),
  confirmPassword: phrase(
    ['Confirmez le nouveau mot de passe', 'D', RECALLED],
    ['Confirm new password', 'D', RECALLED],
  ),
  finish: phrase(['Terminer', 'D', GUIDE_FR], ['Finish', 'C', GUIDE_EN]),
  newMissing: phrase(['Entrez un nouveau mot de passe.', 'U', NOT_FOUND], ['Enter a new password.', 'U', NOT_FOUND]),
  mismatch: phrase(
    ['Les mots de passe ne correspondent pas.', 'U', NOT_FOUND],
    ['The passwords do not match.', 'U', NOT_FOUND],
  ),
  /** 120002. */
  tooWeak: phrase(
    [
      'Le mot de passe doit compter au moins 8 caractères et combiner au moins trois éléments parmi les suivants\u00a0: minuscules, majuscules, chiffres et symboles. Il ne peut pas contenir de lettres accentuées.',
      'U',
      NOT_FOUND,
    ],
    [
      'Passwords must have at least 8 characters and at least three of the following: lowercase letters, uppercase letters, numbers and symbols. They cannot contain accented letters.',
      'U',
      NOT_FOUND,
    ],
  ),
  /** 120003. */
  containsUserName: phrase(
    ['Le mot de passe ne peut pas contenir votre nom d’utilisateur.', 'U', NOT_FOUND],
    ['Your password cannot contain your username.', 'U', NOT_FOUND],
  ),
  /** 120018. */
  easyToGuess: phrase(
    [
      'Malheureusement, votre mot de passe contient un mot, une expression ou un modèle qui le rend facile à deviner. Réessayez avec un autre mot de passe.',
      'A',
      REFUSALS,
    ],
    [
      'Unfortunately, your password contains a word, phrase, or pattern that makes your password easily guessable. Please try again with a different password.',
      'A',
      REFUSALS,
    ],
  ),

  // The end
  done: phrase(
    ['Votre mot de passe a été réinitialisé', 'D', 'the French of an older user guide, not in the references'],
    [
      'Your password has been reset',
      'C',
      'user guide "Reset your work or school password", 2018, not in the references',
    ],
  ),
  signIn: phrase(
    ['Pour vous connecter avec votre nouveau mot de passe, cliquez ici.', 'D', RECALLED],
    ['To sign in with your new password, click here.', 'D', RECALLED],
  ),
  notVerified: phrase(
    ['Nous n’avons pas pu vérifier votre compte.', 'D', GUIDE_FR],
    ['We couldn’t verify your account.', 'C', GUIDE_EN],
  ),
  tooMany: phrase(
    ['Vous avez essayé trop souvent de vérifier votre compte. Attendez 24 heures, puis réessayez.', 'U', NOT_FOUND],
    ['You have tried to verify your account too many times. Wait 24 hours, then try again.', 'U', NOT_FOUND],
  ),
  contactAdministrator: phrase(
    ['Contactez votre administrateur pour obtenir de l’aide.', 'D', GUIDE_FR],
    ['Contact your administrator for more help.', 'C', GUIDE_EN],
  ),
};

export type PasswordResetStrings = Readonly<Record<keyof typeof passwordResetPhrases, string>>;
