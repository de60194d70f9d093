/**
 * `npm run links`: the links of the guide, where each should lead and whether it does. On the embedded tenant nothing can
 * be asked for, and the reason of each is said.
 */
import { LINKS } from '../guide/links.ts';
import { settings } from '../settings.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { checkLinks, linksText } from './lib/link-check.ts';
import { readOptions } from './lib/options.ts';

await endWith(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run links');
  const reports = await checkLinks(LINKS, settings().tenant);
  console.log(linksText(reports));
  if (reports.some(({ state }) => state === 'fails')) return EXIT.broken;
  return reports.some(({ state }) => state === 'silent') ? EXIT.inconclusive : EXIT.done;
});
