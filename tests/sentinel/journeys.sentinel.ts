/**
 * The guide performed as ever, and stopped by a failure wherever a secret is on the screen. Run by
 * `contract/sentinel-journeys.spec.ts` only.
 */
import { expect, test } from '../../fixtures/test.ts';

// Whole journeys that end well are searched daily as well: the rehearsed first sign-in.
test('the guide by app', { tag: '@slow' }, async ({ guided }) => {
  const { journey } = await guided('totp-key');
  await journey.perform();
});

test('the guide by text message', { tag: '@slow' }, async ({ guided }) => {
  const { journey } = await guided('sms');
  await journey.perform();
});

test('stops with the temporary password typed', { tag: '@slow' }, async ({ guided }) => {
  const { journey, reader } = await guided('totp-qr');
  await journey.perform({ until: 'password' });
  await journey.screens.password.type(reader.temporaryPassword);
  await expect(journey.screens.portal.marker).toBeVisible({ timeout: 100 });
});

test('stops with the QR code and the key shown', async ({ guided }) => {
  const { journey } = await guided('totp-qr');
  await journey.perform({ until: 'scan-qr' });
  await journey.screens['scan-qr'].showKey();
  const key = await journey.screens['scan-qr'].readKey();
  expect(key.reveal()).toBe('another key');
});

test('stops with the code of the app typed', { tag: '@slow' }, async ({ guided }) => {
  const { journey } = await guided('totp-qr');
  await journey.perform({ until: 'enter-code' });
  const code = await journey.app.code();
  await journey.screens['enter-code'].type(code);
  await expect(journey.screens['enter-code'].field).toHaveValue('another code', { timeout: 100 });
});

test('stops with the answers typed', async ({ guided }) => {
  const { journey, reader } = await guided('totp-qr');
  await journey.perform({ until: 'security-questions' });
  await journey.screens['security-questions'].answer(0, reader.newAnswer(), new Set());
  await expect(journey.screens.portal.marker).toBeVisible({ timeout: 100 });
});

test('stops with the phone number and the code of a text message shown', async ({ guided }) => {
  const { journey, reader } = await guided('sms');
  await journey.perform({ until: 'phone-code' });
  const code = await reader.phone.waitForCode(0);
  await journey.screens['phone-code'].type(code);
  console.log('the code was', code.reveal(), 'for', reader.phone.number.reveal());
  await expect(journey.screens['phone-code'].field).toHaveValue('another code', { timeout: 100 });
});

test('stops with three passwords typed', async ({ guided }) => {
  const { journey, reader } = await guided('totp-qr', 'before-registration');
  await journey.perform({ until: 'update-password' });
  await journey.screens['update-password'].typeCurrent(reader.temporaryPassword);
  await journey.screens['update-password'].typeNew(reader.newPassword);
  await expect(journey.screens['update-password'].fresh).toHaveValue('', { timeout: 100 });
});
