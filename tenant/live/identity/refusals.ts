/**
 * What the sign-in service refuses an app with, told with the setting to look at. Numbers and meanings: Microsoft Entra
 * authentication and authorization error codes; those of federated credentials, which that list lacks, from the texts that
 * callers of `azure/login` and `azure-workload-identity` report.
 */
import { GraphError, type GraphFailureKind } from '../../graph/error.ts';
import type { Refusal } from './sign-in-client.ts';

/** Of a token that stands for a secret: none of it is one. */
export interface Offered {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

const BY_NUMBER: Readonly<Record<number, string>> = {
  90002:
    'there is no tenant with the id in TENANT_ID. Copy it from the overview of the tenant in the Entra admin centre',
  900023: 'TENANT_ID is no id of a tenant. Copy it from the overview of the tenant in the Entra admin centre',
  700016:
    'the tenant of TENANT_ID has no app registration with the id in CLIENT_ID. Set the application (client) id, not the object id, of an app registered in that tenant',
  7000112: 'the app of CLIENT_ID is disabled in the tenant. Enable it among the enterprise applications',
  7000215: 'CLIENT_SECRET is not a secret of the app of CLIENT_ID. Set the value of a client secret, not its id',
  7000218: 'the app of CLIENT_ID proved nothing. Set CREDENTIAL to what the app registration has',
  7000222:
    'the secret or certificate of the app of CLIENT_ID has expired. Make a new one in the app registration and set it',
  700023:
    'the signed assertion was made for another tenant than that of TENANT_ID. Set the tenant the app is registered in',
  700024: 'the signed assertion is not within its time. Set the clock of this machine',
  700027:
    'the certificate in CLIENT_CERTIFICATE is not registered with the app of CLIENT_ID, or no longer good. Upload its public part to the app registration',
  500011: 'the tenant of TENANT_ID does not know Microsoft Graph. Open the tenant once in the Entra admin centre',
  53003: 'Conditional Access of the tenant blocks the app of CLIENT_ID. Exclude the app, or run where it may sign in',
};

/** 7002138: the same but for upper and lower case (Microsoft Entra, "Breaking changes", 2025). */
const NOT_FEDERATED: ReadonlySet<number> = new Set([70021, 700211, 700212, 700213, 7002131, 7002137, 7002138]);

/** @param offered for an app that proves itself by another issuer's token. */
export function refusalError({ status, codes }: Refusal, offered: Offered | undefined): GraphError {
  const [code] = codes;
  const details = { status, ...(code === undefined ? {} : { code: `AADSTS${code}` }) };
  return new GraphError(
    kindOf(status),
    `No token for Microsoft Graph (${told(status, code)}): ${reasonOf(status, code, offered)}.`,
    details,
  );
}

function told(status: number, code: number | undefined): string {
  return code === undefined ? `HTTP ${status}` : `AADSTS${code}`;
}

function reasonOf(status: number, code: number | undefined, offered: Offered | undefined): string {
  if (status === 429) return 'the sign-in service asks to wait. Start again later';
  if (status >= 500) return 'the sign-in service is not available. Start again later';
  if (code === undefined)
    return 'the answer is not one of the sign-in service. See what stands between it and this machine';
  if (NOT_FEDERATED.has(code)) return `no federated credential of the app of CLIENT_ID matches. ${wanted(offered)}`;
  return (
    BY_NUMBER[code] ??
    `the sign-in service refuses the app. Look at https://login.microsoftonline.com/error?code=${code}`
  );
}

function wanted(offered: Offered | undefined): string {
  if (offered === undefined) return 'Compare its issuer, subject and audience letter by letter';
  const { issuer, subject, audience } = offered;
  return `Add one with exactly this issuer, subject and audience: ${issuer}, ${subject}, ${audience}`;
}

function kindOf(status: number): GraphFailureKind {
  if (status === 429) return 'throttled';
  return status >= 500 ? 'unreachable' : 'tenant-configuration';
}
