/** `guide.html`: the guide as it stands on the pages today, in one file that asks nothing of any network. */
import { html, Markup, pageOf } from '../html.ts';
import { announcements } from './page-announced.ts';
import { sectionTable } from './page-section.ts';
import { summary } from './page-summary.ts';
import {
  devicesText,
  editionText,
  SIGNS,
  STATUS_MEANINGS,
  statusText,
  dateText,
  tenantText,
  unbroken,
} from './french.ts';
import { PictureStore } from './picture.ts';
import type { GuideReport } from './schema.ts';
import { STYLE } from './style.ts';

/** @param pictures PNG by the path that the report has of them. */
export function guidePage(report: GuideReport, pictures: ReadonlyMap<string, Buffer>): string {
  const store = new PictureStore(pictures);
  const { tenant, edition, locale, devices, finishedAt } = report;
  const about = [
    editionText(edition),
    locale,
    devicesText(devices.map(({ device }) => device)),
    tenantText(tenant),
    `réalisé le ${dateText(finishedAt)}`,
  ].join(' · ');
  const body = html`<main>
    <header>
      <p class="over">Guide détaillé de configuration du compte Microsoft 365, juin 2023</p>
      <h1>Le guide et les pages d’aujourd’hui</h1>
      <p class="about">${about}</p>
      ${tenant === 'embedded' && embeddedNote()}
    </header>
    ${summary(report)} ${filters()} ${report.sections.map((section) => sectionTable(section, report, store))}
    ${announcements(report, store)} ${legend()}
    <footer>
      <p>
        Les images cachent ce qui est personnel. Les cadres et les lettres y sont ajoutés par ce rapport ; les lettres
        sont celles du guide.
      </p>
    </footer>
  </main>`;
  const title = `Le guide et les pages – ${editionText(edition)}, ${locale}, ${dateText(finishedAt)}`;
  return pageOf(title, STYLE, html`${store.held()} ${new Markup(unbroken(body.source))}`);
}

function embeddedNote(): Markup {
  return html`<p class="tenant">
    Réalisé sur le locataire simulé, qui se comporte comme les documents le disent. Ce que les vraies pages affichent se
    vérifie sur un locataire d’essai ; ces images ne sont pas à publier.
  </p>`;
}

/** Chosen without a script: what is hidden follows from which one is chosen. */
function filters(): Markup {
  const choices = [
    ['all', 'Toutes les étapes'],
    ['deviations', 'Dérives seulement'],
    ['announced', 'Étapes avec une annonce'],
  ] as const;
  return html`<fieldset class="filters">
    <legend>Montrer</legend>
    ${choices.map(
      ([id, text], index) =>
        html`<label><input type="radio" name="show" id="show-${id}" ${index === 0 && html`checked`} /> ${text}</label>`,
    )}
  </fieldset>`;
}

function legend(): Markup {
  return html`<section class="card legend">
    <h2>Ce que veulent dire les constats</h2>
    <dl>
      ${STATUS_MEANINGS.map(
        ([status, meaning]) =>
          html`<div>
            <dt><span class="badge ${status}">${SIGNS[status]} ${statusText(status)}</span></dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
