import { html, type Markup } from '../html.ts';
import {
  assumedText,
  dateText,
  devicesText,
  headingText,
  nearnessText,
  pathsText,
  placeText,
  remarksOf,
  SIGNS,
  statusText,
  wordingText,
} from './french.ts';
import { stepPicture, type PictureStore } from './picture.ts';
import {
  DEVIATIONS,
  type Announced,
  type Finding,
  type GuideReport,
  type NewScreen,
  type ReportStep,
} from './schema.ts';
import { screensAfter, sharedFindings, type Shared } from './shared.ts';
import { suggestionFor } from './suggest.ts';

type Section = GuideReport['sections'][number];

/** A section of the guide under its own heading, a row a step; screens it does not mention stand where they came. */
export function sectionTable({ section, title, steps }: Section, report: GuideReport, store: PictureStore): Markup {
  const level = Math.min(4, section.split('.').length + 1);
  const heading = [
    html`<h2>${section}. ${title}</h2>`,
    html`<h3>${section}. ${title}</h3>`,
    html`<h4>${section}. ${title}</h4>`,
  ];
  const deviates = steps.some(({ id }) => sharedFindings(id, report).some(({ found }) => DEVIATIONS.has(found.status)));
  const classes = [
    'section',
    ...(steps.length === 0 ? ['bare'] : []),
    ...(deviates || steps.some(({ id }) => screensAfter(id, report).length > 0) ? ['deviates'] : []),
    ...(steps.some(({ announced }) => announced.length > 0) ? ['announced'] : []),
  ].join(' ');
  return html`<section class="${classes}" id="section-${section}">
    ${heading[level - 2]} ${steps.length > 0 && table(steps, report, store)}
  </section>`;
}

function table(steps: readonly ReportStep[], report: GuideReport, store: PictureStore): Markup {
  // The roles are said again: as blocks, on a phone, the rows would not be taken for a table.
  return html`<table class="steps" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Étape</th>
        <th role="columnheader" scope="col">Constat</th>
        <th role="columnheader" scope="col">Annoncé</th>
        <th role="columnheader" scope="col">Image</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${steps.map((step) => [row(step, report, store), ...screensAfter(step.id, report).map((one) => newRow(one, store))])}
    </tbody>
  </table>`;
}

function row(step: ReportStep, report: GuideReport, store: PictureStore): Markup {
  const shared = sharedFindings(step.id, report);
  const deviates = shared.some(({ found }) => DEVIATIONS.has(found.status));
  const announced = report.announced.filter(({ id }) => step.announced.includes(id));
  const classes = [deviates ? 'deviates' : '', announced.length > 0 ? 'announced' : ''].join(' ').trim();
  return html`<tr role="row" class="${classes}" id="etape-${step.id}">
    <th role="rowheader" scope="row">
      <span class="id">${step.id}</span>
      <span class="sentence">${step.summary}</span>
      ${step.labels.length > 0 && html`<span class="labels">${step.labels.map((label) => html`<q>${label}</q> `)}</span>`}
    </th>
    <td role="cell" class="finding">${shared.map((one) => finding(one, shared.length > 1))}</td>
    <td role="cell" class="announcements">${announced.map(announcement)}</td>
    <td role="cell" class="pictures">${pictures(step, report, store)}</td>
  </tr>`;
}

function finding({ devices, found }: Shared<Finding>, several: boolean): Markup {
  const { status, wordings, assumed, suggestions, lastVerified, paths } = found;
  return html`<div class="one">
    <p>
      <span class="badge ${status}">${SIGNS[status]} ${statusText(status)}</span>
      ${several && html`<span class="where">${devicesText(devices)}</span>`}
    </p>
    ${wordings.map(
      (one) =>
        html`<p class="says">
            ${sentence(wordingText(one))} ${!one.known && html`<b class="fresh">Dérive nouvelle.</b>`}
            ${paths !== undefined && html`<span class="note">Sur le parcours : ${pathsText(paths)}.</span>`}
          </p>
          ${one.reason !== undefined && html`<p class="note">${one.reason}</p>`}`,
    )}
    ${assumed.map((one) => html`<p class="note">${assumedText(one)}</p>`)}
    ${remarksOf(found).map((remark) => html`<p class="note">${remark}</p>`)} ${suggestions.map(suggestion)}
    ${lastText(status, lastVerified)}
  </div>`;
}

function suggestion({ text, sure }: Finding['suggestions'][number]): Markup {
  return html`<p class="suggestion">
    <b>Formulation proposée</b> ${text}
    ${!sure && html`<span class="note">Libellé supposé : à confirmer d’abord.</span>`}
  </p>`;
}

/** Of what names nothing on a page, that it was never verified is no news. */
function lastText(status: Finding['status'], day: string | undefined): Markup | false {
  if (day !== undefined) return html`<p class="last">Vérifiée pour la dernière fois le ${dateText(day)}.</p>`;
  return DEVIATIONS.has(status) && html`<p class="last">Jamais vérifiée telle quelle.</p>`;
}

function announcement({ id, title, date, precision, nearness }: Announced): Markup {
  return html`<p class="announcement ${nearness}">
    <a href="#annonce-${id}">${title}</a>
    <span>${dateText(date, precision)}</span>
    <span class="note">${nearnessText(nearness)}</span>
  </p>`;
}

function newRow({ devices, found: screen }: Shared<NewScreen>, store: PictureStore): Markup {
  const size = screen.picture === undefined ? undefined : store.find(screen.picture);
  return html`<tr role="row" class="deviates new-screen">
    <th role="rowheader" scope="row">
      <span class="id">${placeText(screen)}</span>
      <span class="sentence">Écran dont le guide ne parle pas : ${headingText(screen)}</span>
    </th>
    <td role="cell" class="finding">
      <p>
        <span class="badge new">${SIGNS.new} ${statusText('new')}</span>
        <span class="where">${devicesText(devices)}</span>
      </p>
      <p class="note">Sur le parcours : ${pathsText(screen.paths)}.</p>
      ${suggestion(suggestionFor(screen))}
    </td>
    <td role="cell" class="announcements"></td>
    <td role="cell" class="pictures">
      ${
        screen.picture !== undefined &&
        size !== undefined &&
        stepPicture(
          { picture: screen.picture, width: size.width, height: size.height, marks: [] },
          store,
          `Écran que le guide ne mentionne pas : ${headingText(screen)}`,
        )
      }
    </td>
  </tr>`;
}

function pictures({ id, summary }: ReportStep, report: GuideReport, store: PictureStore): readonly (Markup | false)[] {
  return report.devices.flatMap(({ device, findings }) => {
    const views = findings.find((one) => one.id === id)?.views ?? [];
    const shown = views.map((view, index) => {
      const letters = [...new Set(view.marks.map(({ letter }) => letter))];
      const which = views.length > 1 ? `, image ${index + 1}` : '';
      const marked = letters.length > 0 ? ` ; repère ${letters.join(', ')}` : '';
      return stepPicture(view, store, `Étape ${id}, ${summary} (${devicesText([device])}${which})${marked}`);
    });
    if (shown.length === 0) return [];
    return [
      html`<div class="device ${device}">
        <p class="where">${devicesText([device])}</p>
        ${shown}
      </div>`,
    ];
  });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
