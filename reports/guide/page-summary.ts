import { html, type Markup } from '../html.ts';
import {
  changeText,
  dateText,
  devicesText,
  headingText,
  nearnessText,
  outcomeText,
  placeText,
  SIGNS,
  statusText,
  wordingText,
} from './french.ts';
import { DEVIATIONS, FINDING_STATUSES, type DeviceFindings, type Finding, type GuideReport } from './schema.ts';
import { screensAfter, sharedFindings } from './shared.ts';

/** What the guide's author reads first: the outcome, the counts, what is new, what is announced, where to go. */
export function summary(report: GuideReport): Markup {
  const { outcome, failures, devices, announced, sections } = report;
  const near = announced.filter(({ nearness }) => nearness === 'warned' || nearness === 'due');
  return html`<section class="summary" aria-label="Sommaire">
    <div class="outcome ${outcome}">
      <strong>${outcomeText(outcome)}</strong>
      ${
        failures.length > 0 &&
        html`<ul>
          ${failures.map((failure) => html`<li>${failure}</li>`)}
        </ul>`
      }
    </div>
    <div class="pair">
      <div class="card">
        <h2>Constats</h2>
        ${counts(devices)}
      </div>
      <div class="card">
        <h2>Depuis la référence</h2>
        ${devices.map(changes)}
      </div>
    </div>
    ${toReview(report)}
    <div class="card">
      <h2>Annoncé d’ici 180 jours, ou arrivé depuis peu</h2>
      ${near.length === 0 && html`<p>Rien n’est annoncé qui touche le guide.</p>`}
      <ul>
        ${near.map(
          ({ id, date, precision, title, nearness }) =>
            html`<li>
              <a href="#annonce-${id}">${title}</a>, ${dateText(date, precision)} (${nearnessText(nearness)})
            </li>`,
        )}
      </ul>
    </div>
    <nav class="card contents" aria-label="Sections du guide">
      <h2>Sections</h2>
      <ol>
        ${sections.map(
          ({ section, title, steps }) =>
            html`<li class="depth-${section.split('.').length}">
              <a href="#section-${section}">${section}. ${title}</a> ${deviating(steps, devices)}
            </li>`,
        )}
      </ol>
    </nav>
  </section>`;
}

/** Everything a reader of the guide would stumble over, in a line each, with the way to its row. */
function toReview(report: GuideReport): Markup {
  const steps = report.sections.flatMap((section) => section.steps);
  const lines = steps.flatMap(({ id, summary }) => [
    ...sharedFindings(id, report)
      .filter(({ found }) => DEVIATIONS.has(found.status))
      .map(({ devices, found }) =>
        reviewLine(id, summary, found, devices.length < report.devices.length ? devices : []),
      ),
    ...screensAfter(id, report).map(({ found }) => {
      return html`<li>
        <a href="#etape-${id}">${placeText(found)}</a> <span class="badge new">${SIGNS.new} ${statusText('new')}</span>
        ${headingText(found)}
      </li>`;
    }),
  ]);
  return html`<div class="card">
    <h2>À revoir dans le guide</h2>
    ${lines.length === 0 && html`<p>Rien : tout ce que dit le guide se réalise.</p>`}
    ${
      lines.length > 0 &&
      html`<ul class="review">
        ${lines}
      </ul>`
    }
  </div>`;
}

function reviewLine(
  id: string,
  summary: string,
  { status, wordings, instead }: Finding,
  devices: readonly string[],
): Markup {
  const says = wordings.map((one) => `${wordingText(one)}.`).join(' ');
  return html`<li>
    <a href="#etape-${id}">${id}</a> <span class="badge ${status}">${SIGNS[status]} ${statusText(status)}</span>
    ${devices.length > 0 && html`<span class="where">${devicesText(devices)}</span>`}
    ${says !== '' ? says : (instead ?? summary)}
  </li>`;
}

function deviating(
  steps: GuideReport['sections'][number]['steps'],
  devices: readonly DeviceFindings[],
): Markup | false {
  const all = devices.flatMap(({ findings }) => findings.filter(({ status }) => DEVIATIONS.has(status)));
  const count = steps.filter(({ id }) => all.some((one) => one.id === id)).length;
  return count > 0 && html`<span class="count">${count} à revoir</span>`;
}

function counts(devices: readonly DeviceFindings[]): Markup {
  const of = (status: string) =>
    devices.map(({ findings, newScreens }) =>
      status === 'new' ? newScreens.length : findings.filter((one) => one.status === status).length,
    );
  const rows = [...FINDING_STATUSES, 'new' as const]
    .map((status) => [status, of(status)] as const)
    .filter(([, numbers]) => numbers.some((number) => number > 0));
  return html`<table class="counts">
    <thead>
      <tr>
        <th scope="col">Étapes</th>
        ${devices.map(({ device }) => html`<th scope="col">${devicesText([device])}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([status, numbers]) =>
          html`<tr>
            <th scope="row"><span class="badge ${status}">${SIGNS[status]} ${statusText(status)}</span></th>
            ${numbers.map((number) => html`<td>${number}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const WEIGHTS = { new: 'Nouveau', better: 'Mieux', other: 'À savoir' } as const;

function changes({ device, baseline, changes: all }: DeviceFindings): Markup {
  const since =
    baseline === undefined
      ? 'aucune référence n’est conservée'
      : `référence ${baseline.release} du ${dateText(baseline.date)} (${baseline.reason.replace(/\.$/, '')})`;
  return html`<h3>${devicesText([device])}</h3>
    <p class="note">Comparé à : ${since}.</p>
    ${all.length === 0 && html`<p>Rien n’a changé.</p>`}
    ${
      all.length > 0 &&
      html`<ul>
        ${all.map((change) => html`<li><b>${WEIGHTS[change.weight]}</b> – ${changeText(change)}</li>`)}
      </ul>`
    }`;
}
