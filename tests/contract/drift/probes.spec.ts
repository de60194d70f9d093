/** A probe shows a change only if it answers alike where nothing has changed. */
import { expect, test, TENANT_VARIABLE } from '../../drift/drift-test.ts';
import { PROBES_BY_NAME } from '../../drift/probes/index.ts';

for (const name of Object.keys(PROBES_BY_NAME)) {
  test(`two answers of the unchanged tenant to the probe ${name} are the same`, { tag: '@slow' }, async ({ ask }) => {
    const line = process.env[TENANT_VARIABLE];
    const first = await ask(line, [name]);
    expect(await ask(line, [name])).toEqual(first);
    expect(JSON.stringify(first).length, 'it was told something').toBeGreaterThan(100);
  });
}
