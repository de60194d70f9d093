/**
 * `npm run schema`: writes the JSON Schema of a case file and the example of every symptom again, after the words of a
 * case or the symptoms have changed. Both are committed: a help desk needs them without any command.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.ts';
import { caseFiles } from './lib/case/examples.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';

await endWith(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run schema');
  const files = await caseFiles();
  const examples = join(ROOT, 'guide/cases');
  mkdirSync(examples, { recursive: true });
  for (const name of readdirSync(examples)) {
    if (!files.has(`guide/cases/${name}`)) rmSync(join(examples, name));
  }
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
  console.log(`guide/case.schema.json, and in guide/cases an example of each of ${files.size - 1} symptoms.`);
  return EXIT.done;
});
