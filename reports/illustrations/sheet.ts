/** `planche-contact.html`: all illustrations of an edition and a language, in the order of the guide, in one file. */
import { dateText, devicesText, editionText, tenantText, unbroken } from '../guide/french.ts';
import { html, Markup, pageOf } from '../html.ts';
import { comparisonText, NOT_TO_PUBLISH, otherMakerText, whyText } from './french.ts';
import { EARLIER_FOLDER, type GuideText, type Illustration, type IllustrationSet } from './schema.ts';
import { STYLE } from './style.ts';

/** PNG by its path below the folder of the sheet: `iphone/2.1-2.png`, `iphone/avant/2.1-2.png`. */
export type Pictures = ReadonlyMap<string, Buffer>;

export function contactSheet(sets: readonly IllustrationSet[], guide: GuideText, pictures: Pictures): string {
  const [{ edition, locale } = { edition: '', locale: '' }] = sets;
  const about = `${editionText(edition)} · ${locale}`;
  const compared = sets.some(({ comparison }) => comparison !== undefined);
  const body = html`<main>
    <header>
      <p class="over">Guide détaillé de configuration du compte Microsoft 365, juin 2023</p>
      <h1>Planche-contact des illustrations</h1>
      <p class="about">${about}</p>
      ${sets.some(({ tenant }) => tenant === 'embedded') && html`<p class="tenant">${NOT_TO_PUBLISH}</p>`}
      <ul class="sets">
        ${sets.map(setLine)}
      </ul>
    </header>
    ${compared && filters()} ${guide.sections.map((section) => sectionOf(section, sets, guide, pictures))}
    ${goneOf(sets, pictures)} ${withoutOf(sets, guide)}
    <footer>
      <p>
        Les noms et les numéros sont inventés. Les mots de passe, les codes et les codes QR sont cachés. Les cadres et
        les repères sont ajoutés aux images ; les repères sont ceux du guide.
      </p>
    </footer>
  </main>`;
  return pageOf(`Illustrations – ${about}`, STYLE, new Markup(unbroken(body.source)));
}

function setLine(set: IllustrationSet): Markup {
  const { device, madeAt, illustrations, tenant, comparison } = set;
  return html`<li>
    <b>${devicesText([device])}</b> : ${illustrations.length} images, ${tenantText(tenant)}, le ${dateText(madeAt)}
    ${
      comparison !== undefined &&
      html`<br />Depuis la série du ${dateText(comparison.since)} : ${comparisonText(comparison, set)}.
        ${comparison.otherMaker !== undefined && html`<br />${otherMakerText(comparison.otherMaker, set)}`}`
    }
  </li>`;
}

/** Chosen without a script: what is hidden follows from which one is chosen. */
function filters(): Markup {
  return html`<fieldset class="filters">
    <legend>Montrer</legend>
    <label><input type="radio" name="show" id="show-all" checked /> Toutes les images</label>
    <label><input type="radio" name="show" id="show-stale" /> Périmées, nouvelles et disparues seulement</label>
  </fieldset>`;
}

function sectionOf(
  { section, title }: GuideText['sections'][number],
  sets: readonly IllustrationSet[],
  { steps }: GuideText,
  pictures: Pictures,
): Markup | false {
  const shown = steps
    .filter((step) => step.section === section)
    .map((step) => ({
      step,
      figures: sets.flatMap((set) =>
        set.illustrations.filter((one) => one.step === step.id).map((one) => figure(one, set, pictures)),
      ),
    }))
    .filter(({ figures }) => figures.length > 0);
  if (shown.length === 0) return false;
  return html`<section aria-labelledby="section-${section}">
    <h2 id="section-${section}">${section}. ${title}</h2>
    <div class="steps">
      ${shown.map(
        ({ step, figures }) =>
          html`<article class="step">
            <h3><span class="id">${step.id}</span> ${step.summary}</h3>
            <div class="figures">${figures}</div>
          </article>`,
      )}
    </div>
  </section>`;
}

function figure(
  { file, alternative }: Illustration,
  { device, comparison }: IllustrationSet,
  pictures: Pictures,
): Markup {
  const outdated = comparison?.outdated.find((one) => one.file === file);
  const isAdded = comparison?.added.includes(file) === true;
  const badge = outdated !== undefined ? `Périmée : ${whyText(outdated.why)}` : isAdded ? 'Nouvelle' : undefined;
  return html`<figure class="${device}${badge !== undefined && ' stale'}">
    ${
      outdated !== undefined &&
      html`<p class="when">Avant</p>
        ${image(`${device}/${EARLIER_FOLDER}/${file}`, `Avant : ${alternative}`, pictures)}
        <p class="when">Maintenant</p>`
    }
    ${image(`${device}/${file}`, alternative, pictures)}
    <figcaption>
      ${badge !== undefined && html`<span class="badge">${badge}</span> `}<code>${device}/${file}</code> ${alternative}
    </figcaption>
  </figure>`;
}

function image(path: string, alternative: string, pictures: Pictures): Markup {
  const png = pictures.get(path);
  if (png === undefined) throw new Error(`The contact sheet lacks the picture ${path}.`);
  // Two pixels of the picture are one of the page.
  const [width, height] = [png.readUInt32BE(16) / 2, png.readUInt32BE(20) / 2];
  return html`<img
    src="data:image/png;base64,${png.toString('base64')}"
    width="${width}"
    height="${height}"
    alt="${alternative}"
  />`;
}

function goneOf(sets: readonly IllustrationSet[], pictures: Pictures): Markup | false {
  const gone = sets.flatMap(({ device, comparison }) => (comparison?.gone ?? []).map((one) => ({ device, ...one })));
  if (gone.length === 0) return false;
  return html`<section aria-labelledby="gone">
    <h2 id="gone">Images disparues</h2>
    <div class="figures">
      ${gone.map(
        ({ device, file, alternative }) =>
          html`<figure class="${device} stale">
            ${image(`${device}/${EARLIER_FOLDER}/${file}`, alternative, pictures)}
            <figcaption><span class="badge">Disparue</span> <code>${device}/${file}</code> ${alternative}</figcaption>
          </figure>`,
      )}
    </div>
  </section>`;
}

/** Said once where it is so on every device. */
function withoutOf(sets: readonly IllustrationSet[], { steps }: GuideText): Markup | false {
  const rows = steps.flatMap(({ id, summary }) => {
    const devices = sets.filter(({ without }) => without.some(({ step }) => step === id));
    const reasons = new Set(
      devices.flatMap((set) => set.without.filter(({ step }) => step === id).map((one) => one.reason)),
    );
    if (devices.length === 0) return [];
    const where = devices.length < sets.length ? ` (${devicesText(devices.map(({ device }) => device))})` : '';
    return [
      html`<dt>${id} ${summary}${where}</dt>
        <dd>${[...reasons].join(' ')}</dd>`,
    ];
  });
  if (rows.length === 0) return false;
  return html`<section class="without" aria-labelledby="without">
    <h2 id="without">Étapes sans image</h2>
    <dl>${rows}</dl>
  </section>`;
}
