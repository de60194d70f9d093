/** The words of a case in French, for editors that complete a case file and for whoever reads what became of it. */
import type { BrowserDoing, Circumstance, PhoneAnswer, WrongEntry } from './case.ts';

export const CIRCUMSTANCE_WORDS: Readonly<Record<Circumstance, string>> = {
  'account-disabled': 'le compte est désactivé',
  'temporary-password-expired': 'le mot de passe temporaire est expiré',
  'sign-in-blocked-by-policy': 'une règle de l’organisation bloque la connexion',
  'registration-blocked-by-location': 'l’inscription n’est pas permise depuis ce lieu',
  'registration-blocked-by-risk': 'l’inscription est bloquée à cause d’un risque',
  'sms-not-allowed': 'l’organisation n’offre pas le texto',
  'call-not-allowed': 'l’organisation n’offre pas l’appel',
  'other-app-not-allowed': 'l’organisation n’offre pas d’autre application que celle de Microsoft',
  'microsoft-app-not-allowed': 'l’organisation n’offre pas l’application de Microsoft',
  'text-limit-reached': 'trop de textos ont été demandés',
  'call-limit-reached': 'trop d’appels ont été demandés',
  'captcha-after-wrong-codes': 'des caractères d’image sont demandés après plusieurs mauvais codes',
  'phone-already-used': 'le téléphone sert déjà à un autre compte',
  'texts-lost': 'les textos n’arrivent pas',
  'calls-lost': 'les appels n’arrivent pas',
  'notifications-lost': 'les notifications n’arrivent pas',
  'notifications-off-on-phone': 'les notifications sont désactivées sur le téléphone',
  'phone-clock-wrong': 'l’horloge du téléphone n’est pas à l’heure',
  'already-registered': 'une méthode est déjà inscrite',
  'browser-too-old': 'le navigateur est trop ancien',
  'service-busy': 'le service est débordé',
  'service-down': 'le service est en panne',
  'service-silent': 'le service ne répond pas',
};

export const ENTRY_WORDS: Readonly<Record<WrongEntry, string>> = {
  other: 'bien formé, mais pas le bon ; un autre chaque fois',
  'same-wrong': 'le même mauvais chaque fois',
  'too-short': 'trop court',
  letters: 'des lettres à la place de chiffres',
  used: 'déjà employé',
  old: 'd’un texto précédent ou d’un moment précédent de l’application',
  empty: 'rien',
  mismatch: 'deux nouveaux mots de passe qui diffèrent',
  current: 'de nouveau le mot de passe temporaire',
  'common-word': 'un nouveau mot de passe qui contient un mot courant',
  'own-name': 'un nouveau mot de passe qui contient le nom de la personne',
  accent: 'un nouveau mot de passe avec un accent',
  'too-long': 'un nouveau mot de passe trop long',
  'one-class': 'un nouveau mot de passe d’une seule sorte de caractères',
};

export const ANSWER_WORDS: Readonly<Record<PhoneAnswer, string>> = {
  denied: 'la demande est refusée',
  'wrong-number': 'un autre nombre que celui de l’écran est choisi',
  nothing: 'rien n’est fait',
  'hung-up': 'la personne raccroche',
  'wrong-key': 'une autre touche que celle demandée est pressée',
  'other-app': 'le code QR est lu par une autre application',
};

export const DOING_WORDS: Readonly<Record<BrowserDoing, string>> = {
  back: 'bouton Précédent du navigateur',
  reload: 'page rechargée',
  'double-click': 'double clic sur le bouton',
  'second-tab': 'même page ouverte dans un deuxième onglet',
  close: 'navigateur fermé',
};
