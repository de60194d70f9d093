/** The answer to an app that asked by SAML (Microsoft, "Single sign-on SAML protocol": Response, mark A). */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Journey, User, World } from '../world.ts';
import { claimsFor } from './apps.ts';
import { formatUri, type SamlRequest } from './request.ts';
import { samlKeyOf, signatureOf } from './signing.ts';
import { element, type Xml } from './xml.ts';

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status';
const CLAIMS = 'http://schemas.microsoft.com';
const IDENTITY = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** "70 minutes later than NotBefore", and 5 in the sample of a confirmation. */
const ASSERTION_LIFE_MS = 70 * 60_000;
const CONFIRMATION_LIFE_MS = 5 * 60_000;

export interface SignedInBySaml {
  readonly user: User;
  readonly secondFactor: boolean;
  /** Address the answer goes to. */
  readonly address: string;
}

export function samlIssuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

/** The response of a sign-in that succeeded: its assertion is signed, itself it is not. Not encoded yet. */
export async function samlResponse(
  journey: Journey,
  world: World,
  request: SamlRequest,
  { user, secondFactor, address }: SignedInBySaml,
): Promise<string> {
  const now = new Date(journey.now());
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const id = `_${randomUUID()}`;
  const issuer = samlIssuerOf(world.tenantId);
  const assertion = (...signature: readonly Xml[]) =>
    element(
      'Assertion',
      { xmlns: ASSERTION, ID: id, IssueInstant: now.toISOString(), Version: '2.0' },
      element('Issuer', {}, issuer),
      ...signature,
      element(
        'Subject',
        {},
        element('NameID', { Format: formatUri(request.nameIdFormat) }, nameIdOf(user, request)),
        element(
          'SubjectConfirmation',
          { Method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer' },
          element('SubjectConfirmationData', {
            InResponseTo: request.id,
            NotOnOrAfter: after(CONFIRMATION_LIFE_MS),
            Recipient: address,
          }),
        ),
      ),
      element(
        'Conditions',
        { NotBefore: now.toISOString(), NotOnOrAfter: after(ASSERTION_LIFE_MS) },
        element('AudienceRestriction', {}, element('Audience', {}, audienceOf(request.issuer))),
      ),
      attributesOf(user, world.tenantId, request.issuer, secondFactor),
      element(
        'AuthnStatement',
        { AuthnInstant: now.toISOString(), SessionIndex: id },
        element(
          'AuthnContext',
          {},
          element('AuthnContextClassRef', {}, 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password'),
        ),
      ),
    );
  const signature = signatureOf(assertion(), id, await samlKeyOf(world));
  const success = element('samlp:StatusCode', { Value: `${STATUS}:Success` });
  return response(request, world, { at: now, address }, element('samlp:Status', {}, success), assertion(signature)).xml;
}

/**
 * The response of a sign-in that its user declined, or that could not go on without a page. That such a one is answered, and
 * with `Requester`, is taken from the sample of another refusal; its second code is the one SAML has for it. Assumed.
 *
 * @param passive whether the app wanted no page.
 */
export function samlRefusal(journey: Journey, world: World, request: SamlRequest, text: string): string {
  const second = element('samlp:StatusCode', { Value: `${STATUS}:${request.passive ? 'NoPassive' : 'AuthnFailed'}` });
  const status = element(
    'samlp:Status',
    {},
    element('samlp:StatusCode', { Value: `${STATUS}:Requester` }, second),
    element('samlp:StatusMessage', {}, text),
  );
  return response(request, world, { at: new Date(journey.now()) }, status).xml;
}

function response(
  { id }: SamlRequest,
  { tenantId }: World,
  { at, address }: { readonly at: Date; readonly address?: string },
  ...content: readonly Xml[]
): Xml {
  return element(
    'samlp:Response',
    {
      'xmlns:samlp': PROTOCOL,
      ID: `_${randomUUID()}`,
      Version: '2.0',
      IssueInstant: at.toISOString(),
      Destination: address,
      InResponseTo: id,
    },
    element('Issuer', { xmlns: ASSERTION }, samlIssuerOf(tenantId)),
    ...content,
  );
}

/** An entity id that is no URI is told with `spn:` before it. */
function audienceOf(issuer: string): string {
  return URL.canParse(issuer) ? issuer : `spn:${issuer}`;
}

/** A pairwise identifier but for a name that was asked for, or one of this sign-in alone. */
function nameIdOf(user: User, { nameIdFormat, issuer }: SamlRequest): string {
  if (nameIdFormat === 'emailAddress') return user.userPrincipalName;
  if (nameIdFormat === 'transient') return randomBytes(32).toString('base64');
  return createHash('sha256').update(`${issuer} ${user.id}`).digest('base64');
}

/** Names of claims: Microsoft, "Customize SAML token claims" and "SAML tokens" (mark A). */
function attributesOf(user: User, tenantId: string, issuer: string, secondFactor: boolean): Xml {
  const methods = [
    'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
    ...(secondFactor ? [`${CLAIMS}/claims/multipleauthn`] : []),
  ];
  const attributes: readonly (readonly [name: string, values: readonly string[]])[] = [
    [`${CLAIMS}/identity/claims/tenantid`, [tenantId]],
    [`${CLAIMS}/identity/claims/objectidentifier`, [user.id]],
    [`${CLAIMS}/identity/claims/displayname`, [user.displayName]],
    [`${CLAIMS}/identity/claims/identityprovider`, [samlIssuerOf(tenantId)]],
    [`${CLAIMS}/claims/authnmethodsreferences`, methods],
    [`${IDENTITY}/name`, [user.userPrincipalName]],
    ...Object.entries(claimsFor(issuer, user)).map(([name, value]) => [name, [value]] as const),
  ];
  return element(
    'AttributeStatement',
    {},
    ...attributes.map(([name, values]) =>
      element('Attribute', { Name: name }, ...values.map((value) => element('AttributeValue', {}, value))),
    ),
  );
}
