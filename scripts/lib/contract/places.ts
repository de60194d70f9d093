/** Where in the sources a difference is made to go away. */
import type { Capture, CapturedScreen, Control } from '../../../tenant/contract/capture.ts';
import type { Difference } from './difference.ts';
import { WORDINGS } from './driven.ts';
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
      return wordingsOf(here, at.host, this.#here, this.#sources).map(({ place }) => place);
    }
    if (HANDLES.includes(what) && here !== '') return this.#handle(valueOf(here), difference.screen);
    if (what.endsWith('$Config key')) return this.#configKey(difference);
    if (difference.screen.startsWith('requests of')) return this.#request(difference);
    if (what === 'PageID') return linesWith(this.#sources, 'tenant/embedded/sign-in/', quoted(here));
    return what === 'screen' ? [] : this.#control(difference);
  }

  #handle(value: string, screen: string): string[] {
    const word = wordPattern(value);
    const views = this.#inView(screen, linesWith(this.#sources, VIEWS, word));
    return [...views, ...linesWith(this.#sources, LEDGER, word).slice(0, 1)];
  }

  /** A control: by its identity, else by its words. */
  #control({ here, of, at, screen }: Difference): string[] {
    const text = of === '' ? (here ?? '') : of;
    const id = / #([^\s{]+)$/.exec(text)?.[1];
    if (id !== undefined) return this.#inView(screen, linesWith(this.#sources, VIEWS, wordPattern(id)));
    const name = /"(.*)"/.exec(text)?.[1] ?? '';
    const keys = wordingsOf(name, at.host, this.#here, this.#sources).map(({ key }) => key);
    return this.#inView(
      screen,
      keys.flatMap((key) => linesWith(this.#sources, VIEWS, stringPattern(key))),
    );
  }

  /** Of several views the screen's own. */
  #inView(screen: string, lines: readonly string[]): string[] {
    const view = this.#viewOf(screen);
    const own = lines.filter((line) => line.startsWith(`${view ?? ''}:`));
    return own.length > 0 ? own : [...lines];
  }

  /** Where it is declared for the page, or where the page's other keys are, and where they are filled in. */
  #configKey(difference: Difference): string[] {
    const { here, at } = difference;
    const [key = ''] = keyIn(difference).split(/[.[]/);
    const declared = linesWith(
      this.#sources,
      'tenant/embedded/sign-in/config',
      new RegExp(`^\\s+(?:readonly )?${escaped(key)}\\??[:,]`),
    );
    const page = linesWith(this.#sources, 'tenant/embedded/sign-in/config', quoted(at.pageId));
    return here === undefined && declared.length === 0 ? page : [...declared, ...page.slice(0, 1)];
  }

  /** The route, and where a key of it is named. */
  #request(difference: Difference): string[] {
    const { here, there, of, what } = difference;
    const request = what === 'request' ? (here ?? there ?? '') : (of.split(' in ').at(-1) ?? '');
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
    const key = keyIn(difference).split('.').at(-1)?.replace(/\[\]$/, '') ?? '';
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
    return [this.#viewOf(screen) ?? VIEWS];
  }

  #viewOf(screen: string): string | undefined {
    const looks = this.#here.screens.find((one) => one.screen === screen);
    return looks === undefined ? undefined : this.#viewLike(looks);
  }

  /** What few views hold, and few screens show, tells most of which view a screen is. */
  #viewLike(screen: CapturedScreen): string | undefined {
    const views = [...this.#sources].filter(([file]) => file.startsWith(VIEWS));
    const scores = new Map<string, number>();
    for (const control of screen.controls) {
      const shown = this.#here.screens.filter(({ controls }) =>
        controls.some((other) => isSame(control, other)),
      ).length;
      for (const pattern of this.#patternsOf(control, screen.address.split('/')[0] ?? '')) {
        const holding = views.filter(([, text]) => pattern.test(text)).map(([file]) => file);
        for (const file of holding) scores.set(file, (scores.get(file) ?? 0) + 1 / (holding.length * shown));
      }
    }
    return [...scores].toSorted(([, one], [, other]) => other - one)[0]?.[0];
  }

  #patternsOf({ id, name }: Control, host: string): RegExp[] {
    const keys = wordingsOf(name, host, this.#here, this.#sources).map(({ key }) => key);
    return [...keys.map(stringPattern), ...(id === undefined || id.includes('{') ? [] : [wordPattern(id)])];
  }
}

function isSame(one: Control, other: Control): boolean {
  return one.role === other.role && one.name === other.name && one.id === other.id;
}

/** The path of a key, as it is here; empty for one that is only there. */
function keyIn({ what, of, here = '' }: Difference): string {
  return what.startsWith('type of ') ? (of.split(' in ')[0] ?? '') : here;
}

/** What the suite drives by is changed in its pages as well: that of the screen, or the words they go by. */
function withPages(places: readonly string[], difference: Difference, sources: Sources): string[] {
  const { weight, what, here, of, screen, at } = difference;
  if (weight !== 'driven by') return [...places];
  const value = HANDLES.includes(what) ? valueOf(here ?? '') : (/ #([^\s{]+)$/.exec(of || (here ?? ''))?.[1] ?? '');
  const pages = value === '' ? [] : linesWith(sources, 'pages/', wordPattern(value));
  const own = pages.filter((line) => line.includes(`/${screen}-page.ts:`));
  if (pages.length > 0) return [...places, ...(own.length > 0 ? own : pages).slice(0, 2)];
  return [...places, WORDINGS[at.host] ?? 'pages/'];
}

/** `i0118` of `input#i0118`, `1` with its attribute of `div[data-viewid=1]`. */
function valueOf(handle: string): string {
  return /#(.+)$/.exec(handle)?.[1] ?? /=([^\]]+)\]$/.exec(handle)?.[1] ?? handle.replace(/^\[|\]$/g, '');
}

/** Where a view uses a string. */
function stringPattern(key: string): RegExp {
  return new RegExp(`\\bstrings\\.${escaped(key)}\\b`);
}

function quoted(value: string): RegExp {
  return new RegExp(`['"]${escaped(value)}['"]`);
}
