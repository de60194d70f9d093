/** Ids that were counted or drawn at a load: no pattern tells them all, but two loads of the same screen do. */
import type { CapturedScreen, Control } from './capture.ts';

/** Every id that is another one at another look at the same screen, but for its digits, without them: `panel-{n}`. */
export function withoutRandomIds(screens: readonly CapturedScreen[]): CapturedScreen[] {
  const random = new Set(
    screens.flatMap((one, index) => screens.slice(index + 1).flatMap((other) => moving(one, other))),
  );
  const clean = (id: string) => (random.has(blurred(id)) ? blurred(id) : id);
  return screens.map((screen) => ({
    ...screen,
    controls: screen.controls.map((control): Control =>
      control.id === undefined ? control : { ...control, id: clean(control.id) },
    ),
    handles: [...new Set(screen.handles.map((handle) => handle.replace(/(?<=#).+/, clean)))].toSorted(),
  }));
}

/** What of two looks at the same screen is alike but for its digits, and in only one of them as it is. */
function moving(one: CapturedScreen, other: CapturedScreen): string[] {
  if (one.screen !== other.screen) return [];
  const [ours, theirs] = [idsIn(one), idsIn(other)];
  const onlyOurs = ours.filter((id) => !theirs.includes(id)).map(blurred);
  const onlyTheirs = theirs.filter((id) => !ours.includes(id)).map(blurred);
  return onlyOurs.filter((id) => onlyTheirs.includes(id));
}

function idsIn({ handles }: CapturedScreen): string[] {
  return handles.flatMap((handle) => /#(.+)/.exec(handle)?.[1] ?? []);
}

function blurred(id: string): string {
  return id.replace(/\d+/g, '{n}');
}
