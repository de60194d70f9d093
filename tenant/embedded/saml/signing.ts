/** The key by which the tenant signs assertions, and its certificate, which apps take from the federation metadata. */
import { createHash, createSign } from 'node:crypto';
import { generate } from 'selfsigned';
import type { World } from '../world.ts';
import { element, type Xml } from './xml.ts';

export interface SamlKey {
  /** PEM, in memory only. */
  readonly privateKey: string;
  /** Base64 of the certificate, as XML carries it. */
  readonly certificate: string;
}

/** "Valid for three years" where Microsoft makes it ("Manage certificates for federated single sign-on", mark A). */
const LIFE_MS = 3 * 365 * 24 * 60 * 60_000;
const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const keys = new WeakMap<World, Promise<SamlKey>>();

/** Made when it is first asked for: most runs sign nobody in by SAML. */
export function samlKeyOf(world: World): Promise<SamlKey> {
  const key = keys.get(world) ?? newKey();
  keys.set(world, key);
  return key;
}

async function newKey(): Promise<SamlKey> {
  const names = [{ name: 'commonName', value: 'Microsoft Azure Federated SSO Certificate (simulated)' }];
  const options = { keySize: 2048, algorithm: 'sha256', notAfterDate: new Date(Date.now() + LIFE_MS) } as const;
  const { private: privateKey, cert } = await generate(names, options);
  return { privateKey, certificate: cert.replaceAll(/-----[A-Z ]+-----|\s/g, '') };
}

/**
 * The enveloped signature of an element (XML Signature Syntax and Processing, RSA with SHA-256).
 *
 * @param unsigned the element without it, as it will stand in the document. @param id value of its `ID`.
 */
export function signatureOf(unsigned: Xml, id: string, { privateKey, certificate }: SamlKey): Xml {
  const digest = createHash('sha256').update(unsigned.xml).digest('base64');
  const algorithm = (uri: string) => ({ Algorithm: uri });
  const signedInfo = element(
    'SignedInfo',
    // Declared once more, since it is hashed without what stands around it.
    { xmlns: DSIG },
    element('CanonicalizationMethod', algorithm(C14N)),
    element('SignatureMethod', algorithm('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')),
    element(
      'Reference',
      { URI: `#${id}` },
      element(
        'Transforms',
        {},
        element('Transform', algorithm(`${DSIG}enveloped-signature`)),
        element('Transform', algorithm(C14N)),
      ),
      element('DigestMethod', algorithm('http://www.w3.org/2001/04/xmlenc#sha256')),
      element('DigestValue', {}, digest),
    ),
  );
  const value = createSign('RSA-SHA256').update(signedInfo.xml).sign(privateKey, 'base64');
  return element('Signature', { xmlns: DSIG }, signedInfo, element('SignatureValue', {}, value), keyInfo(certificate));
}

export function keyInfo(certificate: string): Xml {
  return element('KeyInfo', { xmlns: DSIG }, element('X509Data', {}, element('X509Certificate', {}, certificate)));
}
