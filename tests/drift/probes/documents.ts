import { createHash } from 'node:crypto';
import { BUNDLES, bundleUrl, type BundleName } from '../../../tenant/embedded/bundle-names.ts';
import { text } from '../../../scripts/lib/protocol-client.ts';
import type { Probe } from './probe.ts';

/** What pages know of their wording. */
const BLOCK = /<script type="application\/json">(.*?)<\/script>/s;

/** The scripts of all pages, and the wording of those on the way to the registration. */
export const documents: Probe = async ({ client, newAccount }) => {
  const names = Object.keys(BUNDLES) as BundleName[];
  const scripts = await Promise.all(
    names.map(async (name) => [name, hash(await (await client.get(bundleUrl(name))).text())] as const),
  );
  const account = await newAccount('none');
  const proofUp = await client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
  const handedOver = await client.form(text(proofUp.config, 'urlPost'), {
    [text(proofUp.config, 'sProofUpTokenName')]: text(proofUp.config, 'sProofUpToken'),
    ctx: text(proofUp.config, 'sCtx'),
    flowToken: text(proofUp.config, 'sFT'),
    canary: text(proofUp.config, 'canary'),
  });
  const wizard = await client.get(
    new URL(handedOver.headers()['location'] ?? '', text(proofUp.config, 'urlPost')).href,
  );
  const start = await client.authorize();
  return {
    scripts,
    start: wordingIn(start.html),
    proofUp: wordingIn(proofUp.html),
    wizard: wordingIn(await wizard.text()),
  };
};

/** Without the queries of the addresses, which name this visit. */
function wordingIn(html: string): unknown {
  return JSON.parse(BLOCK.exec(html)?.[1] ?? 'null', (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('https://') ? value.replace(/\?.*/, '') : value,
  );
}

function hash(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}
