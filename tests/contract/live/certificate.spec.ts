/** The app's token from a certificate: a file that is right, and every way in which it is not. */
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Hidden } from '../../../settings/kinds.ts';
import type { CredentialSettings } from '../../../settings/live.ts';
import { failureOf } from '../graph/in-process.ts';
import { appCertificate, keyPair, Rehearsed, withPassword } from './authority.ts';

const PASSWORD = 'a password of a file';

test('an app with a certificate gets a token, with a key that has a password or none', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const { certificate, key } = await appCertificate();
  const other = await appCertificate(keyPair(1));
  await rehearsed.administrator.registerCertificate(certificate);
  for (const [pem, password] of [
    [key + certificate, undefined],
    [other.certificate + certificate + withPassword(key, PASSWORD), new Hidden(PASSWORD)],
  ] as const) {
    const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), pem, password);
    expect((await rehearsed.source({ credential }).claims()).appId).toBe(rehearsed.connection.app.clientId);
  }
});

test('a certificate that is not registered is refused, and so is one of an app with another clock', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const { certificate, key } = await appCertificate();
  const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), key + certificate);
  const unknown = await failureOf(rehearsed.source({ credential }).token());
  expect(unknown).toMatchObject({ kind: 'tenant-configuration', code: 'AADSTS700027' });
  expect(unknown.message).toContain('Upload its public part');

  await rehearsed.administrator.registerCertificate(certificate);
  await rehearsed.tenant.clock.advance({ hours: 1 });
  const late = await failureOf(rehearsed.source({ credential }).token());
  expect(late).toMatchObject({ code: 'AADSTS700024' });
  expect(late.message).toContain('Set the clock of this machine');
});

test('a file that is no certificate with its key is refused with what it lacks', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const [own, other] = [await appCertificate(), await appCertificate(keyPair(1))];
  const past = await appCertificate(keyPair(), new Date(Date.now() - 86_400_000));
  const locked = withPassword(own.key, PASSWORD);
  for (const [pem, password, said] of [
    ['no PEM at all', undefined, 'holds no certificate'],
    [own.key, undefined, 'holds no certificate'],
    [own.certificate, undefined, 'lacks the private key'],
    [own.certificate.replace(/\n\w{20}/, '\nAAAAAAAAAAAAAAAAAAAA') + own.key, undefined, 'cannot be read'],
    [own.certificate + other.key, undefined, 'belongs to none of its certificates'],
    [own.certificate + locked, undefined, 'Set CLIENT_CERTIFICATE_PASSWORD'],
    [own.certificate + locked, new Hidden('password-of-another-key'), 'does not open with CLIENT_CERTIFICATE_PASSWORD'],
    [past.certificate + past.key, undefined, 'expired on '],
  ] as const) {
    const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), pem, password);
    const failure = await failureOf(rehearsed.source({ credential }).token());
    expect(failure).toMatchObject({ kind: 'tenant-configuration' });
    expect(failure.message).toContain(said);
    expect(failure.message).not.toContain('PRIVATE KEY');
  }
});

function certificateIn({ connection }: Rehearsed, path: string, pem: string, password?: Hidden): CredentialSettings {
  writeFileSync(path, pem, { mode: 0o600 });
  return { kind: 'certificate', clientId: connection.app.clientId, certificate: path, password };
}
