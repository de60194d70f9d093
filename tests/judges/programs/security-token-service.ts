/**
 * Stands where AWS exchanges an assertion for credentials (AWS STS API reference, AssumeRoleWithSAML). As there, nothing is
 * given for an assertion that is not valid, of another audience, or without the role that is asked for.
 */
import { randomUUID } from 'node:crypto';
import { listenOnLoopback, type LoopbackServer } from './loopback.ts';
import { checkAnswer, type SamlApp, type SamlLibrary } from './node-saml.ts';

const ROLES = 'https://aws.amazon.com/SAML/Attributes/Role';
const LIFE_MS = 3_600_000;

export interface SecurityTokenService extends LoopbackServer {
  /** The names of those it has given credentials to, and why it refused others. */
  readonly done: readonly string[];
}

export async function openSecurityTokenService(library: SamlLibrary, app: SamlApp): Promise<SecurityTokenService> {
  const done: string[] = [];
  const server = await listenOnLoopback(async (_, response, body) => {
    const asked = new URLSearchParams(body);
    const reply = (status: number, xml: string) => response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml);
    try {
      const profile = await checkAnswer(library, app, asked.get('SAMLAssertion') ?? '');
      const role = `${asked.get('RoleArn') ?? ''},${asked.get('PrincipalArn') ?? ''}`;
      if (asked.get('Action') !== 'AssumeRoleWithSAML' || profile[ROLES] !== role) throw new Error('no such role');
      done.push(profile.nameID);
      reply(200, credentials());
    } catch (error) {
      done.push(error instanceof Error ? error.message : String(error));
      reply(400, refusal());
    }
  });
  return { ...server, done, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

function credentials(): string {
  const expiration = new Date(Date.now() + LIFE_MS).toISOString();
  return `<AssumeRoleWithSAMLResponse xmlns="${NAMESPACE}"><AssumeRoleWithSAMLResult><Credentials><AccessKeyId>stand-in</AccessKeyId><SecretAccessKey>${randomUUID()}</SecretAccessKey><SessionToken>${randomUUID()}</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleWithSAMLResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleWithSAMLResponse>`;
}

function refusal(): string {
  return `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>InvalidIdentityToken</Code><Message>The assertion is not valid.</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
}
