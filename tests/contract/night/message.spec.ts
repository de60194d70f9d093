import { expect, test } from '@playwright/test';
import { entryOf } from '../../../reports/night/entry.ts';
import { teamsBody, webhookBody, type Told } from '../../../reports/night/message.ts';
import { runPage } from '../../../scripts/lib/ci.ts';
import { guideRun, step } from '../lib/reported.ts';
import { verdictAt } from './nights.ts';

const failure = { kind: 'unreachable', message: 'ne répond pas' } as const;
const drift = step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Fini', known: false });
const entry = entryOf(
  verdictAt(24, 'broken', {
    counts: { passed: 9, failed: 1, skipped: 2, overBudget: 0, assumed: 0, live: 12 },
    runs: [guideRun({ result: 'failed', failure, steps: [drift] })],
  }),
);
const told: Told = {
  news: { event: 'verdict-changed', was: 'sound' },
  entry,
  page: 'https://github.com/clinic/first-login/actions/runs/12',
  at: new Date('2026-11-21T03:30:00Z'),
};

test('the message of a webhook says what is new, of which run, and where to look', () => {
  expect(webhookBody(told)).toEqual({
    schema: 1,
    event: 'verdict-changed',
    was: 'sound',
    at: '2026-11-21T03:30:00.000Z',
    text: 'Première connexion : le guide ne se réalise pas comme écrit. Avant : le guide se réalise.',
    tenant: 'live',
    verdict: 'broken',
    startedAt: '2026-11-21T03:17:00.000Z',
    counts: entry.counts,
    failures: { unreachable: 1 },
    newDrifts: 1,
    page: told.page,
  });
});

test('the message for Teams is one card with the facts and a way to the run', () => {
  expect(teamsBody(told)).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { type: 'TextBlock', text: 'Première connexion : le guide ne se réalise pas comme écrit.' },
            { type: 'TextBlock', text: 'Avant : le guide se réalise.' },
            {
              type: 'FactSet',
              facts: [
                { title: 'Locataire', value: 'réel' },
                { title: 'Passage', value: '21 novembre 2026 à 03 h 17 (UTC)' },
                { title: 'Tests', value: 'réussis : 9 ; échecs : 1 ; non réalisés : 2' },
                { title: 'Échecs', value: 'Service injoignable (1)' },
                { title: 'Dérives nouvelles', value: '2.3-1a' },
              ],
            },
          ],
          actions: [{ type: 'Action.OpenUrl', url: told.page }],
        },
      },
    ],
  });
});

test('a silence is told without a verdict, and a long inconclusive time with its beginning', () => {
  const silence = { ...told, entry: undefined, page: undefined };
  expect(webhookBody({ ...silence, news: { event: 'no-verdict', last: entry.startedAt } })).toEqual({
    schema: 1,
    event: 'no-verdict',
    last: entry.startedAt,
    at: '2026-11-21T03:30:00.000Z',
    text: 'Première connexion : aucun verdict n’est venu depuis plus de 26 heures. Dernier verdict : 21 novembre 2026 à 03 h 17 (UTC).',
  });
  expect(webhookBody({ ...told, news: { event: 'still-inconclusive', since: entry.startedAt } })).toMatchObject({
    text: 'Première connexion : toujours sans conclusion. Sans conclusion depuis le 21 novembre 2026 à 03 h 17 (UTC).',
  });
});

test('the page of a run is known on both build servers, and nowhere else', () => {
  const github = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'clinic/first-login',
    GITHUB_RUN_ID: '12',
  };
  expect(runPage({ ...github, GITHUB_ACTIONS: 'true' })).toBe(told.page);
  const azure = {
    SYSTEM_COLLECTIONURI: 'https://dev.azure.com/clinic/',
    SYSTEM_TEAMPROJECT: 'first login',
    BUILD_BUILDID: '7',
  };
  expect(runPage({ ...azure, TF_BUILD: 'True' })).toBe(
    'https://dev.azure.com/clinic/first%20login/_build/results?buildId=7',
  );
  for (const environment of [{}, github, { GITHUB_ACTIONS: 'true' }, { TF_BUILD: 'True' }]) {
    expect(runPage(environment)).toBeUndefined();
  }
});
