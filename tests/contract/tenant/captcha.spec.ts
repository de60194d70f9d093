/** The captcha of the registration works for a person who reads its picture: here the picture is plain enough to be read. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, limits: { wrongCodes: 1 }, locale: 'fr-CA' });

/** The letters of the SVG, which only the stand-in leaves as text. */
async function readPicture(picture: Locator): Promise<string> {
  const svg = Buffer.from(((await picture.getAttribute('src')) ?? '').replace(/^.*,/, ''), 'base64').toString();
  return [...svg.matchAll(/<text[^>]*>(.)<\/text>/g)].map(([, letter = '']) => letter).join('');
}

test('wrong characters bring another picture, the right ones the code that was asked for before', async ({
  page,
  guided,
  tenant,
  wrongCode,
}) => {
  const { journey, reader } = await guided('sms');
  await journey.perform({ until: 'phone-code' });
  const code = await reader.phone.waitForCode(0);
  const codePage = journey.screens['phone-code'];
  const { captcha } = journey.screens;
  const asked = page.waitForResponse(/\/api\/captcha\/\?challengeType=Visual&locale=fr-CA$/);
  await codePage.type(wrongCode(code));
  expect(await codePage.submit()).toBe('left');
  expect(await (await asked).json()).toEqual({
    ChallengeId: expect.any(String),
    ChallengeType: 'Visual',
    AzureRegion: expect.any(String),
    ImageData: expect.any(String),
  });

  await captcha.picture.waitFor();
  const first = await readPicture(captcha.picture);
  expect(first).toMatch(/^[A-Z0-9]{5}$/);
  await captcha.field.fill('-----');
  const validation = page.waitForResponse(/\/api\/captcha\/validation$/);
  await captcha.field.press('Enter');
  expect(await (await validation).json()).toEqual({ CaptchaSolved: false, ErrorCode: 0 });
  await expect.poll(() => readPicture(captcha.picture), 'another picture').not.toBe(first);

  await captcha.field.fill(await readPicture(captcha.picture));
  await captcha.field.press('Enter');
  // The page of the code has a field like it: it would be typed into the wrong one.
  await captcha.picture.waitFor({ state: 'hidden' });
  await codePage.type(code);
  expect(await codePage.submit()).toBe('left');
  expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
});
