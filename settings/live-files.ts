/** The files that the settings of a live tenant name: there, readable, and what they are said to be. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

type Read = (path: string) => unknown;

/** Why a path names no file that can be read, as the end of a sentence. @param read as an administrator cannot be refused. */
export function fileProblem(given: string, root: string, read: Read = readFileSync): string | undefined {
  // Only a shell knows what it means.
  if (given.startsWith('~')) return 'begins with ~, which is not replaced here: write the whole path';
  const path = resolve(root, given);
  try {
    if (!statSync(path).isFile()) return 'names no file';
    read(path);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'names a file that this user may not read' : 'names no file';
  }
}

/** Why a place where a file is written to cannot be one. Whether it can be written is only known when it is. */
export function recordProblem(given: string, root: string): string | undefined {
  if (given.startsWith('~')) return 'begins with ~, which is not replaced here: write the whole path';
  const path = resolve(root, given);
  if (kindOf(path) === 'folder') return 'names a folder, and a file is meant';
  let folder = dirname(path);
  while (kindOf(folder) === 'nothing' && folder !== dirname(folder)) folder = dirname(folder);
  return kindOf(folder) === 'file' ? 'lies below a file, where there can be no folder' : undefined;
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  // What lies below a file is an error of its own to the system.
  const found = orUndefined(() => statSync(path));
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
const KEY = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[^-]+(?:-[^-]+)*-----END (?:[A-Z]+ )?PRIVATE KEY-----/;
const LOCKED_KEY = /BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/;

type CertificateProblem = readonly [name: 'CLIENT_CERTIFICATE' | 'CLIENT_CERTIFICATE_PASSWORD', reason: string];

/** What is wrong with a PEM that holds a certificate and its key. @param path of a file that can be read. */
export function certificateProblem(path: string, password: string | undefined): CertificateProblem | undefined {
  const pem = readFileSync(path, 'utf8');
  const certificate = certificateIn(pem);
  if (certificate === undefined) {
    return ['CLIENT_CERTIFICATE', 'holds no certificate in PEM (BEGIN CERTIFICATE): convert it, a .pfx for one'];
  }
  const keyText = KEY.exec(pem)?.[0];
  if (keyText === undefined) {
    return ['CLIENT_CERTIFICATE', 'holds a certificate without its private key: both go into the one file'];
  }
  const locked = LOCKED_KEY.test(keyText);
  if (locked && password === undefined) {
    return ['CLIENT_CERTIFICATE_PASSWORD', 'is not set, and the key of CLIENT_CERTIFICATE is encrypted'];
  }
  const key = keyIn(keyText, locked ? password : undefined);
  if (key === undefined) {
    return locked
      ? ['CLIENT_CERTIFICATE_PASSWORD', 'does not open the key of CLIENT_CERTIFICATE']
      : ['CLIENT_CERTIFICATE', 'holds a private key that cannot be read'];
  }
  return certificate.checkPrivateKey(key)
    ? undefined
    : ['CLIENT_CERTIFICATE', 'holds a private key that is not that of its certificate'];
}

/** The first certificate of a PEM; undefined where there is none that can be read. */
export function certificateIn(pem: string): X509Certificate | undefined {
  const text = CERTIFICATE.exec(pem)?.[0];
  return text === undefined ? undefined : orUndefined(() => new X509Certificate(text));
}

function keyIn(key: string, passphrase: string | undefined) {
  return orUndefined(() => createPrivateKey({ key, ...(passphrase === undefined ? {} : { passphrase }) }));
}

/** What OpenSSL says of what it cannot read differs by version and is of no use to anybody; what it is is said instead. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
