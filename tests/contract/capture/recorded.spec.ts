import type { Page } from '@playwright/test';
import { compareCaptures } from '../../../scripts/lib/contract/compare.ts';
import { drivenIn } from '../../../scripts/lib/contract/driven.ts';
import { sentenceOf } from '../../../scripts/lib/contract/report.ts';
import { readSources } from '../../../scripts/lib/contract/sources.ts';
import { Secret } from '../../../reports/redaction/secret.ts';
import { captureSchema, type JourneyCapture } from '../../../tenant/contract/capture.ts';
import { mergeJourneys } from '../../../tenant/contract/merge.ts';
import { captureText } from '../../../tenant/contract/text.ts';
import { expect, test } from '../../../fixtures/test.ts';

test.use({ locale: 'fr-CA', pictures: false });

/** Where something is replaced in what the tenant serves. */
const SERVED = {
  script: /aadcdn\.msauth\.net/,
  answer: /\/GetCredentialType/,
  page: /\/common\/login$/,
} as const;
type Replaced = readonly [served: keyof typeof SERVED, from: string, to: string];

const GCT = 'POST login.microsoftonline.com/common/GetCredentialType';
const USER_NAME = 'textbox "Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype." #i0116';
const HEADING = 'role="heading" aria-level="N" data-bind="text: page.strings.signInHeading"';

/** What is replaced, and what a comparison has to say of it. */
const ALTERED: readonly (readonly [...Replaced, said: string])[] = [
  ['script', 'maxlength="113"', 'maxlength="100"', `user-name: maxlength of ${USER_NAME} changed: 113 here, 100 there`],
  [
    'script',
    'id="cantAccessAccount"',
    'id="accessTrouble"',
    'user-name: id of link "Vous ne pouvez pas accéder à votre compte\u00a0?" #cantAccessAccount renamed: cantAccessAccount here, accessTrouble there',
  ],
  [
    'script',
    HEADING.replace('N', '1'),
    HEADING.replace('N', '2'),
    'user-name: heading level of heading "Se connecter" changed: 1 here, 2 there',
  ],
  [
    'script',
    'autocomplete="current-password"',
    'autocomplete="off"',
    'password: autocomplete of textbox "Entrez le mot de passe pour {user}" #i0118 changed: current-password here, off there',
  ],
  [
    'answer',
    '"IsUnmanaged":',
    '"IsManaged":',
    `requests of login.microsoftonline.com: answer key of ${GCT} renamed: IsUnmanaged here, IsManaged there`,
  ],
  [
    'answer',
    '"PrefCredential":1',
    '"PrefCredential":"1"',
    `requests of login.microsoftonline.com: type of answer key Credentials.PrefCredential in ${GCT} changed: number here, string there`,
  ],
  [
    'page',
    '"iErrorCode":50203',
    '"iErrorCode":"50203"',
    'proof-up: type of $Config key iErrorCode changed: number here, string there',
  ],
  ['page', '"sCanaryToken":', '"sCanaryText":', 'proof-up: $Config key renamed: sCanaryToken here, sCanaryText there'],
  [
    'page',
    'Plus d’informations requises',
    'Une dernière étape',
    'proof-up: accessible name of heading #heading renamed: "Plus d’informations requises" here, "Une dernière étape" there',
  ],
];

test('of a tenant whose pages, scripts and answers are altered, exactly that is told', async ({
  captured,
  newPage,
}) => {
  const before = recordingOf(await captured('sms', { until: 'proof-up' }));
  // What is replaced on the way is fetched by the runner, which knows nothing of the tenant's key.
  const page = await newPage({ ignoreHTTPSErrors: true });
  await replaceIn(page, ALTERED);
  const after = recordingOf(await captured('sms', { until: 'proof-up', page }));
  expect(captureSchema.parse(before)).toEqual(before);
  const told = compareCaptures(before, after, drivenIn(readSources())).map(
    (one) => `${one.screen}: ${sentenceOf(one)}`,
  );
  expect(told.toSorted()).toEqual(ALTERED.map(([, , , said]) => said).toSorted());
});

test('a page that shows a secret is not recorded', async ({ captured, newPage }) => {
  const secret = 'Tk7#mQ2_vX9pLw';
  expect(new Secret(secret, 'password').kind).toBe('password');
  const page = await newPage({ ignoreHTTPSErrors: true });
  await replaceIn(page, [['script', 'brandedLabel || page.strings.userName,', `'${secret}',`]]);
  await expect(captured('sms', { until: 'user-name', page })).rejects.toThrow(
    '[suite-defect] What was recorded holds what it must not (password): nothing of it is written.',
  );
});

test.describe('a screen nobody knows', { tag: '@slow' }, () => {
  test.use({ screenPatience: 3_000 });

  test('is recorded, and so is where the journey stopped', async ({ captured, newPage }) => {
    const page = await newPage({ ignoreHTTPSErrors: true });
    await replaceIn(page, [['script', 'idSubmit_ProofUp_Redirect', 'idSubmit_New']]);
    const recording = recordingOf(await captured('sms', { page }));
    expect(recording).toMatchObject({ partial: true, journeys: [{ stopped: 'password: unknown-screen' }] });
    const { screens } = recording;
    expect(screens.map(({ screen }) => screen)).toEqual(['landing', 'password', 'unknown', 'user-name']);
    expect(screens[2]).toMatchObject({
      pageId: 'ConvergedProofUpRedirect',
      address: 'login.microsoftonline.com/common/login',
    });
  });
});

/** Everything that can be recorded, in the editions and languages there are. */
const WHOLE = [
  { method: 'app-key', edition: 'classic', locale: 'fr-CA' },
  { method: 'app-then-sms', edition: 'reskin', locale: 'fr-CA' },
  { method: 'call', edition: 'classic', locale: 'en-US' },
  { method: 'app-qr', edition: 'reskin', locale: 'fr-FR' },
] as const;

for (const { method, edition, locale } of WHOLE) {
  test.describe(`by ${method} in ${locale}, ${edition}`, { tag: '@slow' }, () => {
    test.use({ edition, locale });
    test.slow();

    test('two recordings of the same tenant are the same to the byte, and small', async ({ captured }) => {
      const first = recordingOf(await captured(method), locale);
      const second = recordingOf(await captured(method), locale);
      expect(captureText(second)).toBe(captureText(first));
      expect(captureText(first).length).toBeLessThan(100_000);
      expect(first).toMatchObject({ edition, journeys: [{ method }] });
      expect(first).not.toHaveProperty('partial');
      expect(compareCaptures(first, second, drivenIn(readSources()))).toEqual([]);
    });
  });
}

async function replaceIn(page: Page, replaced: readonly (readonly [...Replaced, ...string[]])[]): Promise<void> {
  for (const [served, address] of Object.entries(SERVED)) {
    const own = replaced.filter(([where]) => where === served);
    await page.route(address, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const body = own.reduce((text, [, from, to]) => text.replaceAll(from, to), await response.text());
      await route.fulfill({ response, body });
    });
  }
}

function recordingOf(journey: JourneyCapture, locale: 'fr-CA' | 'fr-FR' | 'en-US' = 'fr-CA') {
  return mergeJourneys({ tenant: 'embedded', recorded: '2026-11-26', locale }, [journey]);
}
