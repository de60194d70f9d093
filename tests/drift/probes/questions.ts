import type { Probe } from './probe.ts';
import { add, said, set, TYPE, visit } from './registration.ts';

/** The security questions: which answers are taken, and whether they are kept. */
export const questionsProbe: Probe = async (probed) => {
  const { call, again } = await visit(probed);
  const five = ['bleu', 'rouge', 'vert', 'jaune', 'noir'];
  const given = async (answers: readonly string[], numbers = answers.map((_, number) => number)) =>
    said(
      await add(
        call,
        TYPE.questions,
        answers.map((answer, place) => ({ question: numbers[place], answer })),
      ),
    );
  const refused = [];
  for (const answers of [
    five.slice(0, 3),
    five.with(4, 'oo'),
    five.with(4, 'o'.repeat(41)),
    five.with(4, 'Bleu'),
    ['bleu', 'rouge', 'vert', 'jaune', 'o'.repeat(40)],
    five.with(4, 'ocr'),
    five.with(4, 'œuf à l’été'),
  ])
    refused.push(await given(answers));
  const repeated = await given(five, [0, 0, 1, 2, 3]);
  const unknown = await given(five, [0, 1, 2, 3, 99]);
  // Whoever has answered is not asked again, where nothing else is asked for.
  await set(probed.tenant, { mfa: false });
  return { refused, repeated, unknown, next: await again() };
};
