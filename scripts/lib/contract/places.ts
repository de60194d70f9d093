/** Where in the sources a difference is made to go away. */
import type { Capture, CapturedScreen } from '../../../tenant/contract/capture.ts';
import type { Difference } from './difference.ts';
import { escaped, linesWith, type Sources } from './sources.ts';
import { wordingsOf, wordPattern } from './wordings.ts';

const VIEWS = 'tenant/embedded/views/';
const LEDGER = 'tenant/identity.ts';
/** More than this many places are no help. */
const MOST = 4;
const TEXTS = ['accessible name', 'placeholder', 'title'];
const HANDLES = ['id', 'name attribute', 'test id', 'handle'];

export class Places {
  readonly #here: Capture;
  readonly #sources: Sources;

  constructor(here: Capture, sources: Sources) {
    this.#here = here;
    this.#sources = sources;
  }

  /** Files, with the line where it is known; never none. */
  of(difference: Difference): string[] {
    const { what } = difference;
    const found = this.#found(difference);
    const files = found.length > 0 ? found : this.#otherwise(difference);
    const places = [...new Set(files)].slice(0, MOST);
    return what === 'screen' ? places : withPages(places, difference, this.#sources);
  }

  #found(difference: Difference): string[] {
    const { what, here = '', at } = difference;
    if (TEXTS.includes(what)) {
      return wordingsOf(here, at.host, this.#here.locale, this.#sources).map(({ place }) => place);
    }
    if (HANDLES.includes(what)) return here === '' ? [] : this.#handle(valueOf(here));
    if (what === 'control') return this.#control(difference);
    if (what.endsWith('$Config key')) return this.#configKey(difference);
    if (difference.screen.startsWith('requests of')) return this.#request(difference);
    if (what === 'PageID') return linesWith(this.#sources, 'tenant/embedded/sign-in/', quoted(here));
    return [];
  }

  #handle(value: string): string[] {
    const word = wordPattern(value);
    return [...linesWith(this.#sources, VIEWS, word), ...linesWith(this.#sources, LEDGER, word).slice(0, 1)];
  }

  /** Its identity, else its words; of one that is only there the view it would be in. */
  #control({ here = '', of, at }: Difference): string[] {
    const text = here || of;
    const id = / #([^\s{]+)$/.exec(text)?.[1];
    const views = id === undefined ? [] : linesWith(this.#sources, VIEWS, wordPattern(id));
    const name = /"(.*)"/.exec(text)?.[1];
    const words =
      name === undefined ? [] : wordingsOf(name, at.host, this.#here.locale, this.#sources).map(({ key }) => key);
    return [...views, ...words.flatMap((key) => this.#viewsWith(key.replace(/^reskin /, '')))];
  }

  #viewsWith(key: string): string[] {
    return linesWith(this.#sources, VIEWS, new RegExp(`\\bstrings\\.${escaped(key)}\\b`));
  }

  /** Where it is declared for the page, or where the page's other keys are, and where they are filled in. */
  #configKey({ here, of, at }: Difference): string[] {
    const [key = ''] = (here ?? of).split(/[.[]/);
    const declared = linesWith(
      this.#sources,
      'tenant/embedded/sign-in/config',
      new RegExp(`^\\s+(?:readonly )?${escaped(key)}\\??[:,]`),
    );
    const page = linesWith(this.#sources, 'tenant/embedded/sign-in/config', quoted(at.pageId));
    return here === undefined && declared.length === 0 ? page : [...declared, ...page.slice(0, 1)];
  }

  /** The route, and where a key of it is named. */
  #request({ here, there, of, what }: Difference): string[] {
    const request = what === 'request' ? (here ?? there ?? '') : of;
    const end =
      /^\S+ ([^\s]+)/
        .exec(request)?.[1]
        ?.split('/')
        .filter((part) => !part.startsWith('{'))
        .at(-1) ?? '';
    const routes = linesWith(
      this.#sources,
      'tenant/embedded/',
      new RegExp(`[/'"\`]${escaped(end)}['"\`?]`, 'i'),
    ).filter((line) => !line.startsWith('tenant/embedded/strings/'));
    const key = (here ?? '').split('.').at(-1)?.replace(/\[\]$/, '') ?? '';
    const isKey = what.includes('key') && key !== '';
    return [...(isKey ? this.#keyNear(key, routes) : []), ...routes];
  }

  /** In the files of the route first. */
  #keyNear(key: string, routes: readonly string[]): string[] {
    const lines = linesWith(this.#sources, 'tenant/embedded/', new RegExp(`(?<![\\w'"-])${escaped(key)}\\??[:,]`));
    const files = new Set(routes.map((line) => line.split(':')[0]));
    const near = lines.filter((line) => files.has(line.split(':')[0]));
    return (near.length > 0 ? near : lines).slice(0, 2);
  }

  /** The view that holds most of what the screen shows; for a screen there is none of, what has to be written. */
  #otherwise({ screen, what, kind, at }: Difference): string[] {
    if (what === 'host') return ['tenant/embedded/hosts/'];
    if (screen.startsWith('requests of')) return [`tenant/embedded/hosts/ (${at.host})`];
    if (screen.startsWith('journey'))
      return ['tenant/embedded/sign-in/next-screen.ts', 'tenant/embedded/views/wizard/'];
    if (what === 'screen' && kind === 'missing here') return [VIEWS, 'pages/', 'flows/screens.ts'];
    const looks = this.#here.screens.find((one) => one.screen === screen);
    const view = looks === undefined ? undefined : this.#viewOf(looks);
    return [view ?? VIEWS];
  }

  #viewOf(screen: CapturedScreen): string | undefined {
    const host = screen.address.split('/')[0] ?? '';
    const names = screen.controls.flatMap(({ name }) => wordingsOf(name, host, this.#here.locale, this.#sources));
    const keys = new Set(names.map(({ key }) => key.replace(/^reskin /, '')));
    const ids = screen.controls.flatMap(({ id }) => (id === undefined || id.includes('{') ? [] : [id]));
    const patterns = [
      ...[...keys].map((key) => new RegExp(`\\bstrings\\.${escaped(key)}\\b`)),
      ...ids.map(wordPattern),
    ];
    const views = [...this.#sources].filter(([file]) => file.startsWith(VIEWS));
    // What many views hold tells little of any of them.
    const rare = patterns.map((pattern) => views.filter(([, text]) => pattern.test(text)).map(([file]) => file));
    const score = (view: string) => rare.reduce((sum, files) => sum + (files.includes(view) ? 1 / files.length : 0), 0);
    const [best] = views
      .map(([file]) => ({ file, score: score(file) }))
      .toSorted((one, other) => other.score - one.score);
    return best === undefined || best.score === 0 ? undefined : best.file;
  }
}

/** What the suite drives by is changed in its pages as well. */
function withPages(places: readonly string[], { weight, what, here, of }: Difference, sources: Sources): string[] {
  if (weight !== 'driven by') return [...places];
  const value = valueOf(HANDLES.includes(what) ? (here ?? '') : (/ #([^\s{]+)$/.exec(here ?? of)?.[1] ?? ''));
  const pages = value === '' ? [] : linesWith(sources, 'pages/', wordPattern(value));
  return [...places, ...(pages.length > 0 ? pages.slice(0, 2) : ['pages/'])];
}

/** `i0118` of `input#i0118`, `1` with its attribute of `div[data-viewid=1]`. */
function valueOf(handle: string): string {
  return /#(.+)$/.exec(handle)?.[1] ?? /=([^\]]+)\]$/.exec(handle)?.[1] ?? handle.replace(/^\[|\]$/g, '');
}

function quoted(value: string): RegExp {
  return new RegExp(`['"]${escaped(value)}['"]`);
}
