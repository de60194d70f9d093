/** An option that does not exist gets a sentence with those that do; so does a value, and two that exclude each other. */
import { refuseUnknownLocale } from '../../../fixtures/known-locale.ts';
import { expect, test } from '../../../fixtures/test.ts';
import { connectionFromEnvironment, openEmbeddedTenant } from '../../../tenant/embedded/embedded-tenant.ts';
import { JourneyState } from '../../../tenant/embedded/server/journey.ts';
import { Jitter } from '../../../tenant/embedded/server/jitter.ts';
import { JourneySettingsError, readJourneySettings } from '../../../tenant/embedded/server/journey-settings.ts';

const SETTINGS =
  'edition, pace, kmsi, mfa, securityQuestions, resetMethods, resetQuestions, numberMatching, skipDays, passkeyNudge, methods, methodsRequired, branding, interrupt, latency, graph, passwordPolicy, passwordJob, lives, temporaryPasswordDays, conditionalAccess, limits, delivery, uniquePhones, faults, app, securityDefaults, registrationCampaign, verifiedDomains, licences, landingSignIn, clockSkewSeconds, personalAccounts';
const METHODS = 'microsoftAuthenticator, softwareOath, sms, voice';

/** What was asked for, and all that is said about it. */
const REFUSALS: readonly (readonly [object, string])[] = [
  [{ edtion: 'classic' }, `There is no setting edtion; those that exist are ${SETTINGS}.`],
  [{ edition: 'retro' }, 'edition must be classic or reskin.'],
  [{ pace: 'slow' }, 'pace must be real or brisk.'],
  [{ kmsi: 'yes' }, 'kmsi must be true or false.'],
  [{ securityQuestions: 2 }, 'securityQuestions must be 0, 3, 4 or 5.'],
  [{ methods: [] }, `methods must be a list of at least one of ${METHODS}.`],
  [{ methods: ['sms', 'fax'] }, `methods must be a list of at least one of ${METHODS}.`],
  [{ methodsRequired: 3 }, 'methodsRequired must be 1 or 2.'],
  [{ interrupt: 'terms-of-use' }, 'interrupt must be none, consent or confirm-app.'],
  [
    { branding: { colour: 'red' } },
    'branding must be made of userIdLabel, passwordLabel, text (none of them empty) and hides (a list of cannotAccess, forgotPassword).',
  ],
  [
    { methodsRequired: 2, mfa: false },
    'methodsRequired 2 excludes mfa false: a tenant that asks for no second factor requires none.',
  ],
  [
    { methodsRequired: 2, methods: ['sms', 'voice'] },
    'methodsRequired 2 needs methods with an app (microsoftAuthenticator, softwareOath) and a phone (sms, voice).',
  ],
  [
    { passwordPolicy: { longest: 20, bannedWords: [] } },
    'passwordPolicy must be made of longest (16 or 256) and bannedWords (a list of at most 1000 words of 4 to 16 characters).',
  ],
  [
    { lives: { registration: 0 } },
    'lives must be made of flowToken, registration, challenge, textCode and activation, each a whole number of seconds from 1.',
  ],
  [
    { graph: { refuseEvery: 1 } },
    'graph must be made of notFoundReads, replicationSeconds, throttled and unavailable, each a whole number from 0, and refuseEvery (0 or a whole number from 2).',
  ],
  [
    { app: { missingPermissions: ['User.ReadWrite'] } },
    'app must be made of secretExpired and wrongTenant (true or false), tokenLifeSeconds (a whole number from 1) and missingPermissions (a list of User.ReadWrite.All, User-PasswordProfile.ReadWrite.All, UserAuthenticationMethod.ReadWrite.All, Organization.Read.All, Policy.Read.All, RoleManagement.Read.Directory).',
  ],
  [{ verifiedDomains: ['no domain'] }, 'verifiedDomains must be a list of domain names.'],
  [{ landingSignIn: 1 }, 'landingSignIn must be a text.'],
  [{ clockSkewSeconds: 1.5 }, 'clockSkewSeconds must be a whole number.'],
  [{ temporaryPasswordDays: -1 }, 'temporaryPasswordDays must be a whole number from 0.'],
  [{ conditionalAccess: 'all' }, 'conditionalAccess must be none, blocks-sign-in, blocks-registration or risk.'],
  [{ limits: { faxes: 1 } }, 'limits must be made of texts, calls and wrongCodes, each a whole number from 0.'],
  [{ delivery: { texts: 'late' } }, 'delivery must be made of texts, calls and notifications, each arrive or lost.'],
  [
    { faults: [{ host: 'office.com', path: '/', answer: 404, times: 1 }] },
    'faults must be a list of host (one of office.com, www.office.com, m365.cloud.microsoft, login.microsoftonline.com, aadcdn.msauth.net, mysignins.microsoft.com, passwordreset.microsoftonline.com, graph.microsoft.com), path (from a /), answer (429, 500, nothing, dropped or repeated) and times (a whole number from 1).',
  ],
  // Two things at once: a line each.
  [{ edition: 'retro', kmsi: 1 }, 'edition must be classic or reskin.\nkmsi must be true or false.'],
];

