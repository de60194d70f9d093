/** `npm run summary` and `npm run notify` as a build server starts them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { readVerdictHistory } from '../../../reports/night/history.ts';
import type { Verdict } from '../../../reports/verdict/schema.ts';
import { startNode, type Ended } from '../lib/command.ts';
import { verdictAt } from './nights.ts';
import { KEY, openReceiver, type Receiver } from './receiver.ts';

type Variables = Readonly<Record<string, string>>;

const test = base.extend<{
  output: string;
  /** Runs a command on what lies in the folder of reports. */
  start: (command: 'summary' | 'notify', args?: readonly string[], environment?: Variables) => Promise<Ended>;
  leave: (verdict: Verdict) => void;
}>({
  output: async ({}, use, testInfo) => use(testInfo.outputPath('reports')),
  start: async ({ output }, use) =>
    use(
      (command, args = [], environment = {}) =>
        startNode(['--import', 'tsx', `scripts/${command}.ts`, ...args], {
          FIRST_LOGIN_NO_ENV_FILE: '1',
          OUTPUT: output,
          ...environment,
        }).ended,
    ),
  leave: async ({ output }, use) =>
    use((verdict) => {
      mkdirSync(output, { recursive: true });
      writeFileSync(join(output, 'verdict.json'), JSON.stringify(verdict));
    }),
});

function settingsOf(receiver: Receiver, certificate: string): Variables {
  writeFileSync(certificate, receiver.certificate);
  return {
    NOTIFY_HOSTS: 'alerts.example',
    NOTIFY_TEAMS: receiver.address,
    HTTPS_PROXY: receiver.proxy,
    NODE_EXTRA_CA_CERTS: certificate,
  };
}

test(
  'nights are told where there is news, kept in the history, and the address is told nowhere',
  { tag: '@slow' },
  async ({ output, start, leave }, testInfo) => {
    test.setTimeout(180_000);
    // The first message is not taken.
    await using receiver = await openReceiver(400, 202);
    const set = settingsOf(receiver, testInfo.outputPath('alerts.pem'));
    const said: string[] = [];
    for (const [hours, verdict, sentence] of [
      [0, 'sound', /^Nothing to tell: the verdict is as before\.$/m],
      [24, 'broken', /^Nobody was told by teams: alerts\.example answered 400\. The verdict stands as it is\.$/m],
      [48, 'broken', /^Told by teams: Première connexion : le guide ne se réalise pas comme écrit\.$/m],
      [72, 'broken', /^Nothing to tell/m],
    ] as const) {
      leave(verdictAt(hours, verdict));
      const { exitCode, stdout, stderr } = await start('notify', [], set);
      expect(exitCode, stdout + stderr).toBe(0);
      expect(stdout + stderr).toMatch(sentence);
      said.push(stdout + stderr);
    }
    const again = await start('notify', [], set);
    expect(again.stdout).toBe('This verdict was told before.\n');
    const history = readVerdictHistory(join(output, 'verdict-history.jsonl'));
    expect(history.map(({ verdict, undelivered }) => [verdict, undelivered])).toEqual([
      ['sound', []],
      ['broken', ['teams']],
      ['broken', []],
      ['broken', []],
    ]);
    expect(receiver.told).toHaveLength(2);
    expect([...said, again.stdout, again.stderr, JSON.stringify(history)].join('\n')).not.toContain(KEY);
  },
);

test(
  'a watch tells of a silence once and fails each time it lasts; a verdict ends it',
  { tag: '@slow' },
  async ({ output, start, leave }, testInfo) => {
    test.setTimeout(180_000);
    await using receiver = await openReceiver(200);
    const set = settingsOf(receiver, testInfo.outputPath('alerts.pem'));
    const first = await start('notify', ['--watch'], set);
    expect(first).toMatchObject({
      exitCode: 1,
      stderr: 'Première connexion : aucun verdict n’est venu depuis plus de 26 heures.\n',
    });
    const second = await start('notify', ['--watch'], set);
    expect(second).toMatchObject({ exitCode: 1, stdout: 'It was told less than a day ago.\n' });
    expect(receiver.told).toHaveLength(1);
    const now = new Date().toISOString();
    leave({ ...verdictAt(0, 'sound'), startedAt: now, finishedAt: now });
    await start('notify', [], set);
    expect(await start('notify', ['--watch'], set)).toMatchObject({
      exitCode: 0,
      stdout: `The last verdict came at ${now}.\n`,
    });
    expect(existsSync(join(output, 'silence-told.json'))).toBe(true);
  },
);

test(
  'a summary is put on the page of the run on either build server, and compares with the night before',
  { tag: '@slow' },
  async ({ output, start, leave }, testInfo) => {
    test.setTimeout(120_000);
    leave(verdictAt(0, 'sound'));
    await start('notify');
    leave(verdictAt(24, 'broken'));
    const page = testInfo.outputPath('page.md');
    const github = await start('summary', [], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page });
    expect(github.exitCode, github.stderr).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('## Depuis le passage du 20 novembre 2026 à 03 h 17 (UTC)');
    expect(readFileSync(join(output, 'summary.md'), 'utf8')).toBe(readFileSync(page, 'utf8'));
    const azure = await start('summary', [], { TF_BUILD: 'True' });
    expect(azure.stdout).toContain(`##vso[task.uploadsummary]${join(output, 'summary.md')}\n`);
  },
);

test(
  'bad input, no verdict and a broken history are each said in a sentence',
  { tag: '@slow' },
  async ({ output, start, leave }) => {
    test.setTimeout(120_000);
    const none = await start('summary');
    expect(none.exitCode).toBe(3);
    expect(none.stderr).toMatch(/^There is no verdict of a run in /);
    expect(await start('notify', ['now'])).toMatchObject({ exitCode: 2 });
    const elsewhere = { NOTIFY_HOSTS: 'alerts.example', NOTIFY_WEBHOOK: `https://other.example/?sig=${KEY}` };
    expect(await start('notify', [], elsewhere)).toMatchObject({
      exitCode: 2,
      stderr:
        'NOTIFY_WEBHOOK leads to a host that NOTIFY_HOSTS does not name, and messages go to no other; for example NOTIFY_WEBHOOK=https://alerts.example/first-login.\n',
    });
    leave(verdictAt(0, 'sound'));
    writeFileSync(join(output, 'verdict-history.jsonl'), 'nothing\n');
    const { exitCode, stderr } = await start('notify');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('is no verdict of an earlier run');
    expect(readFileSync(join(output, 'verdict-history.jsonl'), 'utf8')).toBe('nothing\n');
  },
);
