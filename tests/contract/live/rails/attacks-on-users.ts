/** Attempts to write to users who are not the suite's, and to make users whom it could not delete again. */
import type { LiveSettings } from '../../../../settings/live.ts';
import type { NewGraphUser } from '../../../../tenant/graph/client.ts';
import { temporaryPassword } from '../../../../tenant/graph/temporary-password.ts';
import type { GuardedClient } from '../../../../tenant/live/rails/guarded-client.ts';
import { DOMAIN } from '../../graph/in-process.ts';
import type { Attack } from './attack.ts';
import { MARKED, RUN, type LiveGraph } from './live-graph.ts';
import { newUser, nicknameOf } from './new-user.ts';

/** Something is done to a user whom the suite did not make, or must not touch any more. */
function on(
  title: string,
  says: string,
  who: (graph: LiveGraph) => Promise<string>,
  changes: (user: string) => Partial<LiveSettings> = () => ({}),
  act: (guarded: GuardedClient, user: string) => Promise<unknown> = (guarded, user) => guarded.deleteUser(user),
): Attack {
  const attempt = async (graph: LiveGraph) => {
    const user = await who(graph);
    const { guarded } = await graph.open(changes(user));
    return act(guardOf(guarded), user);
  };
  return { title, says, attempt };
}

const NOT_OURS = 'does not bear both the name (e2e-) and the mark (first-login-e2e)';
const stranger = (graph: LiveGraph) => graph.stranger(`zoe@${DOMAIN}`);
const ours = (graph: LiveGraph) => graph.stranger(`e2e-20261126-${RUN}-1-a1b2c3.zoe@${DOMAIN}`, MARKED);
const enabledNoMore = { accountEnabled: false };

export const ON_USERS: readonly Attack[] = [
  on('a stranger is deleted by id', NOT_OURS, stranger),
  on('a stranger is deleted by name', 'named by no id and by no name that the suite gives', async (graph) => {
    await stranger(graph);
    return `zoe@${DOMAIN}`;
  }),
  on('a stranger is disabled', NOT_OURS, stranger, undefined, (guarded, id) => guarded.updateUser(id, enabledNoMore)),
  on('a stranger gets another password', NOT_OURS, stranger, undefined, (guarded, id) =>
    guarded.updateUser(id, { passwordProfile: { password: temporaryPassword() } }),
  ),
  on('a stranger gets a phone', NOT_OURS, stranger, undefined, (guarded, id) => guarded.addPhone(id, '+1 4185550123')),
  on('a stranger gets a licence', NOT_OURS, stranger, undefined, (guarded, id) =>
    guarded.assignLicense(id, 'c42b9cae-ea4f-4ab7-9717-81576235ccac'),
  ),
  on('a stranger who bears the prefix is deleted', NOT_OURS, (graph) => graph.stranger(`e2e-zoe@${DOMAIN}`)),
  on('a stranger who bears the mark is deleted', NOT_OURS, (graph) => graph.stranger(`zoe@${DOMAIN}`, MARKED)),
  on('a stranger who bears the prefix in capitals is deleted', NOT_OURS, (graph) =>
    graph.stranger(`E2E-20261126-${RUN}-1-a1b2c3.zoe@${DOMAIN}`, MARKED),
  ),
  on('a stranger who bears the mark in capitals is deleted', NOT_OURS, (graph) =>
    graph.stranger(`e2e-zoe@${DOMAIN}`, { employeeType: 'First-Login-E2E' }),
  ),
  on('a user of another domain is deleted', 'in none of ALLOWED_DOMAINS', (graph) =>
    graph.stranger(`e2e-20261126-${RUN}-1-a1b2c3.zoe@another.test`, MARKED),
  ),
  on('a user of a domain below is deleted', 'in none of ALLOWED_DOMAINS', (graph) =>
    graph.stranger(`e2e-20261126-${RUN}-1-a1b2c3.zoe@below.${DOMAIN}`, MARKED),
  ),
  on('a user who holds a directory role is deleted', 'holds a directory role (User Administrator)', async (graph) => {
    const id = await ours(graph);
    graph.promote(id, 'User Administrator');
    return id;
  }),
  on('a protected id is deleted', 'is one of PROTECTED_USERS', ours, (id) => ({ protectedUsers: [id] })),
  on(
    'a protected id is deleted in capitals',
    'is one of PROTECTED_USERS',
    ours,
    (id) => ({ protectedUsers: [id] }),
    (guarded, id) => guarded.deleteUser(id.toUpperCase()),
  ),
  on('a user of a protected name is deleted by id', 'is one of PROTECTED_USERS', ours, () => ({
    protectedUsers: [`e2e-20261126-${RUN}-1-a1b2c3.zoe@${DOMAIN}`],
  })),
  on(
    'a protected name is disabled in capitals',
    'is one of PROTECTED_USERS',
    ours,
    () => ({
      protectedUsers: [`e2e-20261126-${RUN}-1-a1b2c3.zoe@${DOMAIN}`],
    }),
    (guarded) => guarded.updateUser(`E2E-20261126-${RUN}-1-A1B2C3.zoe@${DOMAIN}`, enabledNoMore),
  ),
  on('what is deleted leads to another address', 'named by no id', async () => '../organization'),
  on('what is deleted is everything', 'named by no id', async () => ''),
  on('what is deleted is named with a wild card', 'named by no id', async () => `e2e-*@${DOMAIN}`),
  on('the mark is taken off a user', 'The marks of a user were to be changed', ours, undefined, (guarded, id) =>
    guarded.updateUser(id, { employeeType: 'Employee' }),
  ),
];

/** A user is made otherwise than the suite makes them. */
function making(
  title: string,
  says: string,
  changes: Partial<NewGraphUser>,
  settings: Partial<LiveSettings> = {},
): Attack {
  const attempt = async (graph: LiveGraph) => {
    const { guarded } = await graph.open(settings);
    return guardOf(guarded).createUser({ ...newUser(), ...changes });
  };
  return { title, says, attempt };
}

const NO_DAY = 'a name that does not tell its day and run';
const NOT_THERE = 'a name that is not in TENANT_DOMAIN';

export const ON_MAKING: readonly Attack[] = [
  making('a user is made without the mark', 'with no mark', { employeeType: 'Employee' }),
  making('a user is made without the prefix', NO_DAY, named('zoe.temoin')),
  making('a user is made for another run', NO_DAY, named(nicknameOf('another1'))),
  making('a user is made for another day', NO_DAY, named(`e2e-20200101-${RUN}-1-a1b2c3.zoe`)),
  making('a user is made with a name in capitals', NO_DAY, named(nicknameOf(RUN).toUpperCase())),
  making('a user is made in another domain', NOT_THERE, { userPrincipalName: `${nicknameOf(RUN)}@another.test` }),
  making('a user is made with two domains', NO_DAY, { userPrincipalName: `${nicknameOf(RUN)}@evil.test@${DOMAIN}` }),
  making('a user is made with another nickname', NOT_THERE, { mailNickname: 'zoe' }),
  making(
    'a user of a protected name is made',
    'the name of one of PROTECTED_USERS',
    {},
    {
      protectedUsers: [`${nicknameOf(RUN)}@${DOMAIN}`],
    },
  ),
];

function guardOf(guarded: GuardedClient | undefined): GuardedClient {
  if (guarded === undefined) throw new Error('The directory has no guard.');
  return guarded;
}

function named(mailNickname: string): Partial<NewGraphUser> {
  return { mailNickname, userPrincipalName: `${mailNickname}@${DOMAIN}` };
}
