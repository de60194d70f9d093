import {
  ASSUMED,
  askedFor,
  CASE_VERDICT_NAMES,
  caseTitle,
  cureSentence,
  elapsed,
  failureText,
  marksOf,
  moment,
  pageSays,
  placeAndDeed,
  quoted,
  sureness,
} from './french.ts';
import { html, pageOf, type Markup } from '../html.ts';
import type { CaseResult, Moment } from './schema.ts';
import { STYLE } from './style.ts';

/** Of a computer: the middle is what a small picture shows of it. */
const WIDE = 800;

type Symptom = CaseResult['symptoms'][number];

/** PNG by the path that the result has of it. */
type Pictures = ReadonlyMap<string, Buffer>;

/** `case.html`: one page that holds everything it shows and asks nothing of any network. */
export function casePage(result: CaseResult, pictures: Pictures): string {
  const failure = failureText(result);
  const title = caseTitle(result);
  const body = html`<main>
    <header>
      <p class="over">Dossier de cas · première connexion à Microsoft 365 · ${moment(result.finishedAt)}</p>
      <h1>${title}</h1>
      <div class="verdict ${result.verdict}">
        <strong>${CASE_VERDICT_NAMES[result.verdict]}</strong>
        <p>${result.summary}</p>
        ${failure !== undefined && html`<p>Échec du parcours&nbsp;: ${failure}</p>`}
      </div>
    </header>
    <div class="pair">${result.symptoms.length > 0 ? causes(result) : nothingRecognised(result)} ${asked(result)}</div>
    <section class="card">
      <h2>Ce qui s’est passé</h2>
      <ol class="timeline">
        ${result.timeline.map((one, index) => happened(one, index, pictures))}
      </ol>
    </section>
    <section class="card">
      <h2>Rejouer</h2>
      <p class="command"><code>${result.command}</code></p>
      <p class="note">
        Dans le dossier du projet. Ajouter <code>--headed --slow</code> pour regarder le navigateur faire.
      </p>
    </section>
    <footer>
      Les images cachent ce qui est personnel. Un libellé supposé n’a été trouvé dans aucun document&nbsp;: il ne prouve
      rien du vrai service.
    </footer>
  </main>`;
  return pageOf(`${CASE_VERDICT_NAMES[result.verdict]} – ${title}`, STYLE, body);
}

function causes({ symptoms, cure }: CaseResult): Markup {
  return html`<section class="card">
    <h2>Causes probables et remède</h2>
    ${symptoms.map((symptom, index) => explained(symptom, index === 0 ? cure : undefined))}
  </section>`;
}

function explained({ title, sees, steps, causes, cure, assumed }: Symptom, tried: CaseResult['cure']): Markup {
  return html`<div class="symptom">
    <h3>${title}${stepMarks(steps)}</h3>
    <p class="label">Ce que voit la personne</p>
    <p>${sees.fr}</p>
    <p class="note" lang="en">${sees.en}</p>
    <p class="label">Causes probables</p>
    <ul>
      ${causes.map((cause) => html`<li>${cause}</li>`)}
    </ul>
    <div class="cure">
      <p class="label">Remède</p>
      <p>${cure}</p>
    </div>
    ${tried !== undefined && cureTried(tried)} ${assumed && html`<p class="note">${ASSUMED}</p>`}
  </div>`;
}

function cureTried(cure: NonNullable<CaseResult['cure']>): Markup {
  return html`<p class="tried ${cure.worked ? 'worked' : 'failed'}">
    ${cureSentence(cure)}${cure.says !== undefined && html` ${pageSays(cure.says)}`}
  </p>`;
}

function nothingRecognised({ verdict }: CaseResult): Markup {
  const none =
    verdict === 'not-reproduced'
      ? 'La connexion est allée au bout sans aucun des symptômes connus.'
      : 'Ce qui est arrivé ne ressemble à aucun des symptômes connus.';
  return html`<section class="card">
    <h2>Causes probables et remède</h2>
    <p>${none}</p>
  </section>`;
}

function asked(result: CaseResult): Markup {
  return html`<section class="card">
    <h2>Ce qui a été demandé</h2>
    <dl>
      ${askedFor(result).map(
        ([what, texts]) =>
          html`<dt>${what}</dt>
            ${texts.map((text) => html`<dd>${text}</dd>`)}`,
      )}
    </dl>
  </section>`;
}

function happened(one: Moment, index: number, pictures: Pictures): Markup {
  const [place, deed] = placeAndDeed(one.did);
  const picture = one.picture === undefined ? undefined : pictures.get(one.picture);
  // What the service said no with is what whoever reads the page looks for.
  return html`<li${one.codes.length > 0 && html` class="telling"`}>
    <div class="time"><b>${elapsed(one.at)}</b></div>
    <div>
      <h3>${place}${stepMarks(one.steps)}</h3>
      ${deed !== undefined && html`<p>${deed}</p>`} ${one.says !== undefined && said(one, one.says)} ${marks(one)}
    </div>
    ${picture !== undefined && shown(picture, `Écran du moment ${index + 1}, ${place}`)}
  </li>`;
}

function said(one: Moment, says: string): Markup {
  const sure = sureness(one);
  return html`<blockquote class="says">
    ${lines(quoted(says))}
    ${sure !== undefined && html`<span class="sure ${one.sure === true ? 'known' : 'assumed'}">${sure}</span>`}
  </blockquote>`;
}

function lines(text: string): readonly Markup[] {
  return text.split(/\s*\n\s*/).map((line, index) => html`${index > 0 && html`<br />`}${line}`);
}

function marks(one: Moment): Markup | false {
  const found = marksOf(one);
  return (
    found.length > 0 &&
    html`<ul class="marks">
      ${found.map(([what, value]) => html`<li>${what} <code>${value}</code></li>`)}
    </ul>`
  );
}

/** One picture, small until it is opened: a second, large one would double the file. */
function shown(picture: Buffer, alt: string): Markup {
  const { width, height } = sizeOf(picture);
  // Of a computer's screen the middle is what matters; a phone's is shown as it is.
  const wide = width >= WIDE && width > height;
  return html`<details>
    <summary>
      <span class="thumb${wide && ' wide'}"
        ><img src="data:image/png;base64,${picture.toString('base64')}" alt="${alt}"
      /></span>
      <span class="closed">Agrandir</span><span class="open">Réduire</span>
    </summary>
  </details>`;
}

/** In pixels, from the head of a PNG. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  if (png.length < 24) return { width: 0, height: 0 };
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function stepMarks(steps: readonly string[]): Markup {
  return html`${steps.map((step) => html` <span class="step">étape ${step}</span>`)}`;
}
