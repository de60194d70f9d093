/** One recording made of what several performances of the guide showed. */
import type { Capture, CapturedRequest, CapturedScreen, JourneyCapture } from './capture.ts';
import { withoutRandomIds } from './random-ids.ts';
import { joinShapes } from './shape.ts';

type About = Pick<Capture, 'tenant' | 'recorded' | 'locale'>;

/** @param journeys one for each path, in any order. */
export function mergeJourneys(about: About, journeys: readonly JourneyCapture[]): Capture {
  const sorted = journeys.toSorted((one, other) => compareText(one.journey.method, other.journey.method));
  const screens = mergeScreens(withoutRandomIds(sorted.flatMap((one) => one.screens)));
  const isPartial = sorted.some(({ journey }) => journey.stopped !== undefined);
  return {
    schema: 1,
    ...about,
    edition: editionOf(screens),
    ...(isPartial ? { partial: true } : {}),
    journeys: sorted.map(({ journey }) => journey),
    screens,
    requests: mergeRequests(sorted.flatMap((one) => one.requests)),
    hosts: mergeHosts(sorted.map((one) => one.hosts)),
  };
}

/** The edition of 2025-26 is known by its test ids (security-info.md 2.3). */
function editionOf(screens: readonly CapturedScreen[]): Capture['edition'] {
  const isReskin = screens.some(({ handles }) => handles.some((handle) => handle.includes('data-testid=reskin-')));
  return isReskin ? 'reskin' : 'classic';
}

/** A screen that is the same on several paths is held once; what differs but in `$Config` is held apart. */
function mergeScreens(screens: readonly CapturedScreen[]): CapturedScreen[] {
  const merged = new Map<string, CapturedScreen>();
  for (const screen of screens) {
    const { methods, config, ...looks } = screen;
    const key = JSON.stringify(looks);
    const other = merged.get(key);
    const both = [...new Set([...(other?.methods ?? []), ...methods])].toSorted(compareText);
    merged.set(key, { ...screen, methods: both, config: joinShapes(other?.config ?? {}, config) });
  }
  return [...merged.values()].toSorted(
    (one, other) => compareText(one.screen, other.screen) || compareText(one.methods.join(), other.methods.join()),
  );
}

/** Of requests for the same, what any of them held. */
export function mergeRequests(requests: readonly CapturedRequest[]): CapturedRequest[] {
  const merged = new Map<string, CapturedRequest>();
  for (const request of requests) {
    const key = `${request.request} ${request.sends}`;
    const other = merged.get(key);
    merged.set(key, other === undefined ? request : mergeTwo(other, request));
  }
  return [...merged.values()].toSorted((one, other) =>
    compareText(`${one.request} ${one.sends}`, `${other.request} ${other.sends}`),
  );
}

function mergeTwo(one: CapturedRequest, other: CapturedRequest): CapturedRequest {
  const statuses = [...new Set([...Object.keys(one.answers), ...Object.keys(other.answers)])].toSorted(compareText);
  const answer = (status: string) => {
    const both = [one.answers[status], other.answers[status]].filter((held) => held !== undefined);
    return {
      headers: union(...both.map(({ headers }) => headers)),
      keys: joinShapes(...both.map(({ keys }) => keys)),
    };
  };
  return {
    ...one,
    query: union(one.query, other.query),
    headers: union(one.headers, other.headers),
    keys: joinShapes(one.keys, other.keys),
    answers: Object.fromEntries(statuses.map((status) => [status, answer(status)])),
  };
}

function mergeHosts(all: readonly Capture['hosts'][]): Capture['hosts'] {
  const names = union(...all.map((hosts) => Object.keys(hosts)));
  return Object.fromEntries(names.map((name) => [name, union(...all.map((hosts) => hosts[name] ?? []))]));
}

export function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].toSorted(compareText);
}

/** By code units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
