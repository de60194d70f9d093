import { pathName } from '../verdict/french.ts';
import { html, type Markup } from '../html.ts';
import { dateText, devicesText, nearnessText, sourceText, tryoutText } from './french.ts';
import { stepPicture, type PictureStore } from './picture.ts';
import type { Announced, GuideReport } from './schema.ts';

/** What is announced, with where it is said, how sure it is, and what a reader of the guide would meet then. */
export function announcements(report: GuideReport, store: PictureStore): Markup {
  return html`<section class="announced-changes">
    <h2>Changements annoncés</h2>
    ${report.announced.map((change) => card(change, report, store))}
  </section>`;
}

function card(change: Announced, { devices }: GuideReport, store: PictureStore): Markup {
  const { id, title, date, precision, nearness, what, source, meets, wording, steps, scenario } = change;
  const tried = sharedTryouts(scenario, devices);
  return html`<article class="card change ${nearness}" id="annonce-${id}">
    <h3>${title}</h3>
    <p class="when"><b>${dateText(date, precision)}</b> – ${nearnessText(nearness)}</p>
    <p>${what}</p>
    <p class="note">Source : ${sourceText(source)}</p>
    <p>Étapes touchées : ${steps.map((step) => html`<a href="#etape-${step}">${step}</a> `)}</p>
    <p>${meets}</p>
    <p class="suggestion"><b>Formulation proposée</b> ${wording}</p>
    ${tried.length > 0 && html`<h4>Essayé sur un locataire où ce changement a eu lieu</h4>`}
    ${tried.map((one) => tryoutPart(one, store))}
  </article>`;
}

function tryoutPart({ devices, path, texts, pictures }: SharedTryout, store: PictureStore): Markup {
  const name = `${devicesText(devices)}, parcours ${pathName(path)}`;
  return html`<div class="tryout">
    <div>
      <p class="where">${name}</p>
      <ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>
    <div class="pictures">
      ${pictures.map(({ device, picture }) => {
        const size = store.find(picture);
        if (size === undefined) return false;
        const view = { picture, width: size.width, height: size.height, marks: [] };
        const alt = `Ce que la personne voit : ${devicesText([device])}, parcours ${pathName(path)}`;
        return html`<div class="device ${device}">${stepPicture(view, store, alt)}</div>`;
      })}
    </div>
  </div>`;
}

interface SharedTryout {
  readonly devices: string[];
  readonly path: string;
  readonly texts: readonly string[];
  readonly pictures: { readonly device: string; readonly picture: string }[];
}

/** What was the same on several devices is said once. */
function sharedTryouts(scenario: string | undefined, devices: GuideReport['devices']): readonly SharedTryout[] {
  const groups = new Map<string, SharedTryout>();
  for (const { device, tryouts } of devices) {
    for (const one of tryouts.filter((tryout) => tryout.scenario === scenario)) {
      const { path, stop, newScreens } = one;
      const texts = tryoutText(one);
      const key = [path, ...texts].join('\n');
      const group = groups.get(key) ?? { devices: [], path, texts, pictures: [] };
      const seen = [stop?.picture, ...newScreens.map(({ picture }) => picture)].filter(
        (picture) => picture !== undefined,
      );
      group.devices.push(device);
      group.pictures.push(...seen.map((picture) => ({ device, picture })));
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
