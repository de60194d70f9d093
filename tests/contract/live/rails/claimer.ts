/**
 * A process of its own that takes as many users and prepared accounts as it gets, once it is told to by a line on stdin:
 * one for `one`, all there are for `all`. It prints what it got as JSON, and ends when stdin does.
 *
 *   tsx claimer.ts <record> <list> <most users a run>
 */
import { createInterface } from 'node:readline';
import { openRegistry } from '../../../../reports/redaction/registry.ts';
import { GraphError } from '../../../../tenant/graph/error.ts';
import { openAccountList } from '../../../../tenant/live/accounts/account-list.ts';
import { claimUser, CREATE } from '../../../../tenant/live/rails/ceilings.ts';
import { WriteRecord } from '../../../../tenant/live/rails/record.ts';

const [, , path = '', listPath = '', most = ''] = process.argv;
openRegistry();
const run = 'together';
const record = new WriteRecord(path, { run, now: Date.now });
const list = openAccountList(listPath);
const lines = createInterface({ input: process.stdin });
console.log('ready');

for await (const asked of lines) {
  const limit = asked === 'one' ? 1 : Infinity;
  const users = untilRefused(limit, (index) => {
    const userName = `e2e-20261126-${run}-${index}-${process.pid}.zoe@reseau.test`;
    claimUser(record, { call: CREATE, userName }, { usersARun: Number(most), usersADay: 1_000 }, []);
    return userName;
  });
  const accounts = untilRefused(limit, () => list.lease({ passwordChange: 'none' }, run).userPrincipalName);
  console.log(JSON.stringify({ users, accounts }));
}

function untilRefused(limit: number, take: (index: number) => string): string[] {
  const got: string[] = [];
  while (got.length < limit) {
    try {
      got.push(take(got.length));
    } catch (error) {
      if (error instanceof GraphError) return got;
      throw error;
    }
  }
  return got;
}
