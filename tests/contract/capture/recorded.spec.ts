import { writeFileSync } from 'node:fs';
import { mergeJourneys } from '../../../tenant/contract/merge.ts';
import { captureText } from '../../../tenant/contract/text.ts';
import { expect, test } from '../../../fixtures/test.ts';
test.use({ locale: 'fr-CA' });
for (const m of ['sms','totp-key','app-key'] as const)
test('two recordings of the same tenant are the same '+m, async ({ captured }, testInfo) => {
  const t = async () => captureText(mergeJourneys({ tenant: 'embedded', recorded: '2026-11-26', locale: 'fr-CA' }, [await captured(m)]));
  const a = await t();
  writeFileSync('/tmp/cap-'+m+'.json', a);
  const b = await t();
  writeFileSync('/tmp/cap2-'+m+'.json', b);
  expect(b).toBe(a);
});
