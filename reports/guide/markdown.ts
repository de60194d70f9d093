/** `guide.md`: the same as the page without its pictures, for a ticket or a repository. */
import { countsText } from './console.ts';
import {
  assumedText,
  changeText,
  dateText,
  devicesText,
  editionText,
  headingText,
  nearnessText,
  outcomeText,
  pathsText,
  placeText,
  remarksOf,
  sourceText,
  statusText,
  tenantText,
  tryoutText,
  wordingText,
} from './french.ts';
import type { DeviceFindings, Finding, GuideReport, ReportStep } from './schema.ts';
import { suggestionFor } from './suggest.ts';

export function guideMarkdown(report: GuideReport): string {
  const { outcome, edition, locale, tenant, finishedAt, failures, devices, sections, announced } = report;
  const parts = [
    '# Le guide et les pages d’aujourd’hui',
    `**${outcomeText(outcome)}.**`,
    `${editionText(edition)}, ${locale}, ${tenantText(tenant)}, ${dateText(finishedAt)}.`,
    ...(failures.length > 0 ? [failures.map((one) => `- ${plain(one)}`).join('\n')] : []),
    ...devices.map(deviceText),
    ...sections.flatMap(({ section, title, steps }) => [
      `${'#'.repeat(Math.min(4, section.split('.').length + 1))} ${section}. ${plain(title)}`,
      ...(steps.length > 0 ? [table(steps, report)] : []),
    ]),
    '## Changements annoncés',
    ...announced.map((change) => {
      const tried = devices.flatMap(({ device, tryouts }) =>
        tryouts
          .filter(({ scenario }) => scenario === change.scenario)
          .map(
            (one) => `- ${devicesText([device])}, ${pathsText([one.path])} : ${tryoutText(one).map(plain).join(' ')}`,
          ),
      );
      return [
        `### ${plain(change.title)} – ${dateText(change.date, change.precision)} (${nearnessText(change.nearness)})`,
        plain(change.what),
        `Source : ${plain(sourceText(change.source))}`,
        `Étapes : ${change.steps.join(', ')}`,
        plain(change.meets),
        `Formulation proposée : ${plain(change.wording)}`,
        ...(tried.length > 0 ? [tried.join('\n')] : []),
      ].join('\n\n');
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function deviceText({ device, findings, newScreens, changes, baseline }: DeviceFindings): string {
  const since = baseline === undefined ? 'aucune référence' : `référence ${baseline.release} du ${baseline.date}`;
  return [
    `- **${devicesText([device])}** : ${countsText(findings)}, ${newScreens.length} hors du guide (${plain(since)})`,
    ...changes.map((change) => `  - ${plain(changeText(change))}`),
  ].join('\n');
}

function table(steps: readonly ReportStep[], { devices, announced }: GuideReport): string {
  const rows = steps.flatMap(({ id, summary, announced: ids }) => {
    const near = announced
      .filter((one) => ids.includes(one.id))
      .map((one) => `${one.title} (${dateText(one.date, one.precision)})`);
    const found = devices.flatMap(({ device, findings }) =>
      findings.filter((one) => one.id === id).map((one) => `${devicesText([device])} : ${findingText(one)}`),
    );
    const screens = devices.flatMap(({ device, newScreens }) =>
      newScreens
        .filter(({ after }) => after === id)
        .map((one) => [
          placeText(one),
          headingText(one),
          `${devicesText([device])} : ${statusText('new')}. ${suggestionFor(one).text}`,
          '',
        ]),
    );
    return [[`${id} ${summary}`, '', found.join(' / '), near.join(' ; ')], ...screens];
  });
  const head = ['Étape', 'Écran', 'Constat', 'Annoncé'];
  return [head, head.map(() => '---'), ...rows.map((cells) => cells.map(plain))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function findingText(found: Finding): string {
  return [
    `${statusText(found.status)}.`,
    ...found.wordings.map((one) => `${wordingText(one)}${one.known ? '' : ' (dérive nouvelle)'}.`),
    ...found.assumed.map(assumedText),
    ...remarksOf(found),
    ...found.suggestions.map(({ text, sure }) => `Formulation proposée : ${text}${sure ? '' : ' (libellé supposé)'}`),
    ...(found.lastVerified === undefined ? [] : [`Vérifiée pour la dernière fois le ${dateText(found.lastVerified)}.`]),
  ].join(' ');
}

/** Nothing that a page said is taken for Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|&#~]/g, '\\$&');
}
