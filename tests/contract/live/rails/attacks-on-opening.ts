/** Attempts to have a tenant opened that must not be, or without what watches over it. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../../../reports/redaction/secret.ts';
import type { LiveSettings } from '../../../../settings/live.ts';
import { createGraphClient, staticToken, type GraphClient } from '../../../../tenant/graph/client.ts';
import type { LiveDirectoryNeeds } from '../../../../tenant/live/directory.ts';
import { DOMAIN } from '../../graph/in-process.ts';
import type { Attack } from './attack.ts';
import type { LiveGraph } from './live-graph.ts';

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

export const ON_OPENING: readonly Attack[] = [
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
