/** Differences between two looks at the same screen. */
import type { CapturedScreen, Control } from '../../../tenant/contract/capture.ts';
import { align } from './align.ts';
import { compareNames, compareShapes } from './compare-shapes.ts';
import { differing, type Difference, type Weight } from './difference.ts';
import type { Driven } from './driven.ts';
import { longestRise } from './likeness.ts';

/** What of a control is compared, how it is called and how much it weighs where the suite does not drive by it. */
const TRAITS: readonly (readonly [keyof Control, string, 'renamed' | 'changed', Weight])[] = [
  ['id', 'id', 'renamed', 'rest'],
  ['field', 'name attribute', 'renamed', 'protocol'],
  ['testId', 'test id', 'renamed', 'rest'],
  ['role', 'role', 'changed', 'rest'],
  ['tag', 'element', 'changed', 'rest'],
  ['type', 'input type', 'changed', 'rest'],
  ['autocomplete', 'autocomplete', 'changed', 'rest'],
  ['maxlength', 'maxlength', 'changed', 'rest'],
  ['inputmode', 'inputmode', 'changed', 'rest'],
  ['level', 'heading level', 'changed', 'rest'],
  ['live', 'live region', 'changed', 'rest'],
  ['leadsTo', 'target of a link', 'changed', 'rest'],
  ['name', 'accessible name', 'renamed', 'label'],
  ['placeholder', 'placeholder', 'renamed', 'label'],
];

/** What decides how a control is operated: it matters wherever the suite operates one. */
const NATURE: readonly (keyof Control)[] = ['role', 'tag', 'type'];

export function compareScreens(here: CapturedScreen, there: CapturedScreen, driven: Driven): Difference[] {
  const at = { host: hostOf(here.address), pageId: here.pageId };
  const base = { screen: here.screen, of: '', at };
  const protocol = { ...base, weight: 'protocol' } as const;
  return [
    ...differing({ ...protocol, what: 'PageID' }, here.pageId || undefined, there.pageId || undefined, 'renamed'),
    ...differing({ ...protocol, what: 'address' }, here.address, there.address, 'renamed'),
    ...compareNames({ ...base, what: 'name in the query', weight: 'rest' }, here.query, there.query),
    ...differing({ ...base, what: 'title', weight: 'label' }, here.title, there.title, 'renamed'),
    ...compareShapes({ ...protocol, what: '$Config key' }, here.config, there.config).map(lacking),
    ...compareControls(here, there, driven, base),
    ...compareNames({ ...base, what: 'handle', weight: 'rest' }, otherHandles(here), otherHandles(there), sameKind).map(
      (one) => (driven.byHandle(one.here ?? '') ? { ...one, weight: 'driven by' as const } : one),
    ),
    ...compareNames({ ...base, what: 'frame', weight: 'rest' }, here.frames, there.frames, () => false),
  ];
}

/** Real pages have hundreds of keys that nothing here needs; one that exists only here was invented. */
function lacking(difference: Difference): Difference {
  return difference.kind === 'missing here' ? { ...difference, weight: 'rest' } : difference;
}

type Base = Pick<Difference, 'screen' | 'at'>;

function compareControls(here: CapturedScreen, there: CapturedScreen, driven: Driven, base: Base): Difference[] {
  const { pairs, onlyHere, onlyThere } = align(here.controls, there.controls);
  const [ours, theirs] = [here.controls, there.controls];
  const moved = longestRise(pairs.map(([, at]) => at));
  const weigh = (control: Control): Weight => (driven.byControl(control, base.at.host) ? 'driven by' : 'label');
  return [
    ...pairs.flatMap(([one, other]) => compareTraits(ours[one] as Control, theirs[other] as Control, driven, base)),
    ...pairs.flatMap(([one, other], index) => {
      if (moved.has(index)) return [];
      const name = called(ours[one] as Control);
      const places = { here: `place ${one + 1}`, there: `place ${other + 1}` };
      return [{ ...base, kind: 'order changed', what: 'control', of: name, weight: 'rest', ...places } as const];
    }),
    ...onlyHere.flatMap((at) => missing(ours[at] as Control, 'missing there', weigh, base)),
    ...onlyThere.flatMap((at) => missing(theirs[at] as Control, 'missing here', weigh, base)),
  ];
}

function missing(
  control: Control,
  kind: 'missing here' | 'missing there',
  weigh: (control: Control) => Weight,
  base: Base,
): Difference[] {
  const side = kind === 'missing here' ? { there: called(control) } : { here: called(control) };
  return [{ ...base, kind, what: 'control', of: '', weight: weigh(control), ...side }];
}

function compareTraits(here: Control, there: Control, driven: Driven, base: Base): Difference[] {
  return TRAITS.flatMap(([trait, what, both, weight]) => {
    const found = NATURE.includes(trait) && driven.byControl(here, base.at.host);
    const drives = found || driven.byTrait(trait, here[trait], there[trait], base.at.host);
    // Its words are told as what differs.
    const of = called(trait === 'name' ? { ...here, name: '' } : here);
    const one = { ...base, what, of, weight: drives ? ('driven by' as const) : weight };
    return differing(one, here[trait], there[trait], both);
  });
}

/** `button "Suivant" #idSIButton9` */
export function called({ role, name, id, testId }: Control): string {
  const words = name === '' ? '' : ` "${name}"`;
  const known = [id === undefined ? '' : ` #${id}`, testId === undefined ? '' : ` [${testId}]`].join('');
  return `${role}${words}${known}`;
}

/** Handles of what is no control: a control's own are told with it. */
function otherHandles({ handles, controls }: CapturedScreen): string[] {
  const own = new Set(
    controls.flatMap(({ tag, id, field, testId }) => [
      `${tag}#${id ?? ''}`,
      `${tag}[name=${field ?? ''}]`,
      ...['data-testid', 'data-test-id', 'data-automation-id'].map((name) => `${tag}[${name}=${testId ?? ''}]`),
    ]),
  );
  return handles.filter((handle) => !own.has(handle));
}

/** Both ids, both names, or values of the same attribute, on an element of the same kind. */
function sameKind(one: string, other: string): boolean {
  const kind = (handle: string) => handle.replace(/#.*/, '#').replace(/=.*/, '=');
  return kind(one) === kind(other);
}

function hostOf(address: string): string {
  return address.split('/')[0] ?? '';
}
