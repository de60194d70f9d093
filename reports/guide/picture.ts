/** A picture of a step: the part of the screen that matters, with the controls outlined and lettered as in the guide. */
import { html, type Markup } from '../html.ts';
import type { FindingView } from './schema.ts';

/** Pictures by the path that the report has of them, each held once by the page however often it is shown. */
export class PictureStore {
  readonly #pictures: ReadonlyMap<string, Buffer>;
  readonly #numbers = new Map<string, number>();

  constructor(pictures: ReadonlyMap<string, Buffer>) {
    this.#pictures = pictures;
  }

  /** Id of the element that holds it, and its size; undefined for one that is not there. */
  find(path: string): { readonly id: string; readonly width: number; readonly height: number } | undefined {
    const png = this.#pictures.get(path);
    if (png === undefined || png.length < 24) return undefined;
    const number = this.#numbers.get(path) ?? this.#numbers.size + 1;
    this.#numbers.set(path, number);
    return { id: `image-${number}`, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  }

  /** The elements that hold what was found so far. */
  held(): Markup {
    const images = [...this.#numbers].map(([path, number]) => {
      const png = this.#pictures.get(path) ?? Buffer.alloc(0);
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      const data = `data:image/png;base64,${png.toString('base64')}`;
      return html`<image id="image-${number}" width="${width}" height="${height}" href="${data}" />`;
    });
    return html`<svg class="held" aria-hidden="true" width="0" height="0"><defs>${images}</defs></svg>`;
  }
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around the controls, in pixels of the screen. */
const MARGIN = 56;
const LEAST = { width: 560, height: 340 };
/** Of the letter's disc. */
const RADIUS = 13;

/** @param alt what is to be seen, for whoever does not see it. */
export function stepPicture(view: FindingView, store: PictureStore, alt: string): Markup | false {
  const held = store.find(view.picture);
  if (held === undefined) return false;
  const scale = view.width / held.width;
  const whole = { x: 0, y: 0, width: view.width, height: view.height };
  const area = cropOf(view, whole);
  const isWhole = area.width >= whole.width && area.height >= whole.height;
  return html`<details class="shot">
    <summary>
      <span class="crop">${drawing(area, held.id, scale, view.marks, alt)}</span>
      ${!isWhole && html`<span class="closed">Voir l’écran entier</span><span class="open">Réduire</span>`}
    </summary>
    ${!isWhole && drawing(whole, held.id, scale, view.marks, `${alt} – écran entier`)}
  </details>`;
}

function drawing(area: Area, id: string, scale: number, marks: FindingView['marks'], alt: string): Markup {
  const box = [area.x, area.y, area.width, area.height].map(Math.round).join(' ');
  const size = html`style="max-width:${Math.round(area.width)}px"`;
  return html`<svg class="picture" viewBox="${box}" role="img" aria-label="${alt}" ${size}>
    <g transform="scale(${scale})"><use href="#${id}" /></g>
    ${marks.map((mark) => outlined(mark, area))}
  </svg>`;
}

function outlined({ letter, x, y, width, height }: FindingView['marks'][number], area: Area): Markup {
  const [left, top] = [x - 4, y - 4];
  // Beside the control where there is room, else over its corner.
  const beside = left - RADIUS - 2;
  const hasRoom = beside - RADIUS > area.x;
  const cx = hasRoom ? beside : area.x + RADIUS + 2;
  const cy = hasRoom ? y + height / 2 : Math.max(area.y + RADIUS + 2, top);
  const frame = html`x="${left}" y="${top}" width="${width + 8}" height="${height + 8}" rx="5"`;
  return html`<rect class="halo" ${frame} /><rect class="frame" ${frame} />
    <circle class="disc" cx="${cx}" cy="${cy}" r="${RADIUS}" />
    <text class="letter" x="${cx}" y="${cy + 5}">${letter}</text>`;
}

/** The part of the screen that holds all controls, with some of what is around them; without any, the middle of it. */
function cropOf({ marks, width, height }: FindingView, whole: Area): Area {
  const least = { width: Math.min(LEAST.width, width), height: Math.min(LEAST.height, height) };
  if (marks.length === 0)
    return width > height ? { x: width * 0.2, y: 0, width: width * 0.6, height: height * 0.75 } : whole;
  const left = Math.min(...marks.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...marks.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...marks.map((one) => one.x + one.width)) + MARGIN;
  const bottom = Math.max(...marks.map((one) => one.y + one.height)) + MARGIN;
  const [x, w] = within(left, right - left, least.width, width);
  const [y, h] = within(top, bottom - top, least.height, height);
  return { x, y, width: w, height: h };
}

/** A stretch that is as long as it has to be and lies within the whole. */
function within(start: number, length: number, least: number, whole: number): readonly [start: number, length: number] {
  const long = Math.min(whole, Math.max(length, least));
  const begin = start - (long - length) / 2;
  return [Math.min(Math.max(0, begin), whole - long), long];
}
