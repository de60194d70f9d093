import type { KeyObject } from 'node:crypto';

/** The app registration by which programs get tokens of their own (client credentials). */
export interface AppRegistration {
  readonly clientId: string;
  /** Value of its client secret. */
  readonly secret: string;
  readonly certificates: AppCertificate[];
  readonly federated: FederatedCredential[];
}

export interface AppCertificate {
  /** Of the certificate, base64url: SHA-1 and SHA-256. */
  readonly x5t: string;
  readonly x5tS256: string;
  readonly key: KeyObject;
}

/** Whose tokens are taken in the place of a secret (workload identity federation). Compared exactly. */
export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** The issuer's, which the real service fetches and this one is handed: it opens no connection. */
  readonly key: KeyObject;
}
