import { expect, type BrowserContext } from '@playwright/test';
import { COMPONENT_HANDLES, isHandle, LEDGER, METADATA_NAMES } from '../../../tenant/identity.ts';

/** An attribute a test could lean on, with its value where the value matters. */
export interface SeenHandle {
  readonly kind: 'id' | 'name' | 'data-attribute' | 'data-value';
  readonly value: string;
  /** Where it stood, for the message of a failure. */
  readonly where: string;
}

/** `data-*` whose values are handles as well. */
const VALUED = ['data-value', 'data-testid', 'data-test-id', 'data-viewid', 'data-automation-id', 'data-automationid'];

/** Notes every handle that is ever in a document of the context, from its first paint on, screens that pass by included. */
export async function watchHandles(context: BrowserContext): Promise<ReadonlyMap<string, SeenHandle>> {
  const seen = new Map<string, SeenHandle>();
  await context.exposeBinding('noteHandles', (_, handles: SeenHandle[]) => {
    for (const handle of handles) seen.set(`${handle.kind} ${handle.value}`, handle);
  });
  await context.addInitScript((valued: readonly string[]) => {
    const known = new Set<string>();
    const attributesOf = (element: Element): SeenHandle[] =>
      [...element.attributes].flatMap(({ name, value }): SeenHandle[] => {
        const where = `${location.host} <${element.localName}>`;
        if (name === 'id' || name === 'name') return [{ kind: name, value, where }];
        if (!name.startsWith('data-')) return [];
        const attribute: SeenHandle = { kind: 'data-attribute', value: name, where };
        return valued.includes(name)
          ? [attribute, { kind: 'data-value', value: `${name}=${value}`, where }]
          : [attribute];
      });
    const note = (elements: Iterable<Element>) => {
      const fresh = [...elements].flatMap(attributesOf).filter(({ kind, value }) => {
        const key = `${kind} ${value}`;
        return !known.has(key) && known.add(key);
      });
      const tell = (window as unknown as { noteHandles: (handles: SeenHandle[]) => Promise<void> }).noteHandles;
      if (fresh.length > 0) void tell(fresh);
    };
    const wholly = (root: Element) => [root, ...root.querySelectorAll('*')];
    const observer = new MutationObserver((mutations) => {
      const elements = new Set<Element>();
      // What stands below a target was looked at when it came: every screen is walked, and most of its changes are many.
      for (const { target, addedNodes } of mutations) {
        if (target instanceof Element) elements.add(target);
        for (const added of addedNodes) if (added instanceof Element) wholly(added).forEach((one) => elements.add(one));
      }
      note(elements);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    if (document.documentElement instanceof Element) note(wholly(document.documentElement));
  }, VALUED);
  return seen;
}

/** No handle but those of the ledger, of the components and of the document itself. */
export function expectRecorded(seen: readonly SeenHandle[]): void {
  const invented = seen.filter(
    (found) => !LEDGER.some((handle) => isHandle(handle, found)) && !isOfComponent(found) && !isMetadata(found),
  );
  expect(invented.map(({ kind, value, where }) => `${kind} ${value} at ${where}`)).toEqual([]);
}

function isOfComponent({ kind, value }: SeenHandle): boolean {
  return COMPONENT_HANDLES.some((handle) => handle.kind === kind && handle.pattern.test(value));
}

function isMetadata({ kind, value, where }: SeenHandle): boolean {
  return kind === 'name' && where.endsWith('<meta>') && METADATA_NAMES.includes(value);
}
