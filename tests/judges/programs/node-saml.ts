/** node-saml as a service provider, used as its documentation says: its own request, and its own check of the answer. */
import type * as NodeSaml from '@node-saml/node-saml';

export type SamlLibrary = typeof NodeSaml;

export interface SamlApp {
  readonly entityId: string;
  /** `http://localhost:8400/saml`. */
  readonly answerTo: string;
  /** What the tenant tells of itself: its federation metadata, as served. */
  readonly metadata: string;
}

export interface SamlSignIn {
  /** What a browser is sent to, with the request in it. */
  readonly url: string;
  /** @throws where signature, issuer, audience, times or the request that is answered are not right. */
  check(samlResponse: string): Promise<NodeSaml.Profile>;
}

export async function samlSignIn(library: SamlLibrary, app: SamlApp, relayState: string): Promise<SamlSignIn> {
  const provider = providerOf(library, app, library.ValidateInResponseTo.always);
  const url = await provider.getAuthorizeUrlAsync(relayState, undefined, {});
  return { url, check: (samlResponse) => profileIn(provider, samlResponse) };
}

/** The same check of an answer to a request that another program made. */
export async function checkAnswer(library: SamlLibrary, app: SamlApp, samlResponse: string): Promise<NodeSaml.Profile> {
  return profileIn(providerOf(library, app, library.ValidateInResponseTo.never), samlResponse);
}

function providerOf(
  { SAML }: SamlLibrary,
  { entityId, answerTo, metadata }: SamlApp,
  validateInResponseTo: NodeSaml.ValidateInResponseTo,
): NodeSaml.SAML {
  return new SAML({
    issuer: entityId,
    audience: entityId,
    callbackUrl: answerTo,
    entryPoint: found(metadata, /HTTP-Redirect"[^>]*\bLocation="([^"]+)"/),
    idpIssuer: found(metadata, /\bentityID="([^"]+)"/),
    idpCert: found(metadata, /<X509Certificate>([^<]+)</),
    // The real service signs the assertion and not what is around it.
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo,
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  });
}

async function profileIn(provider: NodeSaml.SAML, SAMLResponse: string): Promise<NodeSaml.Profile> {
  const { profile } = await provider.validatePostResponseAsync({ SAMLResponse });
  if (profile === null) throw new Error('The answer tells of nobody.');
  return profile;
}

function found(metadata: string, what: RegExp): string {
  const [, value] = what.exec(metadata) ?? [];
  if (value === undefined) throw new Error(`The federation metadata holds nothing like ${what.source}.`);
  return value;
}
