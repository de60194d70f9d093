/** Digits of their own: no part of a longer number, of a word or of what begins with a plus. */
const ALONE = /(?<![\p{L}\d+])\d{6,8}(?![\p{L}\d])/gu;

/**
 * The code in a text of Microsoft's, in whatever language: such a text names Microsoft and holds one number of 6 to 8
 * digits, which may be said more than once. Undefined for a text of anybody else, and for one with several such numbers:
 * a code that is guessed would count as a wrong entry.
 *
 * That a text names Microsoft is assumed: its wording is published nowhere, « Utilisez le code de vérification 123456 pour
 * l'authentification Microsoft » is from memory. So are more than 6 digits. Assumed.
 */
export function codeIn(text: string): string | undefined {
  if (!/microsoft/i.test(text)) return undefined;
  const [code, second] = new Set(text.match(ALONE));
  return second === undefined ? code : undefined;
}
