/** The report in the terminal: how it ended, what was counted, what is new. */
import { changeText, countText, devicesText, outcomeText } from './french.ts';
import { FINDING_STATUSES, type DeviceFindings, type GuideReport } from './schema.ts';

export function reportText({ outcome, devices, failures }: GuideReport): string {
  return [
    `${outcomeText(outcome)}.`,
    ...failures.map((failure) => `  ${failure.replace(/\s*\n\s*/g, ' ')}`),
    ...devices.flatMap(deviceLines),
  ].join('\n');
}

function deviceLines({ device, findings, newScreens, changes, baseline }: DeviceFindings): string[] {
  const since =
    baseline === undefined
      ? 'aucune référence : --accept en conserve une'
      : `référence ${baseline.release} du ${baseline.date}`;
  const screens = newScreens.length > 0 ? `, ${newScreens.length} hors du guide` : '';
  const weights = { new: 'Nouveau', better: 'Mieux', other: 'À savoir' };
  return [
    `  ${devicesText([device])} : ${countsText(findings)}${screens} (${since})`,
    ...changes.map((change) => `    ${weights[change.weight]} — ${changeText(change)}`),
  ];
}

/** `18 vérifiées, 1 dérive, 4 non vérifiables` */
export function countsText(findings: DeviceFindings['findings']): string {
  return FINDING_STATUSES.map((status) => [status, findings.filter((one) => one.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => countText(status, count))
    .join(', ');
}
