/** What is told of the news: as JSON for any program, and as a card for a channel of Microsoft Teams. */
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { VERDICT_NAMES } from '../verdict/french.ts';
import type { News } from './decide.ts';
import type { Entry } from './entry.ts';
import { moment } from './words.ts';

export interface Told {
  readonly news: News;
  /** Of the verdict the news is about; undefined where none came. */
  readonly entry: Entry | undefined;
  /** Of the run on a build server. */
  readonly page: string | undefined;
  readonly at: Date;
}

/** For a webhook of one's own. Times are ISO 8601 in UTC. */
export function webhookBody({ news, entry, page, at }: Told): object {
  return {
    schema: 1,
    ...news,
    at: at.toISOString(),
    text: `${titleOf(news, entry)} ${detailOf(news)}`.trim(),
    ...(entry === undefined
      ? {}
      : {
          tenant: entry.tenant,
          verdict: entry.verdict,
          startedAt: entry.startedAt,
          counts: entry.counts,
          failures: entry.failures,
          newDrifts: entry.drifts.filter(({ known }) => !known).length,
        }),
    ...(page === undefined ? {} : { page }),
  };
}

/**
 * For a workflow of Power Automate that begins with "When a Teams webhook request is received": a message with one
 * attachment, the card. learn.microsoft.com, "Create incoming webhooks with Workflows for Microsoft Teams" and
 * "Send Adaptive Cards using an Incoming Webhook"; 28 KB at most. Version 1.4 is one that all clients of Teams show.
 */
export function teamsBody({ news, entry, page }: Told): object {
  const facts = entry === undefined ? [] : factsOf(entry);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { type: 'TextBlock', text: titleOf(news, entry), weight: 'Bolder', size: 'Medium', wrap: true },
            ...(detailOf(news) === '' ? [] : [{ type: 'TextBlock', text: detailOf(news), wrap: true }]),
            ...(facts.length === 0 ? [] : [{ type: 'FactSet', facts }]),
          ],
          ...(page === undefined ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'Voir le passage', url: page }] }),
        },
      },
    ],
  };
}

/** One line, for the terminal and the head of a message. */
export function titleOf(news: News, entry: Entry | undefined): string {
  if (news.event === 'no-verdict') return 'Première connexion : aucun verdict n’est venu depuis plus de 26 heures.';
  const verdict = entry === undefined ? '' : VERDICT_NAMES[entry.verdict];
  return news.event === 'verdict-changed'
    ? `Première connexion : ${verdict}.`
    : 'Première connexion : toujours sans conclusion.';
}

function detailOf(news: News): string {
  if (news.event === 'verdict-changed') return news.was === undefined ? '' : `Avant : ${VERDICT_NAMES[news.was]}.`;
  if (news.event === 'still-inconclusive') return `Sans conclusion depuis le ${moment(news.since)}.`;
  return news.last === undefined ? 'Aucun verdict n’est connu.' : `Dernier verdict : ${moment(news.last)}.`;
}

function factsOf({ tenant, startedAt, counts, failures, drifts }: Entry): { title: string; value: string }[] {
  const kinds = (Object.entries(failures) as [FailureKind, number][]).map(
    ([kind, count]) => `${FAILURE_KINDS[kind]} (${count})`,
  );
  const fresh = drifts.filter(({ known }) => !known).map(({ step }) => step);
  const facts = [
    ['Locataire', tenant === 'live' ? 'réel' : 'simulé'],
    ['Passage', moment(startedAt)],
    [
      'Tests',
      counts === undefined
        ? ''
        : `réussis : ${counts.passed} ; échecs : ${counts.failed} ; non réalisés : ${counts.skipped}`,
    ],
    ['Échecs', kinds.join(', ')],
    ['Dérives nouvelles', [...new Set(fresh)].join(', ')],
  ] as const;
  return facts.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
}
