/** Whether the links of the guide still lead somewhere. */
import { fetch } from 'undici';
import { NOT_ON_EMBEDDED, whyNeverChecked, type GuideLink } from '../../guide/links.ts';
import { openNetwork } from '../../tenant/live/network.ts';

const ANSWER_MS = 15_000;

export interface LinkReport {
  readonly link: GuideLink;
  /** `silent`: nothing was heard, which may be the network's doing and says nothing about the link. */
  readonly state: 'answers' | 'fails' | 'silent' | 'not-verifiable';
  /** In French. */
  readonly text: string;
}

type Check = (link: GuideLink) => Promise<LinkReport>;

/** How a link is looked at on each tenant. */
const CHECKS: Readonly<Record<'embedded' | 'live', Check>> = {
  embedded: (link) =>
    Promise.resolve({ link, state: 'not-verifiable', text: whyNeverChecked(link) ?? NOT_ON_EMBEDDED }),
  live: askFor,
};

export function checkLinks(links: readonly GuideLink[], tenant: keyof typeof CHECKS): Promise<LinkReport[]> {
  return Promise.all(links.map(CHECKS[tenant]));
}

/** One request, through HTTPS_PROXY where there is one, redirections followed as a browser does. The page itself is not read. */
export async function askFor(link: GuideLink): Promise<LinkReport> {
  const never = whyNeverChecked(link);
  if (never !== undefined || link.target === undefined) return { link, state: 'not-verifiable', text: never ?? '' };
  const dispatcher = openNetwork();
  try {
    const { ok, status, url, body } = await fetch(link.target, { dispatcher, signal: AbortSignal.timeout(ANSWER_MS) });
    await body?.cancel();
    const { host } = new URL(url);
    return { link, state: ok ? 'answers' : 'fails', text: `${ok ? 'Répond' : 'Refuse'} (${status}, ${host}).` };
  } catch (error) {
    // fetch says why in the cause; a time-out is its own error.
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { link, state: 'silent', text: `Ne répond pas (${codeOf(reason)}).` };
  } finally {
    await dispatcher.destroy();
  }
}

function codeOf(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string') return reason.code;
  return reason instanceof Error ? reason.name : String(reason);
}

/** In French, for the guide's author: each link with where it stands, where it should lead and what became of it. */
export function linksText(reports: readonly LinkReport[]): string {
  const entries = reports.flatMap(({ link: { step, text, target, leadsTo }, text: outcome }) => [
    `${step ?? 'Avant la section 1'} — « ${text} »${target === undefined || target === text ? '' : ` (${target})`}`,
    `  doit mener à : ${leadsTo}`,
    `  ${outcome}`,
  ]);
  return [`Liens du guide : ${reports.length}`, ...entries, closingLine(reports)].join('\n');
}

function closingLine(reports: readonly LinkReport[]): string {
  const checked = reports.filter(({ state }) => state !== 'not-verifiable').length;
  if (checked === 0) return "Aucun lien n'a été vérifié.";
  const answering = reports.filter(({ state }) => state === 'answers').length;
  return `${checked} lien(s) demandé(s), ${answering} répond(ent).`;
}
