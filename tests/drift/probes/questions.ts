import { text } from '../../contract/wire/protocol-client.ts';
import type { Probe } from './probe.ts';
import { add, said, set, TYPE, visit } from './registration.ts';

const DAY = { hours: 24 };

/** The security questions: which answers are taken, what is kept of them, and how long all may be put off. */
export const questionsProbe: Probe = async (probed) => {
  const { call } = await visit(probed);
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
  return { refused, repeated, unknown: await given(five, [0, 1, 2, 3, 99]), visits: await visits(probed) };
};

/** What a user is asked for, by what is there already and by the tenant's settings. */
const visits: Probe = async ({ tenant, anotherClient, newAccount }) => {
  const asked = async (seed: (id: string) => Promise<void>, settings: object) => {
    await set(tenant, settings);
    const account = await newAccount('none');
    await seed(account.id);
    const client = await anotherClient();
    const signIn = async () => client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
    const first = await signIn();
    await tenant.clock.advance(DAY);
    const later = await (await anotherClient()).signIn(account.userPrincipalName, account.temporaryPassword.reveal());
    return [first, later].map(({ config }) => ({
      page: text(config, 'pgid'),
      asks: text(config, 'sProofUpToken') !== '',
      days: config['iRemainingDaysToSkipMfaRegistration'] ?? null,
    }));
  };
  const nothing = () => Promise.resolve();
  const answered = (id: string) => tenant.answerQuestions(id);
  const phone = (await tenant.phone()).number;
  const reached = (id: string) => tenant.directory.addPhone(id, phone);
  return {
    nothing: await asked(nothing, { skipDays: 3 }),
    answered: await asked(answered, { skipDays: 0, mfa: false }),
    reached: await asked(reached, { mfa: true }),
  };
};
