/** The build server a command runs on, as far as it is told or linked to. */
import { appendFileSync } from 'node:fs';
import { maskPlatformOf } from '../../reports/redaction/ci-masks.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Puts a page of Markdown on the page of this run. GitHub Actions: docs.github.com, "Workflow commands", adding a job
 * summary. Azure Pipelines: learn.microsoft.com, "Logging commands", `task.uploadsummary`, which takes a whole path.
 *
 * @param file holds the page; @returns whether there is such a place.
 */
export function showOnRunPage(page: string, file: string, environment: Variables): boolean {
  const platform = maskPlatformOf(environment);
  const { GITHUB_STEP_SUMMARY: place } = environment;
  if (platform === 'github' && place !== undefined) appendFileSync(place, page);
  else if (platform === 'azure') console.log(`##vso[task.uploadsummary]${file}`);
  else return false;
  return true;
}

/** Says what went wrong without ending anything for it: in the terminal, and where the build server shows it. */
export function warn(sentence: string, environment: Variables): void {
  const platform = maskPlatformOf(environment);
  const line = sentence.replace(/\s*\n\s*/g, ' ');
  if (platform === 'github') console.log(`::warning::${line.replaceAll('%', '%25')}`);
  else if (platform === 'azure') console.log(`##vso[task.logissue type=warning]${line}`);
  else console.error(line);
}

/** Address of the page of this run; undefined where there is none. */
export function runPage(environment: Variables): string | undefined {
  const platform = maskPlatformOf(environment);
  if (platform === 'github') {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return addressOf([server, repository, 'actions', 'runs', run]);
  }
  if (platform !== 'azure') return undefined;
  const { SYSTEM_COLLECTIONURI: server, SYSTEM_TEAMPROJECT: project, BUILD_BUILDID: build } = environment;
  const page = addressOf([server?.replace(/\/$/, ''), project && encodeURIComponent(project), '_build', 'results']);
  return page === undefined || build === undefined ? undefined : `${page}?buildId=${build}`;
}

function addressOf(parts: readonly (string | undefined)[]): string | undefined {
  if (parts.some((part) => part === undefined || part === '')) return undefined;
  const address = parts.join('/');
  return address.startsWith('https://') && URL.canParse(address) ? address : undefined;
}
