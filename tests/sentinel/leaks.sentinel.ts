/**
 * Every way a secret was seen to reach an artefact (tooling.md 4.1). Run by `contract/sentinel.spec.ts` only: most of
 * these tests fail on purpose, with the secret on the screen.
 */
import { expect, test } from '@playwright/test';
import { toDataURL } from 'qrcode';
import { enterTest } from '../../reports/redaction/registry.ts';
import { Secret } from '../../reports/redaction/secret.ts';
import { childSettings } from './child-settings.ts';

const { secrets } = childSettings();
const { password, seed, code, phone, token } = secrets;

test.beforeEach(async ({ page }, { testId }) => {
  enterTest(testId);
  new Secret(password, 'password');
  new Secret(seed, 'seed');
  new Secret(code, 'code');
  new Secret(phone, 'phone');
  new Secret(token, 'token');
  await page.route('https://sentinel.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'set-cookie': `ESTSAUTH=${token}; Path=/` },
      body: `<form method="post" action="/login"><label>Mot de passe <input type="password" name="passwd"></label>
        <label>Code <input name="otc"></label><button>Entrer</button></form>
        <p>${seed.replace(/.{4}(?=.)/g, '$& ')}</p><script>const config = ${JSON.stringify({ sFT: token, phone })}</script>`,
    }),
  );
  await page.goto('https://sentinel.test/');
});

test('typed by the runner, then an unrelated failure', async ({ page }) => {
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByLabel('Code').pressSequentially(code);
  await expect(page.getByText('not there')).toBeVisible();
});

test('named by a failing matcher', async ({ page }) => {
  await page.getByLabel('Mot de passe').fill(password);
  await expect.soft(page.getByLabel('Mot de passe')).toHaveValue('something else');
  await expect.soft(page.getByText('not there')).toHaveText(seed);
  expect({ phone, code }).toEqual({ phone: '', code: '' });
});

test('posted in a form', async ({ page }) => {
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button').click();
  await expect(page.getByText('not there')).toBeVisible();
});

test('shown as a QR code and as a key', async ({ page }, testInfo) => {
  const uri = `otpauth://totp/Contoso:prenom.nom@contoso.test?secret=${seed}&issuer=Contoso`;
  const source = await toDataURL(uri);
  await page.setContent(`<img alt="QR code" src="${source}"><p>${uri}</p>`);
  await testInfo.attach('screen', {
    body: await page.screenshot({ mask: [page.getByRole('img')] }),
    contentType: 'image/png',
  });
  await expect(page.getByText('not there')).toBeVisible();
});

test('printed, attached, annotated and thrown', async ({}, testInfo) => {
  console.log('password', password, 'code', code);
  process.stdout.write(Buffer.from(`seed ${seed}\n`));
  console.error({ phone, token });
  testInfo.annotations.push({ type: 'user', description: password });
  await testInfo.attach('note', { body: `code ${code}, ${encodeURIComponent(password)}`, contentType: 'text/plain' });
  await testInfo.attach('data', { body: JSON.stringify({ password, seed }), contentType: 'application/json' });

  await test.step(`typed ${password}`, () => test.step('inner', () => undefined, { params: { token } }));

  throw new Error(`refused: ${password} for ${phone}`, { cause: new Error(`because of ${code}`) });
});

test('typed in a run that passes', async ({ page }) => {
  await page.getByLabel('Mot de passe').fill(password);
  await expect(page.getByLabel('Mot de passe')).toHaveValue(password);
});
