/**
 * `npm run notify`: tells of the last verdict where it differs from the one before or stays inconclusive for a second
 * night, and adds it to `verdict-history.jsonl`. With `--watch`, which looks at the history alone: tells that no verdict
 * came for 26 hours.
 *
 *   npm run notify [-- --watch]
 *
 * A message that cannot be delivered changes no exit code of a verdict: it is said, kept, and told with the next one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsOf, silenceIn, type News } from '../reports/night/decide.ts';
import { entryOf, isSameRun, type Entry } from '../reports/night/entry.ts';
import {
  readVerdictHistory,
  verdictHistory,
  VerdictHistoryError,
  writeVerdictHistory,
} from '../reports/night/history.ts';
import { titleOf } from '../reports/night/message.ts';
import { verdictSchema } from '../reports/verdict/schema.ts';
import { settings } from '../settings.ts';
import { warn } from './lib/ci.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { tellAll, targetsOf } from './lib/notify/tell.ts';
import { readToldSilence, writeToldSilence } from './lib/notify/told-silence.ts';
import { readOptions } from './lib/options.ts';
import { ensureWritable } from './lib/writable.ts';

const EXAMPLE = 'npm run notify -- --watch';
const HELP = `Tells of the last verdict where there is news, and adds it to the history. With --watch: tells that none came.

  npm run notify
  ${EXAMPLE}

Whom it tells is set by NOTIFY_WEBHOOK and NOTIFY_TEAMS, whose hosts NOTIFY_HOSTS has to name.
Exit codes: 0 told, or nothing to tell, or not delivered, which it says; with --watch 1 where no verdict came;
2 bad input, 3 no verdict of a run, or a history that cannot be read.`;

await endWith(async () => {
  const { help, watch } = readOptions(process.argv.slice(2), { help: 'flag', watch: 'flag' }, EXAMPLE);
  if (help) {
    console.log(HELP);
    return EXIT.done;
  }
  const { output } = settings();
  ensureWritable(output);
  return watch ? watchOver(output) : tellOfVerdict(output);
});

async function tellOfVerdict(output: string): Promise<number> {
  const newest = newestIn(output);
  const history = readHistory(output);
  // A run that is told of again is told to those who could not be told.
  const before = history.filter((entry) => !isSameRun(entry, newest));
  const told = history.find((entry) => isSameRun(entry, newest));
  const targets = targetsOf(settings().notify).filter(
    ({ name }) => told === undefined || told.undelivered.includes(name),
  );
  const ofTenant = [...before.filter(({ tenant }) => tenant === newest.tenant), newest];
  const news = targets.flatMap((target) => {
    const one = newsOf(ofTenant, target.name);
    return one === undefined ? [] : [{ target, news: one }];
  });
  if (told !== undefined && targets.length === 0) console.log('This verdict was told before.');
  else if (news.length === 0) console.log(nothingToTell(ofTenant));
  const undelivered = await tellAll(news, newest, process.env);
  // After the messages: an interrupted command tells again rather than not at all.
  writeVerdictHistory(verdictHistory(output), [...before, { ...newest, undelivered: [...undelivered] }]);
  return EXIT.done;
}

/** Also where nobody is to be told: what would be news is said all the same. */
function nothingToTell(entries: readonly Entry[]): string {
  const news = newsOf(entries, '');
  if (news === undefined) return 'Nothing to tell: the verdict is as before.';
  return `${titleOf(news, entries.at(-1))}\nNobody is told: neither NOTIFY_WEBHOOK nor NOTIFY_TEAMS is set.`;
}

async function watchOver(output: string): Promise<number> {
  const entries = readHistory(output);
  const now = new Date();
  const silence = silenceIn(entries, now.getTime(), readToldSilence(output));
  if (silence === undefined) {
    console.log(`The last verdict came at ${entries.at(-1)?.startedAt ?? ''}.`);
    return EXIT.done;
  }
  const { news, due } = silence;
  warn(titleOf(news, undefined), process.env);
  const targets = due ? targetsOf(settings().notify) : [];
  const undelivered = await tellAll(
    targets.map((target) => ({ target, news })),
    undefined,
    process.env,
  );
  if (due && undelivered.length === 0) writeToldSilence(output, { last: lastOf(news), toldAt: now.toISOString() });
  if (!due) console.log('It was told less than a day ago.');
  return EXIT.broken;
}

function lastOf(news: News): string | undefined {
  return news.event === 'no-verdict' ? news.last : undefined;
}

function newestIn(output: string): Entry {
  const file = join(output, 'verdict.json');
  if (!existsSync(file)) {
    throw new CannotRunError(
      `There is no verdict of a run in ${output}: nothing is told, and the history stays as it is.`,
    );
  }
  return entryOf(verdictSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

function readHistory(output: string): readonly Entry[] {
  try {
    return readVerdictHistory(verdictHistory(output));
  } catch (error) {
    if (error instanceof VerdictHistoryError) throw new CannotRunError(error.message);
    throw error;
  }
}
