/**
 * `npm run desk`: the guide started as a service desk starts it, in one circumstance after the other: from another folder,
 * in a path with blanks and accents, as another user, on a full disk, with other versions of Node. Without a terminal
 * throughout. Ends with a table; what a machine cannot do is told as left out.
 *
 *   npm run desk [-- --only "with Node 22"] [-- --list]
 */
import { rmSync } from 'node:fs';
import { SettingsError } from '../settings.ts';
import { CIRCUMSTANCES, folderFor, type Circumstance } from './desk/circumstances.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';

const EXAMPLE = 'npm run desk -- --only "from another folder"';

await endWith(async () => {
  const { list, only } = readOptions(process.argv.slice(2), { list: 'flag', only: 'value' }, EXAMPLE);
  if (list) {
    console.log(CIRCUMSTANCES.map(({ name }) => name).join('\n'));
    return EXIT.done;
  }
  const chosen = CIRCUMSTANCES.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) {
    throw new SettingsError([`--only names none of the circumstances, which --list shows; for example ${EXAMPLE}.`]);
  }
  refuseLive('npm run desk', 'performs the guide a dozen times');
  await ensureBrowser();
  const ended: boolean[] = [];
  for (const circumstance of chosen) ended.push(await tried(circumstance));
  return ended.every(Boolean) ? EXIT.done : EXIT.broken;
});

/** Whether all was well, or the machine lacks what is needed. */
async function tried({ name, lacks, attempt }: Circumstance): Promise<boolean> {
  if (lacks !== undefined) {
    console.log(`-  ${name}: left out, needs ${lacks}`);
    return true;
  }
  const folder = folderFor(name);
  const started = performance.now();
  try {
    const problems = await attempt(folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      [`${problems.length === 0 ? '✓' : '✗'}  ${name} (${seconds} s)`, ...problems.map((one) => `     ${one}`)].join(
        '\n',
      ),
    );
    return problems.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
