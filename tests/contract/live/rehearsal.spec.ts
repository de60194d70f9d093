/** The live run rehearsed in short: one that comes to its end among faults, one that cannot begin. */
import { expect, test } from '@playwright/test';
import type { Found } from '../../../scripts/rehearse/perform.ts';
import { problemsOf } from '../../../scripts/rehearse/judge.ts';
import type { Expected } from '../../../scripts/rehearse/scenario.ts';
import { tableOf } from '../../../scripts/rehearse/table.ts';
import { run } from '../lib/command.ts';

/** A scenario, and how its line of the table reads. What an expired secret is told as, credentials.spec.ts proves daily. */
const REHEARSED: Readonly<Record<string, RegExp>> = {
  'first-sign-in': /✓ {2}first-sign-in +sound +0 +0 +0 +[\d.]+$/m,
  'expired-secret @slow': /✓ {2}expired-secret +none +3 +0 +0 +[\d.]+$/m,
};

for (const [name, line] of Object.entries(REHEARSED)) {
  test(`a rehearsed run ends as it has to, and leaves neither a user nor a secret: ${name}`, async () => {
    // A run of the suite in a process of its own.
    test.setTimeout(180_000);
    const { exitCode, stdout, stderr } = await run('rehearse', ['--only', name.replace(' @slow', '')]);
    expect(exitCode, stdout + stderr).toBe(0);
    expect(stdout).toMatch(line);
  });
}

test('bad input of a rehearsal is said in a sentence', async () => {
  const { exitCode, stderr } = await run('rehearse', ['--kills', 'ten']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: '--kills must be a whole number from 0 to 100; for example npm run rehearse -- --kills 10 --seed 7.\n',
  });
});

const EXPECTED: Expected = { exitCode: 4, verdict: 'inconclusive', says: [/unreachable/], steps: 3 };
const AS_EXPECTED: Found = {
  exitCode: 4,
  verdict: 'inconclusive',
  said: 'It is unreachable.',
  steps: 3,
  usersLeft: [],
  secrets: [],
  filesScanned: 9,
  secretsKnown: 9,
  seconds: 1,
};

/** What of a run is not as it has to be, and what is said of it. */
const WRONG: readonly (readonly [Partial<Found>, string])[] = [
  [{ exitCode: 1 }, 'It ended with 1 instead of 4.'],
  [{ exitCode: undefined }, 'It ended with no exit code instead of 4.'],
  [{ verdict: 'none' }, 'The verdict is none instead of inconclusive.'],
  [{ said: 'It is well.' }, 'It never says /unreachable/.'],
  [{ steps: 2 }, 'It reports 2 steps as performed instead of at least 3.'],
  [{ usersLeft: ['e2e-1', 'e2e-2'] }, '2 user(s) are still in the directory: e2e-1, e2e-2.'],
  [{ secrets: [{ where: 'stdout.txt', secret: 0, kind: 'password' }] }, 'A password stands in stdout.txt.'],
  [{ filesScanned: 0 }, 'There was nothing to search for secrets, or none to search for.'],
  [{ secretsKnown: 0 }, 'There was nothing to search for secrets, or none to search for.'],
];

test('a rehearsed run is judged by everything it has to come to', () => {
  expect(problemsOf(EXPECTED, AS_EXPECTED)).toEqual([]);
  for (const [found, problem] of WRONG) expect(problemsOf(EXPECTED, { ...AS_EXPECTED, ...found })).toEqual([problem]);
});

test('the table of a rehearsal says of each run what was expected and found', () => {
  const found = { ...AS_EXPECTED, verdict: 'broken', exitCode: 1 } as const;
  const lines = [
    { name: 'unreachable', expected: EXPECTED, found: AS_EXPECTED, problems: [] },
    { name: 'silent-phone', expected: EXPECTED, found, problems: ['It ended with 1 instead of 4.'] },
  ];
  expect(tableOf(lines).split('\n')).toEqual([
    '   scenario      verdict                   exit      users left  secrets  seconds',
    '✓  unreachable   inconclusive              4         0           0        1.0',
    '✗  silent-phone  broken, not inconclusive  1, not 4  0           0        1.0',
    '     It ended with 1 instead of 4.',
  ]);
});
