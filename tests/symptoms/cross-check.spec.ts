import { detailsOf, expect, optionsFor, scenarioOf, SYMPTOMS, test } from '../../fixtures/test.ts';

/** One of them; the rest is left to `npm run check:full`. */
const DAILY = ['session-expired'];

/** Their scenarios end in the portal: there is nothing left to cure. */
const ARRIVES = ['asked-for-a-code', 'asked-again'];

for (const symptom of SYMPTOMS) {
  test.describe(symptom.id, () => {
    const told = scenarioOf(symptom);
    const asksQuestions = told.did?.some(({ at }) => at === 'security-questions') === true;
    const cured = symptom.cure.by === 'administrator' || ARRIVES.includes(symptom.id) ? undefined : true;
    test.use({ pictures: false, securityQuestions: asksQuestions ? 3 : 0, ...optionsFor(told) });

    test(
      'its scenario shows it and no other, and its cure helps',
      {
        tag: ['@symptom', ...(symptom.assumed ? ['@assumed'] : []), ...(DAILY.includes(symptom.id) ? [] : ['@slow'])],
        annotation: detailsOf(symptom),
      },
      async ({ replay }) => {
        const { symptoms, verdict, cure, timeline, failure } = await replay(told);
        expect(failure?.message).toBeUndefined();
        const story = timeline.map(({ did, codes }) => [did, ...codes].join(' ')).join('\n');
        expect(
          symptoms.map(({ id }) => id),
          story,
        ).toEqual([symptom.id]);
        expect(verdict).toBe('reproduced');
        expect(cure?.worked, cure?.says ?? cure?.tried ?? 'no cure was tried').toBe(cured);
      },
    );
  });
}
