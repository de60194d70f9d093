import { parseArgs } from 'node:util';
import { SettingsError } from '../../settings.ts';

/** A flag, any value, or one of those listed. */
type Kind = 'flag' | 'value' | readonly string[];
type Given<Known extends Readonly<Record<string, Kind>>> = {
  readonly [Name in keyof Known]: Known[Name] extends 'flag'
    ? boolean
    : Known[Name] extends readonly (infer Choice)[]
      ? Choice | undefined
      : string | undefined;
};

/**
 * The options of a command that takes no loose word.
 *
 * @param example A whole command, for the sentence that says what is wrong.
 * @throws SettingsError on an option it does not know, one without its value or with a value there is none of, or a loose word.
 */
export function readOptions<const Known extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  known: Known,
  example: string,
): Given<Known> {
  return readCommand(args, known, example).options;
}

/**
 * The options of a command, and the word it may be given besides.
 *
 * @param word What the word is, for the sentences: `the symptom`; undefined where there is none.
 * @throws SettingsError as `readOptions`, and on a second word.
 */
export function readCommand<const Known extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  known: Known,
  example: string,
  word?: string,
): { readonly word: string | undefined; readonly options: Given<Known> } {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, boolean | string | undefined> = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, kind === 'flag' ? false : undefined]),
  );
  const problems: string[] = [];
  let found: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' && word !== undefined && found === undefined) {
      found = token.value;
      continue;
    }
    const problem = problemOf(token, known, word);
    if (problem !== undefined) problems.push(`${problem}; for example ${example}.`);
    else if (token.kind === 'option') given[token.name] = token.value ?? true;
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return { word: found, options: given as Given<Known> };
}

type Token =
  | { readonly kind: 'positional' }
  | { readonly kind: 'option'; readonly name: string; readonly rawName: string; readonly value: string | undefined };

/** Never the value: the names that are known are said instead. */
function problemOf(token: Token, known: Readonly<Record<string, Kind>>, word?: string): string | undefined {
  const names = Object.keys(known).map((name) => `--${name}`);
  const all = names.length > 0 ? names.join(', ') : 'none';
  if (token.kind === 'positional') {
    const besides = word === undefined ? '' : ` besides ${word}`;
    return `A word that belongs to no option${besides}: this command knows ${all}`;
  }
  const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (kind === undefined) return `${token.rawName} is no option of this command, which knows ${all}`;
  if (kind === 'flag' && token.value !== undefined) return `${token.rawName} takes no value`;
  if (kind === 'flag') return undefined;
  if (token.value === undefined || token.value === '') return `${token.rawName} needs a value`;
  if (kind !== 'value' && !kind.includes(token.value)) return `${token.rawName} must be ${listed(kind)}`;
  return undefined;
}

/** `fr-CA, fr-FR or en-US` */
export function listed(choices: readonly string[], before = 'or'): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} ${before} ${last}` : last;
}
