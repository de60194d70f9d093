/**
 * Every wording documented for a control of the reset pages, in the users' guide of 2020 and its older editions, French
 * and English. No handle of these pages is recorded, so structure comes first and these decide where structure does not;
 * they find a control and never judge its label.
 */

/** Matches any of the texts, whatever apostrophe, blank or case the page uses. */
function anyOf(...texts: string[]): RegExp {
  const patterns = texts.map((text) => text.replace(/['’]/g, '.').replace(/\s+/g, '\\s*'));
  return new RegExp(patterns.join('|'), 'iu');
}

export const WORDING = {
  getBack: anyOf('Get back into your account', 'Retournez sur votre compte', "Récupére[rz] l'accès à votre compte"),
  text: anyOf('Text my mobile phone', 'Envoyer un SMS (?:à|sur) mon téléphone'),
  call: anyOf('Call my mobile phone', 'Appeler mon téléphone mobile', 'Effectuer un appel sur mon téléphone'),
  appCode: anyOf('code from my authenticator app', "code provenant de mon application d'authentification"),
  questions: anyOf('Answer my security questions', 'Répondre à (?:ma|mes) questions? de sécurité'),
  /** Buttons of a phone's panel, which carry nothing else. */
  send: anyOf('^Text$', '^Call$', '^Envoyer un SMS$', '^SMS$', '^Appeler$'),
  next: anyOf('^Next$', '^Suivant$'),
  finish: anyOf('^Finish$', '^Terminer$'),
  done: anyOf('password has been reset', 'mot de passe a été réinitialisé'),
} as const;
