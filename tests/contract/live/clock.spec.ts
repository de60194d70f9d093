/** A service whose clock is off: its answers tell so, and codes made by the right time are not its own. */
import { TOTP } from 'otpauth';
import { fetch } from 'undici';
import { expect, test } from '@playwright/test';
import { Challenge } from '../../../tenant/embedded/sign-in/challenge.ts';
import { JourneyState } from '../../../tenant/embedded/server/journey.ts';
import type { User } from '../../../tenant/embedded/world.ts';
import { Rehearsed } from './authority.ts';

const SEED = 'JBSWY3DPEHPK3PXP';
const MINUTES = 60_000;

test('the date of every answer is the service’s, and everybody else’s clock is right', async () => {
  await using rehearsed = await Rehearsed.open({ clockSkewSeconds: 300 });
  for (const host of [
    'graph.microsoft.com/v1.0/organization',
    'login.microsoftonline.com/common/discovery/v2.0/keys',
  ]) {
    const { headers } = await fetch(`https://${host}`, { dispatcher: rehearsed.dispatcher });
    const ahead = Date.parse(headers.get('date') ?? '') - Date.now();
    expect(ahead / MINUTES).toBeGreaterThan(4.9);
    expect(ahead / MINUTES).toBeLessThan(5.1);
  }
  expect(Math.abs((await rehearsed.tenant.clock.now()) - Date.now())).toBeLessThan(MINUTES);
});

for (const [clockSkewSeconds, accepted] of [
  [0, true],
  [300, false],
  [-300, false],
] as const) {
  test(`a code of the app is ${accepted ? 'taken' : 'refused'} by a service that is off by ${clockSkewSeconds} s`, () => {
    const journey = new JourneyState({ clockSkewSeconds });
    const softwareOath = [{ id: 'token', secret: SEED.toLowerCase(), lastStep: undefined }];
    const user = { id: 'somebody', authenticatorApps: [], softwareOath } as unknown as User;
    const code = new TOTP({ secret: SEED }).generate({ timestamp: journey.time() });
    const challenge = new Challenge(journey, user, 'PhoneAppOTP');
    expect(challenge.judge(code).success).toBe(accepted);
  });
}
