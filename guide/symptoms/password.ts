import type { WrongEntry } from '../case.ts';
import type { Signature } from './signature.ts';
import type { Symptom } from './symptom.ts';

/** 2.4: « Mettre à jour votre mot de passe » (password-and-errors.md 2.3), asked for first so that it comes at once. */
export const PASSWORD_SYMPTOMS: readonly Symptom[] = [
  refusedPassword('new-password-too-weak', 'one-class', 'SSPR 120002', {
    title: 'Le nouveau mot de passe est jugé trop faible',
    causes: ['Moins de huit caractères.', 'Moins de trois sortes : majuscules, minuscules, chiffres, symboles.'],
    cure: 'Choisir au moins huit caractères de trois sortes.',
    steps: ['2.4-rule-classes', '2.4-1b'],
  }),
  refusedPassword('new-password-accent', 'accent', 'SSPR 120002', {
    title: 'Le nouveau mot de passe contient un accent ou un caractère refusé',
    causes: ['é, ç, €, émoji : seuls les caractères sans accent sont acceptés.'],
    cure: 'Retirer les accents et les caractères spéciaux des langues.',
    steps: ['2.4-1b'],
    assumed: true,
  }),
  refusedPassword('new-password-common-word', 'common-word', 'SSPR 120018', {
    title: 'Le nouveau mot de passe contient un mot trop courant',
    sees: {
      fr: '« Choisissez un mot de passe plus difficile à deviner. » ou une phrase semblable.',
      en: '“Choose a password that’s harder for people to guess.”, or a similar sentence.',
    },
    causes: ['Mot courant, même avec des chiffres à la place des lettres.', 'Mot interdit par l’organisation.'],
    cure: 'Choisir plusieurs mots sans lien entre eux, ou une suite qui n’est pas un mot.',
    steps: ['2.4-rule-words', '2.4-1b'],
  }),
  refusedPassword('new-password-own-name', 'own-name', 'SSPR 120003', {
    title: 'Le nouveau mot de passe contient le nom de la personne',
    causes: ['Prénom, nom ou adresse dans le mot de passe.'],
    cure: 'Retirer son nom et son adresse du mot de passe.',
    steps: ['2.4-rule-words', '2.4-1b'],
  }),
  refusedPassword('new-password-same', 'current', ['SSPR 50054', 'AADSTS50054'], {
    title: 'Le nouveau mot de passe est le même que le mot de passe temporaire',
    causes: ['Mot de passe temporaire retapé dans les trois champs.'],
    cure: 'Choisir un mot de passe qui n’a pas encore servi.',
    steps: ['2.4-1b'],
  }),
  refusedPassword('wrong-current-password', 'other', 'SSPR 120000', {
    title: 'Le mot de passe actuel est refusé',
    sees: {
      fr: 'Une erreur sur le premier champ ; la page reste la même.',
      en: 'An error about the first field; the page stays.',
    },
    causes: ['Nouveau mot de passe tapé dans le premier champ.', 'Faute de frappe dans le mot de passe temporaire.'],
    cure: 'Taper le mot de passe temporaire dans le premier champ.',
    steps: ['2.4-1a'],
  }),
  refusedPassword('passwords-differ', 'mismatch', undefined, {
    title: 'Les deux nouveaux mots de passe diffèrent',
    causes: ['Faute de frappe dans un des deux champs.'],
    cure: 'Retaper le nouveau mot de passe dans les deux champs.',
    steps: ['2.4-1b', '2.4-1c'],
  }),
];

type Code = NonNullable<Signature['code']>;

interface Told {
  readonly title: string;
  readonly sees?: Symptom['sees'];
  readonly causes: readonly string[];
  readonly cure: string;
  readonly steps: Symptom['steps'];
  readonly assumed?: boolean;
}

/** @param code undefined where the page itself refuses, and asks the service for nothing. */
function refusedPassword(id: string, what: WrongEntry, code: Code | undefined, told: Told): Symptom {
  return {
    id,
    title: told.title,
    sees: told.sees ?? {
      fr: 'Une erreur au-dessus des trois champs ; la page reste la même.',
      en: 'An error above the three fields; the page stays.',
    },
    steps: told.steps,
    causes: told.causes,
    cure: { text: told.cure, by: 'go-on' },
    assumed: told.assumed ?? false,
    scenario: {
      method: 'sms',
      alsoBy: 'any',
      order: 'before-registration',
      did: [{ at: 'update-password', did: 'entered', what }],
    },
    signatures: [
      {
        screen: 'update-password',
        outcome: 'refused',
        doing: `entered ${what}`,
        ...(code === undefined ? {} : { code }),
      },
    ],
  };
}
