/** The apps that sign their users in by SAML, and where their answers go. */
import { isLoopback } from '../sign-in/app-request.ts';
import type { User } from '../world.ts';
import type { Refusal, SamlRequest } from './request.ts';

/**
 * Amazon Web Services, the one app of others that programs sign in to (wire-needs.md 1): its entity ids, and its addresses in
 * each of its partitions ("Configure SAML assertions for the authentication response", AWS IAM user guide). They are in
 * nobody's reach here: the way out of the tenant refuses the host, and a program that takes the answer does so before.
 */
const AWS_ENTITIES = ['https://signin.aws.amazon.com/saml', 'urn:amazon:webservices'];
const AWS_ADDRESSES: readonly string[] = [
  'https://signin.aws.amazon.com/saml',
  'https://signin.amazonaws-us-gov.com/saml',
  'https://signin.amazonaws.cn/saml',
];

/** Of an account that is nobody's: AWS's own documentation uses it. */
const ACCOUNT = '111122223333';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Clinic,arn:aws:iam::${ACCOUNT}:saml-provider/SimulatedTenant`;

/** @returns where the answer goes, or why there will be none (numbers of password-and-errors.md 4.1 and 4.2). */
export function answerAddress({ issuer, answerTo }: SamlRequest): string | Refusal {
  // A rule of the stand-in: any app may sign in whose answer stays on this machine.
  if (answerTo !== undefined && isLoopback(answerTo)) return answerTo;
  if (!isAws(issuer)) return { refused: 700016, text: 'The application was not found in the directory of the tenant.' };
  const address = answerTo ?? AWS_ADDRESSES[0] ?? '';
  if (AWS_ADDRESSES.includes(address)) return address;
  return { refused: 50011, text: 'The reply URL specified in the request does not match those of the application.' };
}

/** What the app is told of a user beside what all apps are told: names of attributes as AWS's guide gives them. */
export function claimsFor(issuer: string, user: User): Readonly<Record<string, string>> {
  if (!isAws(issuer)) return {};
  return {
    'https://aws.amazon.com/SAML/Attributes/Role': ROLE,
    'https://aws.amazon.com/SAML/Attributes/RoleSessionName': user.userPrincipalName,
    'https://aws.amazon.com/SAML/Attributes/SessionDuration': '900',
  };
}

/** A tenant that has it more than once tells the apps apart by what follows the sign. */
function isAws(issuer: string): boolean {
  return AWS_ENTITIES.includes(issuer.split('#')[0] ?? '');
}
