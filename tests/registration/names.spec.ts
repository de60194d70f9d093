/** What a screen reader can call each control (WCAG 2.2, success criterion 4.1.2). That the real pages keep to it is assumed. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 3 });

for (const [screen, step] of [
  ['authenticator-intro', '2.2.2-2'],
  ['choose-method', '2.2.3-2'],
  ['phone', '2.2.3-3b'],
  ['phone-code', '2.2.3-4'],
  ['security-questions', '2.3-1'],
] as const) {
  test(
    `every control has a name: ${screen}`,
    { tag: ['@assumed', '@slow'], annotation: about(step) },
    async ({ guided, nameless }) => {
      const { journey } = await guided('sms');
      await journey.perform({ until: screen });
      expect(await nameless()).toEqual([]);
    },
  );
}
