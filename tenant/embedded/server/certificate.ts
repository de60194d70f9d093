import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { HOSTS } from '../world.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A client's clock may be a little behind. */
const LEEWAY_MS = 5 * 60_000;

export interface ServerCertificate {
  /** PEM, in memory only. */
  readonly key: string;
  /** PEM; whoever has to trust the tenant is handed this one certificate. */
  readonly certificate: string;
}

/** Made at start for the tenant's hosts, good for a day, no authority over any other certificate, in no trust store. */
export async function makeCertificate(now = Date.now()): Promise<ServerCertificate> {
  const { private: key, cert: certificate } = await generate([{ name: 'commonName', value: 'Simulated tenant' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - LEEWAY_MS),
    notAfterDate: new Date(now + DAY_MS - LEEWAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key, certificate };
}

/** Base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
export function spkiOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey;
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}
