/** The SAML endpoint, judged by a service provider of others that makes the request and checks the answer. */
import { deflateRawSync } from 'node:zlib';
import * as library from '@node-saml/node-saml';
import { connectionFromEnvironment } from '../../../tenant/embedded/embedded-tenant.ts';
import { samlSignIn, type SamlSignIn } from '../../judges/programs/node-saml.ts';
import { asPage, hiddenForm, text, type ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

const ENTITY = 'https://sp.example/app';
const ANSWER_TO = 'http://localhost:8400/saml';
const LOGIN = 'https://login.microsoftonline.com';

async function begin(client: ProtocolClient, entityId = ENTITY): Promise<SamlSignIn> {
  const { tenantId } = connectionFromEnvironment(process.env);
  const address = `${LOGIN}/${tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
  const metadata = await (await client.get(address)).text();
  return samlSignIn(library, { entityId, answerTo: ANSWER_TO, metadata }, 'a state');
}

/** Signs in where the request leads, as far as the page that posts itself. */
async function answered(client: ProtocolClient, url: string, user: { userPrincipalName: string; password: string }) {
  const start = await asPage(await client.get(url));
  const page = await client.login(start, user.userPrincipalName, user.password);
  return { start, html: await (await client.answerKmsi(page)).text() };
}

test(need('authorize by SAML (/saml2)'), async ({ client, plainUser }) => {
  const signIn = await begin(client);
  const { start, html } = await answered(client, signIn.url, plainUser);
  expect(start.response.status()).toBe(200);
  expect(start.config).toMatchObject({ pgid: 'ConvergedSignIn', sErrorCode: '50058' });
  expect(html.startsWith('<html><head><title>Working...</title>')).toBe(true);
  expect(html).not.toContain('SAMLRequest');
  const { action, fields } = hiddenForm(html);
  expect(action).toBe(ANSWER_TO);
  expect(fields['RelayState']).toBe('a state');
  expect(await signIn.check(fields['SAMLResponse'] ?? '')).toMatchObject({
    nameID: plainUser.userPrincipalName,
    'http://schemas.microsoft.com/identity/claims/objectidentifier': plainUser.id,
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name': plainUser.userPrincipalName,
  });
});

test(need('authorize by SAML (/saml2)', 'for Amazon Web Services'), async ({ client, plainUser }) => {
  const url = addressOf(requestOf({ issuer: 'https://signin.aws.amazon.com/saml#2' }));
  const { action, fields } = hiddenForm((await answered(client, url, plainUser)).html);
  expect(action).toBe('https://signin.aws.amazon.com/saml');
  expect(Object.keys(fields)).toEqual(['SAMLResponse']);
  const xml = Buffer.from(fields['SAMLResponse'] ?? '', 'base64').toString('utf8');
  // The form in which such programs search it: elements without a prefix.
  expect(xml).toMatch(
    /<Attribute Name="https:\/\/aws\.amazon\.com\/SAML\/Attributes\/Role"><AttributeValue>arn:aws:iam::\d+:role\/[^,<]+,arn:aws:iam::\d+:saml-provider\//,
  );
});

test('who is signed in is handed on without a page, unless the app wants a fresh sign-in', async ({
  client,
  plainUser,
}) => {
  const signIn = await begin(client);
  await answered(client, signIn.url, plainUser);
  const again = await begin(client);
  const { fields } = hiddenForm((await asPage(await client.get(again.url))).html);
  expect((await again.check(fields['SAMLResponse'] ?? '')).nameID).toBe(plainUser.userPrincipalName);
  const forced = await asPage(await client.get(addressOf(requestOf({ attributes: 'ForceAuthn="true"' }))));
  expect(text(forced.config, 'pgid')).toBe('ConvergedSignIn');
});

test('an assertion that was changed, or that answers another request, is refused', async ({ client, plainUser }) => {
  const signIn = await begin(client);
  const { fields } = hiddenForm((await answered(client, signIn.url, plainUser)).html);
  const xml = Buffer.from(fields['SAMLResponse'] ?? '', 'base64').toString('utf8');
  const another = xml.replaceAll(plainUser.id, '00000000-0000-0000-0000-000000000000');
  expect(another).not.toBe(xml);
  await expect(signIn.check(Buffer.from(another).toString('base64'))).rejects.toThrow('Invalid signature');
  await expect((await begin(client)).check(fields['SAMLResponse'] ?? '')).rejects.toThrow('InResponseTo is not valid');
});

const REFUSED = [
  ['without a request', () => `${LOGIN}/common/saml2`, 750054],
  ['that is no deflated text', () => `${LOGIN}/common/saml2?SAMLRequest=bm9uZQ==`, 75005],
  ['with a document type', () => addressOf(`<!DOCTYPE a [<!ENTITY b "c">]>${requestOf({})}`), 75005],
  ['with an id that begins with a digit', () => addressOf(requestOf({ id: '1a' })), 7500529],
  ['for a name of another format', () => addressOf(requestOf({ format: 'urn:none' })), 75005],
  ['of an app nobody knows', () => addressOf(requestOf({ answerTo: 'https://elsewhere.example/' })), 700016],
  [
    'whose answer would go elsewhere',
    () =>
      addressOf(requestOf({ issuer: 'https://signin.aws.amazon.com/saml', answerTo: 'https://elsewhere.example/' })),
    50011,
  ],
] as const;

test('a SAML request that cannot be answered gets an error page with its number', async ({ client }) => {
  for (const [what, address, code] of REFUSED) {
    const { config } = await asPage(await client.get(address()));
    expect(config, what).toMatchObject({ pgid: 'ConvergedError', iErrorCode: code });
  }
});

test('an app that wants no page hears that nobody is signed in @assumed', async ({ client }) => {
  const { html } = await asPage(await client.get(addressOf(requestOf({ attributes: 'IsPassive="true"' }))));
  const { action, fields } = hiddenForm(html);
  expect(action).toBe(ANSWER_TO);
  const xml = Buffer.from(fields['SAMLResponse'] ?? '', 'base64').toString('utf8');
  expect(xml).toContain('urn:oasis:names:tc:SAML:2.0:status:NoPassive');
  expect(xml).toContain('AADSTS50058');
  expect(xml).not.toContain('<Assertion');
});

interface Wanted {
  readonly id?: string;
  readonly issuer?: string;
  readonly answerTo?: string;
  readonly format?: string;
  readonly attributes?: string;
}

/** A request by hand, for what a good library would not send. */
function requestOf({ id = 'id1', issuer = ENTITY, answerTo, format, attributes = '' }: Wanted): string {
  const address = answerTo ?? (issuer === ENTITY ? ANSWER_TO : undefined);
  const answer = address === undefined ? '' : `AssertionConsumerServiceURL="${address}"`;
  const policy = format === undefined ? '' : `<samlp:NameIDPolicy Format="${format}"/>`;
  return `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}" Version="2.0" ${answer} ${attributes}>
    <Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</Issuer>${policy}
  </samlp:AuthnRequest>`;
}

function addressOf(request: string): string {
  return `${LOGIN}/common/saml2?SAMLRequest=${encodeURIComponent(deflateRawSync(request).toString('base64'))}`;
}
