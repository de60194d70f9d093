import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { Hidden } from '../../../settings/kinds.ts';
import { GraphError } from '../../graph/error.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const KEY = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[^]+?-----END \1-----/;
const ENCRYPTED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/;

/**
 * The certificate of the app and its key, without the password of the file, as one PEM: the one of a chain that the key
 * belongs to.
 *
 * @param path of a PEM.
 * @param now ms since the epoch.
 * @throws {GraphError} with what the file lacks.
 */
export function certificatePem(path: string, password: Hidden | undefined, now: number): Secret {
  const text = textOf(path);
  const certificates = certificatesIn(text);
  if (certificates.length === 0) throw refused('holds no certificate. Give a PEM with the certificate and its key');
  const key = keyIn(text, password);
  const certificate = certificates.find((one) => one.checkPrivateKey(key));
  if (certificate === undefined) {
    throw refused('holds a key that belongs to none of its certificates. Give the two that were made together');
  }
  if (Date.parse(certificate.validTo) < now) {
    throw refused(
      `expired on ${new Date(certificate.validTo).toISOString().slice(0, 10)}. Make a new one and register it`,
    );
  }
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return new Secret(`${pem.trimEnd()}\n${certificate.toString().trimEnd()}\n`, 'token');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw refused(`cannot be read (${code}). Name a file that this user may read`);
  }
}

function certificatesIn(text: string): X509Certificate[] {
  try {
    return (text.match(CERTIFICATE) ?? []).map((pem) => new X509Certificate(pem));
  } catch {
    // What OpenSSL says of it helps nobody.
    throw refused('holds a certificate that cannot be read. Give a PEM with the certificate and its key');
  }
}

function keyIn(text: string, password: Hidden | undefined): KeyObject {
  // By itself: a certificate in front of it is taken for it.
  const key = KEY.exec(text)?.[0];
  if (key === undefined) throw refused('lacks the private key. Give a PEM with the certificate and its key');
  const encrypted = ENCRYPTED.test(key);
  if (encrypted && password === undefined) {
    throw refused('holds a key with a password. Set CLIENT_CERTIFICATE_PASSWORD');
  }
  const passphrase = password === undefined ? undefined : new Secret(password.reveal(), 'token').reveal();
  try {
    return createPrivateKey({ key, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    throw refused(
      encrypted
        ? 'does not open with CLIENT_CERTIFICATE_PASSWORD. Set the password its key was made with'
        : 'holds a private key that cannot be read. Give it as PEM',
    );
  }
}

function refused(what: string): GraphError {
  return new GraphError(
    'tenant-configuration',
    `No token for Microsoft Graph: the file of CLIENT_CERTIFICATE ${what}.`,
  );
}
