/** What was the same on several devices, to be said once. */
import type { Finding, GuideReport, NewScreen } from './schema.ts';

/** A finding with the devices on which it was the same. */
export interface Shared<Found> {
  readonly devices: readonly string[];
  readonly found: Found;
}

/** Of one step. Pictures differ on every device, and do not count. */
export function sharedFindings(id: string, { devices }: GuideReport): readonly Shared<Finding>[] {
  const all = devices.flatMap(({ device, findings }) =>
    findings.filter((one) => one.id === id).map((found) => ({ device, found })),
  );
  return shared(all, ({ views: _views, ...found }) => found);
}

/** The screens that came after a step and that the guide does not mention. */
export function screensAfter(id: string, { devices }: GuideReport): readonly Shared<NewScreen>[] {
  const all = devices.flatMap(({ device, newScreens }) =>
    newScreens.filter(({ after }) => after === id).map((found) => ({ device, found })),
  );
  return shared(all, ({ picture: _picture, ...found }) => found);
}

function shared<Found>(
  all: readonly { readonly device: string; readonly found: Found }[],
  essence: (found: Found) => unknown,
): readonly Shared<Found>[] {
  const groups = new Map<string, { devices: string[]; found: Found }>();
  for (const { device, found } of all) {
    const key = JSON.stringify(essence(found));
    const group = groups.get(key) ?? { devices: [], found };
    group.devices.push(device);
    groups.set(key, group);
  }
  return [...groups.values()];
}
