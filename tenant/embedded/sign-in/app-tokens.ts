/** Tokens for an app of its own (client credentials flow, mark A): no user signs in, an administrator consented. */
import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { AUDIENCE, sameText } from '../graph/access.ts';
import { PERMISSIONS } from '../graph/permissions.ts';
import type { Journey, World } from '../world.ts';
import { assertionProblem } from './client-assertion.ts';
import type { TokenRefusal } from './tokens.ts';

export interface AppTokenRequest {
  readonly clientId: string;
  readonly scope: string;
  readonly secret: string | undefined;
  readonly assertionType: string | undefined;
  readonly assertion: string | undefined;
}

export interface AppTokenAnswer {
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Whose the tokens are of an app that a journey has in the wrong place. */
const ANOTHER_TENANT = '5b1c5f2e-6c0a-4f0e-9a53-0d0f6a8c2e71';

/** @returns the token, or why there is none. Numbers from the list of error codes (mark A), texts as reported (mark C). */
export async function appToken(
  journey: Journey,
  world: World,
  request: AppTokenRequest,
): Promise<AppTokenAnswer | TokenRefusal> {
  const { app } = world;
  if (request.clientId !== app.clientId) {
    const text = `AADSTS700016: Application with identifier '${request.clientId}' was not found in the directory '${world.tenantName}'.`;
    return { error: 'unauthorized_client', text };
  }
  const problem = (await proofProblem(journey, world, request)) ?? scopeProblem(request.scope, world);
  return problem ?? issued(journey, world);
}

async function proofProblem(
  journey: Journey,
  { app, tenantId }: World,
  { secret, assertion, assertionType }: AppTokenRequest,
): Promise<TokenRefusal | undefined> {
  if (assertion !== undefined && assertionType === ASSERTION_TYPE) {
    return assertionProblem(assertion, { app, tenantId, now: journey.now() });
  }
  if (secret === undefined) {
    const parameters = "'client_assertion' or 'client_secret'";
    const text = `AADSTS7000218: The request body must contain the following parameter: ${parameters}.`;
    return { error: 'invalid_client', text };
  }
  if (!sameText(secret, app.secret)) {
    const text = `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`;
    return { error: 'invalid_client', text };
  }
  if (!journey.settings.app.secretExpired) return undefined;
  return {
    error: 'invalid_client',
    text: `AADSTS7000222: The provided client secret keys for app '${app.clientId}' are expired.`,
  };
}

function scopeProblem(scope: string, { tenantName }: World): TokenRefusal | undefined {
  if (!scope.endsWith('/.default')) {
    return {
      error: 'invalid_scope',
      text: `AADSTS1002012: The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    };
  }
  const resource = scope.slice(0, -'/.default'.length);
  if (resource === AUDIENCE) return undefined;
  return {
    error: 'invalid_resource',
    text: `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${tenantName}.`,
  };
}

/** Claims of an access token of version 1, which Graph's are ("access token claims", mark A). */
async function issued(journey: Journey, { tenantId, app, signingKey }: World): Promise<AppTokenAnswer> {
  const { tokenLifeSeconds, missingPermissions, wrongTenant } = journey.settings.app;
  const now = Math.floor(journey.now() / 1000);
  const tid = wrongTenant ? ANOTHER_TENANT : tenantId;
  const roles = PERMISSIONS.filter((name) => !missingPermissions.includes(name));
  const oid = objectIdOf(app.clientId);
  const token = await new SignJWT({
    ...{ tid, oid, sub: oid, appid: app.clientId, idtyp: 'app', ver: '1.0' },
    ...(roles.length === 0 ? {} : { roles }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: signingKey.kid })
    .setIssuer(`https://sts.windows.net/${tid}/`)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + tokenLifeSeconds)
    .sign(signingKey.privateKey);
  return {
    token_type: 'Bearer',
    expires_in: tokenLifeSeconds,
    ext_expires_in: tokenLifeSeconds,
    access_token: token,
  };
}

/** Of the app's service principal: another id than the app's, always the same. */
function objectIdOf(clientId: string): string {
  const hex = createHash('sha256').update(clientId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
