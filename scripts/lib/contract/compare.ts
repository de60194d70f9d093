/** Every difference between the embedded tenant and a recording of another, most important first in each screen. */
import type { Capture, CapturedScreen } from '../../../tenant/contract/capture.ts';
import { compareHosts, compareRequests } from './compare-requests.ts';
import { compareScreens } from './compare-screens.ts';
import { byImportance, type Difference } from './difference.ts';
import type { Driven } from './driven.ts';
import { longestRise } from './likeness.ts';

/**
 * @param here the embedded tenant, recorded on the same paths, in the same language and edition.
 * @param there the recording it is held to.
 */
export function compareCaptures(here: Capture, there: Capture, driven: Driven): Difference[] {
  const pairs = screenPairs(here, there);
  const all = [
    ...missingScreens(here, there),
    ...ordersOf(here, there),
    ...pairs.flatMap(([one, other]) => compareScreens(one, other, driven)),
    ...compareRequests(here.requests, there.requests, there.partial === true),
    ...compareHosts(here.hosts, there.hosts),
  ];
  const sorted = once(all).toSorted(byImportance);
  // A screen comes where its most important difference would.
  const screens = [...new Set(sorted.map(({ screen }) => screen))];
  return screens.flatMap((screen) => sorted.filter((one) => one.screen === screen));
}

/** The same look of a screen on each path, each two looks once. */
function screenPairs(here: Capture, there: Capture): (readonly [CapturedScreen, CapturedScreen])[] {
  const seen = new Set<string>();
  return there.screens.flatMap((other) =>
    here.screens
      .filter(
        ({ screen, methods }) => screen === other.screen && methods.some((method) => other.methods.includes(method)),
      )
      .flatMap((one) => {
        const key = `${here.screens.indexOf(one)} ${there.screens.indexOf(other)}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [[one, other] as const];
      }),
  );
}

/** Screens that come on one side only. What was never come to because a journey stopped is not missing. */
function missingScreens(here: Capture, there: Capture): Difference[] {
  const found = new Map<string, Difference & { methods: string[] }>();
  for (const [method, ours, theirs] of journeysOf(here, there)) {
    for (const screen of ours.filter((name) => !theirs.includes(name))) note(screen, 'missing there', method);
    for (const screen of theirs.filter((name) => !ours.includes(name))) note(screen, 'missing here', method);
  }
  return [...found.values()].map(({ methods, ...difference }) => {
    const where = `on ${methods.join(', ')}`;
    return { ...difference, ...(difference.kind === 'missing here' ? { there: where } : { here: where }) };
  });

  function note(screen: string, kind: 'missing here' | 'missing there', method: string): void {
    const key = `${screen} ${kind}`;
    const looks = (kind === 'missing here' ? there : here).screens.find((one) => one.screen === screen);
    const at = { host: looks?.address.split('/')[0] ?? '', pageId: looks?.pageId ?? '' };
    const of = [looks?.address, looks?.pageId].filter(Boolean).join(' ');
    const known = found.get(key)?.methods ?? [];
    found.set(key, { screen, kind, what: 'screen', of, weight: 'driven by', at, methods: [...known, method] });
  }
}

/** Of the screens that come on both sides, those that come at another time. */
function ordersOf(here: Capture, there: Capture): Difference[] {
  const found = new Map<string, Difference & { methods: string[] }>();
  for (const [method, ours, theirs] of journeysOf(here, there)) {
    const both = theirs.filter((name) => ours.includes(name));
    const inPlace = longestRise(both.map((name) => ours.indexOf(name)));
    for (const name of both.filter((_, index) => !inPlace.has(index))) {
      const places = { here: placeOf(name, ours), there: placeOf(name, theirs) };
      const key = JSON.stringify([name, places]);
      const methods = [...(found.get(key)?.methods ?? []), method];
      const base = { screen: 'journeys', kind: 'order changed', what: 'screen', of: name, weight: 'protocol' } as const;
      found.set(key, { ...base, ...places, at: { host: '', pageId: '' }, methods });
    }
  }
  return [...found.values()].map(({ methods, ...one }) => ({ ...one, of: `${one.of} on ${methods.join(', ')}` }));
}

function placeOf(name: string, screens: readonly string[]): string {
  return `after ${screens[screens.indexOf(name) - 1] ?? 'nothing'}`;
}

/** Names of the screens of each path that both went, ours as far as theirs came. */
function journeysOf(here: Capture, there: Capture): (readonly [string, readonly string[], readonly string[]])[] {
  return there.journeys.flatMap(({ method, screens: theirs, stopped }) => {
    const ours = here.journeys.find((one) => one.method === method)?.screens;
    if (ours === undefined) return [];
    const last = ours.findLastIndex((name) => theirs.includes(name));
    return [[method, stopped === undefined ? ours : ours.slice(0, last + 1), theirs] as const];
  });
}

/** A difference that several paths show is one. */
function once(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((one) => [JSON.stringify(one), one])).values()];
}
