import { pathName } from '../verdict/french.ts';
import { html, type Markup } from '../html.ts';
import { dateText, devicesText, nearnessText, sourceText, tryoutText } from './french.ts';
import { stepPicture, type PictureStore } from './picture.ts';
import type { Announced, GuideReport, Tryout } from './schema.ts';

/** What is announced, with where it is said, how sure it is, and what a reader of the guide would meet then. */
export function announcements(report: GuideReport, store: PictureStore): Markup {
  return html`<section class="announced-changes">
    <h2>Changements annoncés</h2>
    ${report.announced.map((change) => card(change, report, store))}
  </section>`;
}

function card(change: Announced, { devices }: GuideReport, store: PictureStore): Markup {
  const { id, title, date, precision, nearness, what, source, meets, wording, steps, scenario } = change;
  const tried = devices.flatMap(({ device, tryouts }) =>
    tryouts.filter((one) => one.scenario === scenario).map((one) => ({ device, tryout: one })),
  );
  return html`<article class="card change ${nearness}" id="annonce-${id}">
    <h3>${title}</h3>
    <p class="when"><b>${dateText(date, precision)}</b> – ${nearnessText(nearness)}</p>
    <p>${what}</p>
    <p class="note">Source : ${sourceText(source)}</p>
    <p>Étapes touchées : ${steps.map((step) => html`<a href="#etape-${step}">${step}</a> `)}</p>
    <p>${meets}</p>
    <p class="suggestion"><b>Formulation proposée</b> ${wording}</p>
    ${tried.length > 0 && html`<h4>Essayé sur un locataire où ce changement a eu lieu</h4>`}
    ${tried.map(({ device, tryout }) => tryoutPart(device, tryout, store))}
  </article>`;
}

function tryoutPart(device: string, tryout: Tryout, store: PictureStore): Markup {
  const shown = [tryout.stop?.picture, ...tryout.newScreens.map(({ picture }) => picture)].filter(
    (one) => one !== undefined,
  );
  const name = `${devicesText([device])}, parcours ${pathName(tryout.path)}`;
  return html`<div class="tryout">
    <div>
      <p class="where">${name}</p>
      <ul>
        ${tryoutText(tryout).map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>
    <div class="pictures">
      ${shown.map((picture) => {
        const size = store.find(picture);
        return (
          size !== undefined &&
          stepPicture(
            { picture, width: size.width, height: size.height, marks: [] },
            store,
            `Ce que la personne voit : ${name}`,
          )
        );
      })}
    </div>
  </div>`;
}