for (const [settings, sentence] of REFUSALS) {
  test(`refused: ${JSON.stringify(settings)}`, () => {
    expect(() => readJourneySettings(settings)).toThrow(new JourneySettingsError(sentence));
  });
}

for (const most of [{ 'example.com': 100 }, { 'office.com': 3_001 }, { 'office.com': -1 }, { 'office.com': 0.5 }]) {
  test(`refused: a latency of ${JSON.stringify(most)}`, () => {
    expect(() => readJourneySettings({ latency: { seed: 1, most } })).toThrow(
      /^latency must be .* from 0 to 3000 ms for any of office\.com, .*\.$/,
    );
  });
}

test('a test whose tenant cannot be had is told so by the tenant', async () => {
  const connection = connectionFromEnvironment(process.env);
  const opened = openEmbeddedTenant(connection, { methods: [] });
  await expect(opened).rejects.toThrow(`answered 400 to POST /journeys: methods must be a list of at least one of`);
});

test('what is given stays, and nothing is added', () => {
  const settings = { methodsRequired: 2, methods: ['softwareOath', 'voice'] };
  expect(readJourneySettings(settings)).toEqual(settings);
  expect(readJourneySettings({})).toEqual({});
});

test('a language that the tenant does not speak gets the list of those it does', () => {
  expect(() => refuseUnknownLocale('fr-BE')).toThrow('The locale of a test must be one of fr-CA, fr-FR, en-US.');
  expect(() => refuseUnknownLocale('fr-FR')).not.toThrow();
});

test('the same seed gives every host the same delays, another seed and another host others', () => {
  const drawn = (seed: number, host: string) => {
    const jitter = new Jitter(seed);
    jitter.next('another host');
    return Array.from({ length: 50 }, () => jitter.next(host));
  };
  const first = drawn(1, 'office.com');
  expect(drawn(1, 'office.com')).toEqual(first);
  expect(drawn(2, 'office.com')).not.toEqual(first);
  expect(drawn(1, 'graph.microsoft.com')).not.toEqual(first);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...first)).toBeLessThan(1);
  // Spread over the whole range, not bunched at one end.
  expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(0.7);
});

test('of the answers of a host so many are late as its share says, and those as late as without it', () => {
  const delays = (share?: number) => {
    const journey = new JourneyState({ latency: { seed: 5, share, most: { 'office.com': 400 } } });
    return Array.from({ length: 400 }, () => journey.lagOf('office.com'));
  };
  const late = delays(0.1).filter((ms) => ms > 0);
  expect(late.length).toBeGreaterThan(20);
  expect(late.length).toBeLessThan(70);
  expect(delays().slice(0, late.length)).toEqual(late);
  expect(delays(0)).toEqual(Array.from({ length: 400 }, () => 0));
});

test('only the hosts that are named answer late, and never later than allowed', () => {
  const journey = new JourneyState({ latency: { seed: 5, most: { 'office.com': 400 } } });
  const delays = Array.from({ length: 50 }, () => journey.lagOf('office.com'));
  expect(Math.max(...delays)).toBeLessThanOrEqual(400);
  expect(Math.max(...delays)).toBeGreaterThan(200);
  expect(journey.lagOf('graph.microsoft.com')).toBe(0);
});
