/** A user who is registered, with a phone that can be read. */
import { PhoneError, type Account } from '../../../tenant/tenant.ts';
import type { ProtocolClient, SignInPage } from '../../../scripts/lib/protocol-client.ts';
import type { Probed } from './probe.ts';
import { Factor } from './sas.ts';

export type Reachable = Account & {
  /** The newest code after that moment (ms since the epoch); why there is none, where none came. */
  readonly codeAfter: (since: number) => Promise<string>;
  readonly phone: Awaited<ReturnType<Probed['tenant']['phone']>>;
};

/** @param answered whether the security questions are answered. */
export async function reachable({ tenant, newAccount }: Probed, { answered = true } = {}): Promise<Reachable> {
  const account = await newAccount('none');
  const phone = await tenant.phone();
  await tenant.directory.addPhone(account.id, phone.number);
  if (answered) await tenant.answerQuestions(account.id);
  const codeAfter = async (since: number) => {
    try {
      return (await phone.waitForCode(since)).reveal();
    } catch (error) {
      if (error instanceof PhoneError) return error.reason;
      throw error;
    }
  };
  return { ...account, phone, codeAfter };
}

/** From the page that asks for a code by text as far as the one after it. */
export async function proven(
  { tenant }: Probed,
  client: ProtocolClient,
  user: Reachable,
  page: SignInPage,
): Promise<SignInPage> {
  const factor = new Factor(client, page, 'OneWaySMS');
  // No text of the same moment is taken for it.
  await tenant.clock.advance({ seconds: 5 });
  const since = await tenant.clock.now();
  await factor.begin();
  await factor.end(await user.codeAfter(since));
  return factor.process();
}
