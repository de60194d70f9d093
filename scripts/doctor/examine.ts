/** The whole examination, of whichever tenant is set. */
import type { Settings } from '../../settings.ts';
import { bounded } from './bounded.ts';
import { reportOf, type Finding, type Report } from './finding.ts';
import { examineLive } from './live.ts';
import { checkBrowser, checkDisk, checkMemory, checkNode, checkOutput, checkPorts } from './machine.ts';
import type { Probe } from './probe.ts';

const BROWSER_MS = 14_000;

/** @param probe of a live tenant. */
export async function examine(settings: Settings, probe: Probe | undefined): Promise<Report> {
  const window = settings.live?.attended === true;
  const browser = { id: 'browser', group: 'machine', what: 'Browser' } as const;
  const output = checkOutput(settings);
  const found: readonly (readonly Finding[])[] = await Promise.all([
    Promise.resolve([checkNode()]),
    bounded(browser, BROWSER_MS, () => checkBrowser(window)),
    Promise.resolve([output, checkMemory(), ...(output.state === 'wrong' ? [] : [checkDisk(settings.output)])]),
    // Only the embedded tenant listens.
    probe === undefined ? checkPorts(settings.port).then((ports) => [ports]) : examineLive(probe),
  ]);
  return reportOf(settings.tenant, found.flat());
}
