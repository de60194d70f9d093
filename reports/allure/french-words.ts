/** Words that Allure 3.18.0 has in no French, by where its own translation has them. */

/** Of its French dictionary: what stands there, and what is meant. */
const DICTIONARY: readonly (readonly [english: string, french: string])[] = [
  ['"resolutionCategories":"Resolutions"', '"resolutionCategories":"Problèmes connus"'],
  ['"resolution":"Resolution"', '"resolution":"Problème connu"'],
  [
    '"resolutions":{"issue":"Issue","muted":"Muted","accepted":"Accepted"}',
    '"resolutions":{"issue":"Signalé","muted":"Mis en sourdine","accepted":"Accepté"}',
  ],
  [
    '"resolution":{"issue":"Show issue-linked test results","muted":"Show muted test results","accepted":"Show accepted test results"}',
    '"resolution":{"issue":"Afficher les tests liés à un problème signalé","muted":"Afficher les tests mis en sourdine","accepted":"Afficher les tests dont l’échec est accepté"}',
  ],
  [
    '"resolution":{"issue":"Linked to an issue","muted":"Muted test result","accepted":"Accepted test result"}',
    '"resolution":{"issue":"Lié à un problème signalé","muted":"Mis en sourdine","accepted":"Échec accepté"}',
  ],
  ['"No resolution categories available"', '"Aucun problème connu ne s’est produit"'],
  ['"sections":{"report":"Report"', '"sections":{"report":"Rapport"'],
  ['"tabResolutionCategories":"Resolutions tab"', '"tabResolutionCategories":"Onglet problèmes connus"'],
  ['"Report tab: Resolutions"', '"Onglet rapport : Problèmes connus"'],
  ['"Onglet rapport : Quality gate"', '"Onglet rapport : Seuil de qualité"'],
  ['"qualityGates":"Portails de Qualité"', '"qualityGates":"Seuil de qualité"'],
  ['"Aucun résultat de portail de qualité disponible"', '"Le seuil de qualité n’a pas été évalué"'],
  ['"tags":"Tags","categories"', '"tags":"Étiquettes","categories"'],
];

/** Of its program, which holds them once. */
const PROGRAM: readonly (readonly [english: string, french: string])[] = [
  ['children:"Powered by"', 'children:"Fait avec"'],
  ['" Ver: "', '" Version : "'],
];

const FRENCH = /JSON\.parse\('(\{"statuses":\{"passed":"réussi".*?\})'\)/s;

/**
 * The program of the page, in French where it can be.
 *
 * @throws if a word is not where it was: after an update of Allure the lists have to be looked at again.
 */
export function inFrench(program: string): string {
  const dictionary = FRENCH.exec(program)?.[1];
  if (dictionary === undefined) throw new Error('The page Allure made has no French dictionary.');
  const translated = DICTIONARY.reduce((text, words) => replaced(text, words), dictionary);
  const whole = program.replace(dictionary, () => translated);
  return PROGRAM.reduce((text, words) => replaced(text, words), whole);
}

function replaced(text: string, [english, french]: readonly [string, string]): string {
  if (!text.includes(english)) throw new Error(`The page Allure made does not say ${english} where it is translated.`);
  return text.replaceAll(english, () => french);
}
