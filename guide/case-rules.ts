/**
 * What a case can tell and what it cannot: which screens a way through the guide shows in which order, and what can be
 * done on each. What is said of a case names its words only, never anything else that its file may hold.
 */
import type { Action, Case, Circumstance } from './case.ts';
import { PASSWORD_ORDERS, REGISTRATIONS, screensOf, type Registrations } from './case-paths.ts';
import { CASE_SCREEN_NAMES, caseScreen, type CaseScreenName } from './case-screens.ts';
import { METHOD_PATHS } from './paths.ts';

/** Where in a case something is wrong, as its file has it, and what: `must be …`. */
export interface CaseProblem {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

/** Waiting for less than that lets nothing expire that is known to: a second factor waits three minutes. */
const SHORTEST_LIFE_MINUTES = 3;

/** The last screen a person sees whom the circumstance stops. */
const STOPS: Readonly<Partial<Record<Circumstance, CaseScreenName>>> = {
  'account-disabled': 'password',
  'temporary-password-expired': 'password',
};

/** Circumstances that say of one thing that it is so and otherwise. */
const EXCLUSIVE: readonly (readonly Circumstance[])[] = [['service-busy', 'service-down', 'service-silent']];

/** Screens that belong to no place on a way. */
const ANY_TIME: readonly CaseScreenName[] = ['error'];

/** One way through the guide. */
interface Way {
  readonly name: string;
  readonly screens: readonly CaseScreenName[];
}

type Told = Pick<Case, 'method' | 'order' | 'edition' | 'given' | 'did'>;

/**
 * The first thing a case tells that cannot be. What it leaves open (method, order, edition) may be whatever fits.
 *
 * @param registrations The editions there are, with the methods each has.
 */
export function caseProblem(
  told: Told,
  registrations: Readonly<Record<string, Registrations>> = REGISTRATIONS,
): CaseProblem | undefined {
  const given = givenProblem(told.given ?? []);
  if (given !== undefined) return given;
  const ways = waysOf(told, registrations);
  if (ways.length === 0) return methodMissing(told, registrations);
  const did = told.did ?? [];
  for (const [index, action] of did.entries()) {
    const problem = doingProblem(action, did[index - 1], index);
    if (problem !== undefined) return problem;
  }
  return screenProblem(did, ways) ?? likeliest(didOrders(did, ways, told.given ?? []));
}

/** A screen that no way shows which also shows those before it. */
function screenProblem(did: readonly Action[], ways: readonly Way[]): CaseProblem | undefined {
  let left = ways;
  for (const [index, { at }] of did.entries()) {
    const fit = left.filter(({ screens }) => isShown(at, screens));
    if (fit.length === 0) {
      const shown = CASE_SCREEN_NAMES.filter((name) => left.some(({ screens }) => isShown(name, screens)));
      const name = left[0]?.name ?? '';
      const way = name === '' ? 'of a way that shows the screens before it' : `of ${name}`;
      return { path: ['did', index, 'at'], reason: `must be a screen ${way}: ${shown.join(', ')}` };
    }
    left = fit;
  }
  return undefined;
}

/** What is wrong with the order on each way that shows all screens: none that is undefined where nothing is. */
function didOrders(did: readonly Action[], ways: readonly Way[], given: readonly Circumstance[]) {
  const stop = given.map((circumstance) => STOPS[circumstance]).find((screen) => screen !== undefined);
  return ways
    .filter(({ screens }) => did.every(({ at }) => isShown(at, screens)))
    .map(({ screens }) => orderProblem(did, screens, stop));
}

/** Of all the ways it could have been the one that explains most of it. */
function likeliest(problems: readonly (CaseProblem | undefined)[]): CaseProblem | undefined {
  if (problems.includes(undefined)) return undefined;
  const index = (problem: CaseProblem | undefined) => Number(problem?.path[1]);
  return problems.toSorted((one, other) => index(other) - index(one))[0];
}

function givenProblem(given: readonly Circumstance[]): CaseProblem | undefined {
  for (const [index, circumstance] of given.entries()) {
    const path = ['given', index];
    if (given.indexOf(circumstance) < index) return { path, reason: `must not say ${circumstance} a second time` };
    const group = EXCLUSIVE.find((one) => one.includes(circumstance)) ?? [];
    const other = given.slice(0, index).find((earlier) => group.includes(earlier));
    if (other !== undefined)
      return { path, reason: `must not be ${circumstance} beside ${other}: it is one of the two` };
  }
  return undefined;
}

/** Every way that fits what is told. */
function waysOf(told: Told, registrations: Readonly<Record<string, Registrations>>): readonly Way[] {
  const { method, order, edition, given = [], did = [] } = told;
  // Whoever begins again may have registered a method before.
  const alreadyRegistered = given.includes('already-registered') || did.some(leadsBack);
  const said = [method && `method ${method}`, order && `order ${order}`, edition && `edition ${edition}`];
  const name = said.filter(Boolean).join(', ');
  const editions = Object.entries(registrations).filter(([one]) => (edition ?? one) === one);
  return editions.flatMap(([, byMethod]) =>
    METHOD_PATHS.filter((one) => (method ?? one) === one).flatMap((one) =>
      PASSWORD_ORDERS.filter((two) => (order ?? two) === two).flatMap((two) => {
        const registration = byMethod[one];
        return registration === undefined
          ? []
          : [{ name, screens: screensOf(registration, two, { alreadyRegistered }) }];
      }),
    ),
  );
}

function methodMissing({ method, edition }: Told, registrations: Readonly<Record<string, Registrations>>): CaseProblem {
  const editions = Object.keys(registrations);
  if (edition !== undefined && !editions.includes(edition)) {
    return { path: ['edition'], reason: `must be ${editions.join(' or ')}` };
  }
  const offered = METHOD_PATHS.filter((one) =>
    editions.some((name) => (edition ?? name) === name && registrations[name]?.[one]),
  );
  const without = edition === undefined ? `no edition has` : `the edition ${edition} does not have`;
  return { path: ['method'], reason: `must be ${offered.join(' or ')}: ${without} ${method ?? 'any'}` };
}

/** What cannot be done on a screen, whatever the way to it. */
function doingProblem(action: Action, before: Action | undefined, index: number): CaseProblem | undefined {
  const screen = caseScreen(action.at);
  const path = (key: string) => ['did', index, key];
  if (action.did === 'entered') {
    if (screen.entries === undefined) {
      return { path: path('did'), reason: `must not be entered on the screen ${action.at}, which has no field` };
    }
    if (!screen.entries.includes(action.what)) {
      return { path: path('what'), reason: `must be one of ${screen.entries.join(', ')} on the screen ${action.at}` };
    }
  }
  if (action.did === 'answered') {
    if (screen.answers === undefined) {
      return {
        path: path('did'),
        reason: `must not be answered on the screen ${action.at}, which asks the phone for nothing`,
      };
    }
    if (!screen.answers.includes(action.how)) {
      return { path: path('how'), reason: `must be one of ${screen.answers.join(', ')} on the screen ${action.at}` };
    }
    if (before?.did === 'answered' && before.at === action.at && screen.leadsBack !== 'answered') {
      return {
        path: path('did'),
        reason: `must be asked-again before the phone can be answered on ${action.at} a second time`,
      };
    }
  }
  if (action.did === 'asked-again' && screen.asksAgain !== true) {
    return {
      path: path('did'),
      reason: `must not be asked-again on the screen ${action.at}, where there is nothing to ask again`,
    };
  }
  if (action.did === 'browser' && action.how === 'close' && before?.did === 'browser' && before.how === 'close') {
    return { path: path('how'), reason: 'must not be close a second time: the browser is closed' };
  }
  return undefined;
}

function orderProblem(
  did: readonly Action[],
  screens: readonly CaseScreenName[],
  stop: CaseScreenName | undefined,
): CaseProblem | undefined {
  const last = stop === undefined ? screens.length - 1 : screens.indexOf(stop);
  let reached = 0;
  for (const [index, action] of did.entries()) {
    if (ANY_TIME.includes(action.at)) continue;
    const path = ['did', index, 'at'];
    const position = screens.indexOf(action.at);
    if (position > last) {
      return { path, reason: `must not be ${action.at}: the circumstances end the sign-in on ${screens[last] ?? ''}` };
    }
    if (position < reached) {
      const before = screens[reached] ?? '';
      return { path, reason: `must not be ${action.at}, which comes before ${before}: nothing in between leads back` };
    }
    reached = leadsBack(action) ? 0 : position;
  }
  return undefined;
}

function isShown(screen: CaseScreenName, screens: readonly CaseScreenName[]): boolean {
  return ANY_TIME.includes(screen) || screens.includes(screen);
}

/** Whether earlier screens can come again after it: because the browser went there, or because something expired. */
function leadsBack(action: Action): boolean {
  if (action.did === 'browser') return action.how !== 'double-click';
  if (action.did === 'waited') return action.minutes >= SHORTEST_LIFE_MINUTES;
  return caseScreen(action.at).leadsBack === action.did;
}
