import { phrase, type Phrase } from './phrase.ts';

/**
 * The predefined security questions (security-info.md 5). English as documented; French is the documentation's
 * translation, which is no proof of what the screen says.
 */
function question(fr: string, en: string): Phrase {
  return phrase([fr, 'D', 'security-info.md 5'], [en, 'A', 'security-info.md 5']);
}

/** A question's number is its place here: it is what a user's answers are kept under. */
export const questionPhrases: readonly Phrase[] = [
  question(
    'Dans quelle ville avez-vous rencontré votre premier(ère) époux/épouse ou compagnon/compagne ?',
    'In what city did you meet your first spouse/partner?',
  ),
  question('Dans quelle ville vos parents se sont-ils rencontrés ?', 'In what city did your parents meet?'),
  question(
    'Dans quelle ville vit votre frère ou sœur le/la plus proche ?',
    'In what city does your nearest sibling live?',
  ),
  question('Dans quelle ville votre père est-il né ?', 'In what city was your father born?'),
  question('Dans quelle ville était votre premier travail ?', 'In what city was your first job?'),
  question('Dans quelle ville votre mère est-elle née ?', 'In what city was your mother born?'),
  question(
    "Dans quelle ville étiez-vous pour le Nouvel an de l'année 2000 ?",
    "What city were you in on New Year's 2000?",
  ),
  question(
    'Quel était le nom de votre professeur préféré au lycée ?',
    'What is the last name of your favorite teacher in high school?',
  ),
  question(
    "Quel est le nom d'un établissement d'enseignement supérieur auquel vous avez postulé mais auquel vous n'êtes finalement pas allé ?",
    "What is the name of a college you applied to but didn't attend?",
  ),
  question(
    "Quel est le nom de l'endroit où vous avez organisé la réception de votre premier mariage ?",
    'What is the name of the place in which you held your first wedding reception?',
  ),
  question('Quel est le deuxième prénom de votre père ?', "What is your father's middle name?"),
  question('Quel est votre aliment préféré ?', 'What is your favorite food?'),
  question(
    'Quels sont les nom et prénom de votre grand-mère maternelle ?',
    "What is your maternal grandmother's first and last name?",
  ),
  question('Quel est le deuxième prénom de votre mère ?', "What is your mother's middle name?"),
  question(
    "Quel est le mois et l'année de naissance de votre frère/sœur aîné(e) ?",
    "What is your oldest sibling's birthday month and year?",
  ),
  question('Quel est le deuxième prénom de votre frère/sœur aîné(e) ?', "What is your oldest sibling's middle name?"),
  question(
    'Quels sont les nom et prénom de votre grand-père paternel ?',
    "What is your paternal grandfather's first and last name?",
  ),
  question(
    'Quel est le deuxième prénom de votre frère/sœur cadet(te) ?',
    "What is your youngest sibling's middle name?",
  ),
  question(
    "Où avez-vous effectué votre dernière année de l'école primaire ?",
    'What school did you attend for sixth grade?',
  ),
  question(
    'Quels étaient les nom et prénom de votre meilleur ami quand vous étiez enfant ?',
    'What was the first and last name of your childhood best friend?',
  ),
  question(
    'Quels étaient les nom et prénom de votre premier(ère) petit(e) ami(e) ?',
    'What was the first and last name of your first significant other?',
  ),
  question(
    "Quel était le nom de votre instituteur préféré à l'école primaire ?",
    'What was the last name of your favorite grade school teacher?',
  ),
  question(
    'Quels étaient la marque et le modèle de votre première voiture ou moto ?',
    'What was the make and model of your first car or motorcycle?',
  ),
  question('Quel était le nom de votre toute première école ?', 'What was the name of the first school you attended?'),
  question(
    "Quel était le nom de l'hôpital ou de la clinique où vous êtes né ?",
    'What was the name of the hospital in which you were born?',
  ),
  question(
    'Quel était le nom de la rue de la première maison de votre enfance ?',
    'What was the name of the street of your first childhood home?',
  ),
  question("Quel était le nom de votre héros d'enfance ?", 'What was the name of your childhood hero?'),
  question('Quel était le nom de votre peluche préférée ?', 'What was the name of your favorite stuffed animal?'),
  question('Quel était le nom de votre premier animal domestique ?', 'What was the name of your first pet?'),
  question('Quel était votre surnom quand vous étiez enfant ?', 'What was your childhood nickname?'),
  question('Quel était votre sport préféré au lycée ?', 'What was your favorite sport in high school?'),
  question('Quel a été votre premier travail ?', 'What was your first job?'),
  question(
    'Quels étaient les quatre derniers chiffres de votre numéro de téléphone quand vous étiez enfant ?',
    'What were the last four digits of your childhood telephone number?',
  ),
  question(
    "Quand vous étiez petit, qu'auriez-vous voulu être ?",
    'When you were young, what did you want to be when you grew up?',
  ),
  question(
    'Quelle est la personne la plus célèbre que vous ayez jamais rencontrée ?',
    'Who is the most famous person you have ever met?',
  ),
];
