/** Differences between what two tenants' pages ask for, and what they are answered. */
import type { Capture, CapturedRequest } from '../../../tenant/contract/capture.ts';
import { compareNames, compareShapes } from './compare-shapes.ts';
import { differing, type Difference } from './difference.ts';
import { pairAlike } from './likeness.ts';

type Requests = readonly CapturedRequest[];

/** @param incomplete a journey stopped there: what it never came to is no difference. */
export function compareRequests(here: Requests, there: Requests, incomplete: boolean): Difference[] {
  const [ours, theirs] = [here.map(keyOf), there.map(keyOf)];
  const same = ours.filter((key) => theirs.includes(key)).map((key) => [key, key] as const);
  const sameMethod = (one: string, other: string) => one.split(' ')[0] === other.split(' ')[0];
  const rest = [ours.filter((key) => !theirs.includes(key)), theirs.filter((key) => !ours.includes(key))] as const;
  const alike = pairAlike(...rest).filter(([one, other]) => sameMethod(one, other));
  const paired = [...same, ...alike];
  const gone = rest[0].filter((key) => !alike.some(([one]) => one === key));
  const added = rest[1].filter((key) => !alike.some(([, other]) => other === key));
  return [
    ...paired.flatMap(([one, other]) => compareTwo(named(here, one), named(there, other))),
    ...(incomplete ? [] : gone).flatMap((key) =>
      differing(baseOf(named(here, key), 'request'), key, undefined, 'renamed'),
    ),
    ...added.flatMap((key) => differing(baseOf(named(there, key), 'request'), undefined, key, 'renamed')),
  ];
}

export function compareHosts(here: Capture['hosts'], there: Capture['hosts']): Difference[] {
  const at = { host: '', pageId: '' };
  const base = { screen: 'hosts', what: 'host', of: '', weight: 'rest', at } as const;
  return compareNames(base, Object.keys(here), Object.keys(there), () => false);
}

function compareTwo(here: CapturedRequest, there: CapturedRequest): Difference[] {
  const base = { ...baseOf(here, 'request'), of: here.request };
  const statuses = pairAnswers(Object.keys(here.answers), Object.keys(there.answers));
  return [
    ...differing({ ...base, of: '' }, here.request, there.request, 'renamed'),
    ...differing(
      { ...base, what: 'type of what is sent' },
      here.sends || 'nothing',
      there.sends || 'nothing',
      'changed',
    ),
    ...compareNames({ ...base, what: 'name in the query' }, here.query, there.query),
    ...compareNames({ ...base, what: 'header sent' }, here.headers, there.headers),
    ...compareShapes({ ...base, what: 'key sent' }, here.keys, there.keys),
    ...statuses.flatMap(([one, other]) => [
      ...differing({ ...base, what: 'answer' }, one, other, 'changed'),
      ...compareNames(
        { ...base, what: 'header answered' },
        here.answers[one ?? '']?.headers ?? [],
        there.answers[other ?? '']?.headers ?? [],
      ),
      ...(one === undefined || other === undefined
        ? []
        : compareShapes(
            { ...base, what: 'answer key' },
            here.answers[one]?.keys ?? {},
            there.answers[other]?.keys ?? {},
          )),
    ]),
  ];
}

/** An answer with another status or content type is the same answer, if it is the only one that is left on both sides. */
function pairAnswers(here: readonly string[], there: readonly string[]) {
  const same = here.filter((status) => there.includes(status)).map((status) => [status, status] as const);
  const [ours, theirs] = [
    here.filter((status) => !there.includes(status)),
    there.filter((status) => !here.includes(status)),
  ];
  if (ours.length === 1 && theirs.length === 1) return [...same, [ours[0], theirs[0]] as const];
  return [
    ...same,
    ...ours.map((status) => [status, undefined] as const),
    ...theirs.map((status) => [undefined, status] as const),
  ];
}

function baseOf({ request }: CapturedRequest, what: string) {
  const host = /^\S+ ([^/]+)/.exec(request)?.[1] ?? '';
  return { screen: `requests of ${host}`, what, of: '', weight: 'protocol', at: { host, pageId: '' } } as const;
}

function keyOf({ request, sends }: CapturedRequest): string {
  return sends === '' ? request : `${request} (${sends})`;
}

function named(requests: Requests, key: string): CapturedRequest {
  const found = requests.find((request) => keyOf(request) === key);
  if (found === undefined) throw new Error(`There is no request ${key}.`);
  return found;
}
