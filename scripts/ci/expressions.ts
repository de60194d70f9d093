/** What stands in `${{ }}` and after `if:`, as far as the workflows of this project use it. Anything else is an error. */
import { globSync } from './glob.ts';

export interface Context {
  /** `matrix.shard`, `inputs.edition`, `github.run_id` */
  readonly values: Readonly<Record<string, string>>;
  /** The copy of the sources that the job has. */
  readonly folder: string;
  /** Of what came before, in the job or among the jobs it needs. */
  readonly failed: boolean;
}

/** Secrets and variables of an environment are none of this machine's. */
const NOBODYS = /^(?:secrets|vars)\.\w+$/;

/** A text with its expressions replaced. */
export function filledIn(text: string, { values }: Context): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_whole, expression: string) => {
    if (NOBODYS.test(expression)) return '';
    const value = values[expression];
    if (value === undefined) throw new Error(`An expression that is not understood here: ${expression}`);
    return value;
  });
}

/** Whether a step or a job is performed. Without a condition: if nothing has failed. */
export function isMet(condition: string | undefined, context: Context): boolean {
  if (condition === undefined) return !context.failed;
  const terms = condition.replace(/^\$\{\{\s*|\s*\}\}$/g, '').split(/\s*&&\s*/);
  // As on GitHub: a condition that does not ask for a state asks that nothing has failed.
  const asks = terms.some((term) => /^(?:always|!cancelled|success)\(\)$/.test(term));
  return (asks || !context.failed) && terms.every((term) => isTrue(term, context));
}

function isTrue(term: string, { values, folder, failed }: Context): boolean {
  if (term === 'always()' || term === '!cancelled()') return true;
  if (term === 'success()') return !failed;
  const files = /^hashFiles\('([^']+)'\) != ''$/.exec(term)?.[1];
  if (files !== undefined) return globSync(folder, files).length > 0;
  const [, name = '', wanted] = /^([\w.]+) == '([^']*)'$/.exec(term) ?? [];
  if (wanted === undefined || values[name] === undefined)
    throw new Error(`A condition that is not understood here: ${term}`);
  return values[name] === wanted;
}
