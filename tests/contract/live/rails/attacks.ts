/** Attempts to make the suite write where it must not. Each is refused, and no write reaches the directory. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveSettings } from '../../../../settings/live.ts';
import {
  createGraphClient,
  staticToken,
  type GraphClient,
  type NewGraphUser,
} from '../../../../tenant/graph/client.ts';
import { temporaryPassword } from '../../../../tenant/graph/temporary-password.ts';
import type { LiveDirectoryNeeds } from '../../../../tenant/live/directory.ts';
import type { GuardedClient } from '../../../../tenant/live/rails/guarded-client.ts';
import { dayOf } from '../../../../tenant/live/rails/names.ts';
import { DOMAIN } from '../../graph/in-process.ts';
import { MARKED, RUN, type LiveGraph } from './live-graph.ts';
import { Secret } from '../../../../reports/redaction/secret.ts';

export interface Attack {
  readonly title: string;
  /** What the sentence says. */
  readonly says: string;
  readonly attempt: (graph: LiveGraph) => Promise<unknown>;
}

/** What is wrong is there before anything is opened. */
function opening(
  title: string,
  says: string,
  wrong: (graph: LiveGraph) => Partial<LiveSettings>,
  needs: (graph: LiveGraph) => Partial<LiveDirectoryNeeds> = () => ({}),
): Attack {
  const attempt = async (graph: LiveGraph) => {
    const directory = await graph.open(wrong(graph), needs(graph));
    return directory.createUser({ passwordChange: 'none' });
  };
  return { title, says, attempt };
}

/** The tenant has a domain besides its own. */
function verified(name: string, productionDomains: readonly string[] = ['clinic.example']): Attack {
  const says = 'One of the verified domains of the tenant is a production domain';
  return opening(`the tenant has the domain ${JSON.stringify(name)}`, says, (graph) => {
    graph.journey.change({ verifiedDomains: [name] });
    return { productionDomains };
  });
}

const OFF_THE_LIST = 'TENANT_DOMAIN is not one of ALLOWED_DOMAINS';

function offTheList(title: string, changes: Partial<LiveSettings>): Attack {
  return opening(title, OFF_THE_LIST, () => changes);
}

const NO_RECORD = 'The record of writes cannot be written';

function noRecord(title: string, place: (graph: LiveGraph) => string): Attack {
  return opening(title, NO_RECORD, (graph) => ({ record: place(graph) }));
}

