import { parseArgs } from 'node:util';
import { SettingsError } from '../../settings.ts';

type Kind = 'flag' | 'value';
type Given<Known extends Readonly<Record<string, Kind>>> = {
  readonly [Name in keyof Known]: Known[Name] extends 'flag' ? boolean : string | undefined;
};

/**
 * The options of a command.
 *
 * @param example A whole command, for the sentence that says what is wrong.
 * @throws SettingsError on an option it does not know, one without its value, or a loose word.
 */
export function readOptions<const Known extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  known: Known,
  example: string,
): Given<Known> {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, boolean | string | undefined> = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, kind === 'flag' ? false : undefined]),
  );
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const problem = problemOf(token, known);
    if (problem !== undefined) problems.push(`${problem}; for example ${example}.`);
    else if (token.kind === 'option') given[token.name] = token.value ?? true;
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return given as Given<Known>;
}

type Token =
  | { readonly kind: 'positional' }
  | { readonly kind: 'option'; readonly name: string; readonly rawName: string; readonly value: string | undefined };

/** Never the value: the names that are known are said instead. */
function problemOf(token: Token, known: Readonly<Record<string, Kind>>): string | undefined {
  const names = Object.keys(known).map((name) => `--${name}`);
  if (token.kind === 'positional') return `A word that belongs to no option: this command knows ${names.join(', ')}`;
  const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (kind === undefined) return `${token.rawName} is no option of this command, which knows ${names.join(', ')}`;
  if (kind === 'flag' && token.value !== undefined) return `${token.rawName} takes no value`;
  if (kind === 'value' && (token.value === undefined || token.value === '')) return `${token.rawName} needs a value`;
  return undefined;
}
