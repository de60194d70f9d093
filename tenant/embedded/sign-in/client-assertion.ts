/**
 * What an app proves itself by instead of a secret: an assertion it signed with the key of a registered certificate, or a
 * token of an issuer it trusts (RFC 7523; "certificate credentials" and "workload identity federation", both mark A).
 * Numbers from the list of error codes (mark A); texts as callers report them (mark C).
 */
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyOptions } from 'jose';
import type { AppRegistration, FederatedCredential } from '../app-registration.ts';
import type { TokenRefusal } from './tokens.ts';

interface Asked {
  readonly app: AppRegistration;
  readonly tenantId: string;
  /** ms since the epoch, the service's clock. */
  readonly now: number;
}

interface Presented {
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
  readonly thumbprints: readonly string[];
}

const LOGIN = 'https://login.microsoftonline.com';
/** How far clocks may be apart, in s. Not documented; the usual allowance of those who validate such tokens. Assumed. */
const CLOCK_TOLERANCE = 300;
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

/** @returns why it is refused; undefined where it is good. */
export async function assertionProblem(assertion: string, asked: Asked): Promise<TokenRefusal | undefined> {
  const presented = read(assertion);
  if (presented === undefined) return refused('AADSTS50027: JWT token is invalid or malformed.');
  const { clientId } = asked.app;
  if (presented.issuer !== clientId && presented.thumbprints.length === 0) {
    return federatedProblem(assertion, presented, asked);
  }
  return certificateProblem(assertion, presented, asked);
}

async function certificateProblem(assertion: string, presented: Presented, { app, tenantId, now }: Asked) {
  const certificate = app.certificates.find(({ x5t, x5tS256 }) =>
    [x5t, x5tS256].some((one) => presented.thumbprints.includes(one)),
  );
  if (certificate === undefined) {
    return refused(
      'AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application.',
    );
  }
  if (presented.issuer !== app.clientId || presented.subject !== app.clientId) {
    return refused("AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.");
  }
  const audiences = [
    `${LOGIN}/${tenantId}/oauth2/v2.0/token`,
    `${LOGIN}/${tenantId}/oauth2/token`,
    `${LOGIN}/${tenantId}/v2.0`,
  ];
  if (!presented.audiences.some((audience) => audiences.includes(audience))) {
    return refused('AADSTS700023: Client assertion audience claim does not match Realm issuer.');
  }
  const forged = 'AADSTS700027: Client assertion failed signature validation.';
  return verified(assertion, certificate.key, now, forged);
}

async function federatedProblem(assertion: string, presented: Presented, { app, now }: Asked) {
  const { issuer, subject, audiences } = presented;
  const ofIssuer = app.federated.filter((one) => one.issuer === issuer);
  if (ofIssuer.length === 0) return unmatched(700211, 'issuer', issuer);
  const ofSubject = ofIssuer.filter((one) => one.subject === subject);
  if (ofSubject.length === 0) return unmatched(700213, 'subject', subject);
  const match = ofSubject.find((one: FederatedCredential) => audiences.includes(one.audience));
  if (match === undefined) return unmatched(700212, 'audience', audiences.join(', '));
  return verified(assertion, match.key, now, 'AADSTS50027: JWT token is invalid: its signature is not the issuer’s.');
}

function unmatched(number: number, what: string, value: string): TokenRefusal {
  return refused(
    `AADSTS${number}: No matching federated identity record found for presented assertion ${what} '${value}'. ` +
      'Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.',
  );
}

type Key = Parameters<typeof jwtVerify>[1];

/** @param forged what is said of another signature. */
async function verified(assertion: string, key: Key, now: number, forged: string): Promise<TokenRefusal | undefined> {
  const options: JWTVerifyOptions = {
    algorithms: ALGORITHMS,
    currentDate: new Date(now),
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp'],
  };
  try {
    await jwtVerify(assertion, key, options);
    return undefined;
  } catch (error) {
    const early = error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
    if (error instanceof errors.JWTExpired || early) {
      return refused('AADSTS700024: Client assertion is not within its valid time range.');
    }
    if (error instanceof errors.JOSEError) return refused(forged);
    throw error;
  }
}

function read(assertion: string): Presented | undefined {
  try {
    const { iss = '', sub = '', aud = [] } = decodeJwt(assertion);
    const { x5t, 'x5t#S256': x5tS256 } = decodeProtectedHeader(assertion) as Readonly<Record<string, unknown>>;
    const thumbprints = [x5t, x5tS256].filter((one) => typeof one === 'string');
    return { issuer: iss, subject: sub, audiences: [aud].flat(), thumbprints };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function refused(text: string): TokenRefusal {
  return { error: 'invalid_client', text };
}
