/** The results of Allure of several shards in one folder. Each file has a name of its own but those named here. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allureResults } from '../allure/options.ts';

/** What a run was performed in: a line each, `name=value, value`. */
const ENVIRONMENT = 'environment.properties';

/** @param outputs folders of reports. @param to another one. */
export function allureTogether(outputs: readonly string[], to: string): void {
  const folder = allureResults(to);
  mkdirSync(folder, { recursive: true });
  const environment = new Map<string, readonly string[]>();
  for (const from of outputs.map(allureResults).filter(existsSync)) {
    for (const name of readdirSync(from)) {
      if (name === ENVIRONMENT) note(environment, readFileSync(join(from, name), 'utf8'));
      else cpSync(join(from, name), join(folder, name), { recursive: true });
    }
  }
  const lines = [...environment].map(([name, values]) => `${name}=${values.join(', ')}\n`);
  if (lines.length > 0) writeFileSync(join(folder, ENVIRONMENT), lines.join(''));
}

/** Every value once: one shard performed the guide in French, another in English. */
function note(environment: Map<string, readonly string[]>, text: string): void {
  for (const line of text.split('\n')) {
    const [, name, value] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const noted = environment.get(name) ?? [];
    const fresh = noted.includes(value) ? [] : value.split(', ').filter((one) => !noted.includes(one));
    environment.set(name, [...noted, ...fresh]);
  }
}