const OPENING: readonly Attack[] = [
  opening(
    'the token is of another tenant',
    'The token is of another tenant than TENANT_ID names',
    () => ({}),
    () => ({ token: { claims: async () => ({ tenantId: '0f1e2d3c-0000-4000-8000-000000000000' }) } }),
  ),
  opening(
    'another organisation answers',
    'The organisation that answers is another tenant',
    () => ({ tenantId: '0f1e2d3c-0000-4000-8000-000000000000' }),
    () => ({ token: { claims: async () => ({ tenantId: '0f1e2d3c-0000-4000-8000-000000000000' }) } }),
  ),
  opening(
    'the client is of another host',
    'The client is of another address than that of Microsoft Graph',
    () => ({}),
    (graph) => ({ client: clientAt('https://graph.microsoft.com.evil.example/v1.0', graph) }),
  ),
  opening(
    'the client writes without being asked whether it may',
    'make it with createLiveClient',
    () => ({}),
    ({ client }) => ({ client }),
  ),
  offTheList('the domain is off the list', { allowedDomains: ['another.test'] }),
  offTheList('the list is empty', { allowedDomains: [] }),
  offTheList('the domain ends like one of the list', { domain: `evil-${DOMAIN}` }),
  offTheList('the domain is below one of the list', { domain: `evil.${DOMAIN}` }),
  offTheList('the domain begins like one of the list', { domain: `${DOMAIN}.evil.example` }),
  offTheList('the domain is written in capitals', { domain: 'RESEAU.TEST', allowedDomains: ['RESEAU.TEST'] }),
  offTheList('the domain has the dot of the root', { domain: `${DOMAIN}.`, allowedDomains: [`${DOMAIN}.`] }),
  offTheList('the domain has a letter that looks the same', { domain: 'rеseau.test' }),
  offTheList('the domain has wide letters', { domain: 'ｒｅｓｅａｕ.test', allowedDomains: ['ｒｅｓｅａｕ.test'] }),
  offTheList('the domain has a line break', { domain: `${DOMAIN}\n`, allowedDomains: [`${DOMAIN}\n`] }),
  opening('the domain is not the tenant’s', 'TENANT_DOMAIN is not one of the verified domains', () => ({
    domain: 'another.test',
    allowedDomains: ['another.test'],
  })),
  opening('the domain itself is a production domain', 'is a production domain', () => ({
    productionDomains: [DOMAIN],
  })),
  opening('the domain is below a production domain', 'is a production domain', () => ({ productionDomains: ['test'] })),
  verified('clinic.example'),
  verified('CLINIC.example.'),
  verified('users.clinic.example'),
  verified('ssss.gouv.qc.ca', []),
  verified('iucpq.ssss.gouv.qc.ca', []),
  verified('ｓｓｓｓ.gouv.qc.ca', []),
  verified('ssss。gouv。qc。ca', []),
  verified('clínica.example', ['xn--clnica-4va.example']),
  noRecord('the record is a folder', ({ folder }) => folder),
  noRecord('the record is below a file', ({ folder }) => below(file(folder))),
  noRecord('the record is a device that is full', () => '/dev/full'),
  noRecord('the record is a device that keeps nothing', () => '/dev/null'),
  noRecord('the record is a link to elsewhere', ({ folder }) => linkTo(file(folder))),
  noRecord('the record is below a link that leads nowhere', ({ folder }) => below(linkTo(join(folder, 'nothing')))),
  opening('the licence is not the tenant’s', 'does not have the licence that LICENCE_SKU names', () => ({
    licence: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  })),
  opening('no unit of the licence is free', 'No unit of the licence DEVELOPERPACK_E5 is free', (graph) => {
    graph.journey.change({ licences: 1 });
    return { licence: 'c42b9cae-ea4f-4ab7-9717-81576235ccac' };
  }),
  opening(
    'the run has no id',
    'The id of the run is none',
    () => ({}),
    () => ({ run: '../../etc' }),
  ),
  opening(
    'a run may have no user',
    'The run has had its 0 users',
    () => ({}),
    () => ({ usersARun: 0 }),
  ),
  opening('a day may have no user', 'The day has had its 0 users', () => ({ usersADay: 0 })),
];

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

const WRITING: readonly Attack[] = [
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

const MAKING: readonly Attack[] = [
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

export const ATTACKS: readonly Attack[] = [...OPENING, ...WRITING, ...MAKING];

function guardOf(guarded: GuardedClient | undefined): GuardedClient {
  if (guarded === undefined) throw new Error('The directory has no guard.');
  return guarded;
}

function nicknameOf(run: string): string {
  return `e2e-${dayOf(Date.now())}-${run}-1-a1b2c3.zoe.temoin.med`;
}

function named(mailNickname: string): Partial<NewGraphUser> {
  return { mailNickname, userPrincipalName: `${mailNickname}@${DOMAIN}` };
}

export function newUser(run = RUN): NewGraphUser {
  return {
    accountEnabled: true,
    displayName: 'Zoé Témoin',
    givenName: 'Zoé',
    surname: 'Témoin',
    mailNickname: nicknameOf(run),
    userPrincipalName: `${nicknameOf(run)}@${DOMAIN}`,
    preferredLanguage: 'fr-CA',
    usageLocation: 'CA',
    employeeType: MARKED.employeeType,
    passwordProfile: {
      password: temporaryPassword(),
      forceChangePasswordNextSignIn: false,
      forceChangePasswordNextSignInWithMfa: false,
    },
  };
}

/** It has no transport, so nothing it asks for could be answered. */
function clientAt(baseUrl: string, graph: LiveGraph): GraphClient {
  const transport = async () => {
    graph.calls.push('POST another host');
    return new Response();
  };
  return createGraphClient({ baseUrl, transport, token: staticToken(new Secret('for another host', 'token')) });
}

function file(folder: string): string {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  return path;
}

function below(path: string): string {
  return join(path, 'record.jsonl');
}

function linkTo(target: string): string {
  const link = `${target}.link`;
  symlinkSync(target, link);
  return link;
}
