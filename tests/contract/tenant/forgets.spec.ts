/** Of a journey that is over the tenant keeps nothing, wherever it was broken off. */
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { memoryInUse } from '../../../reports/process-memory.ts';
import { ProtocolClient, text, type Http } from '../../../scripts/lib/protocol-client.ts';
import { CookieJar } from '../../../scripts/soak/protocol/cookies.ts';
import { ByJourney } from '../../../tenant/embedded/by-journey.ts';
import { createApp, type Respond } from '../../../tenant/embedded/server/app.ts';
import { JourneyState } from '../../../tenant/embedded/server/journey.ts';
import { createUserStore } from '../../../tenant/embedded/server/user-store.ts';
import type { User, World } from '../../../tenant/embedded/world.ts';

const PASSWORD = 'Wh1te-Rabbit-Hole';
const USER = {
  ...{
    id: randomUUID(),
    userPrincipalName: 'zoe@reseau.test',
    displayName: 'Zoé',
    givenName: 'Zoé',
    surname: 'Témoin',
  },
  ...{ mailNickname: 'zoe', accountEnabled: true, createdAt: 0, password: PASSWORD, passwordGivenAt: 0 },
  ...{ preferredLanguage: undefined, usageLocation: undefined, employeeType: undefined, mobilePhone: undefined },
  ...{ forceChangePasswordNextSignIn: false, forceChangePasswordNextSignInWithMfa: true, defaultMethod: undefined },
  ...{ authenticatorApps: [], softwareOath: [], securityAnswers: [] },
} satisfies User;

/** A browser of the journey, in this process. */
function inProcess(respond: Respond, journey: JourneyState): Http {
  const cookies = new CookieJar();
  const send = async (url: string, init: RequestInit, own: Record<string, string> = {}) => {
    const { host } = new URL(url);
    const headers = { ...own, host, cookie: cookies.headerFor(host) };
    const answer = await respond(new Request(url, { ...init, headers }), journey, () => undefined);
    cookies.keep(host, answer.headers.getSetCookie());
    const body = await answer.text();
    return {
      status: () => answer.status,
      headers: () => Object.fromEntries(answer.headers),
      headersArray: () => [],
      text: async () => body,
      json: async () => JSON.parse(body) as never,
    };
  };
  return {
    get: (url, { headers }) => send(url, {}, headers),
    post: (url, { headers, form, data }) =>
      form === undefined
        ? send(url, { method: 'POST', body: JSON.stringify(data) }, { ...headers, 'content-type': 'application/json' })
        : send(
            url,
            { method: 'POST', body: new URLSearchParams(form).toString() },
            { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          ),
  };
}

/** In a function of its own, so that nothing of the journey is left on the stack. */
async function brokenOffInTheRegistration(world: World, respond: Respond): Promise<WeakRef<JourneyState>> {
  const journey = new JourneyState({});
  const client = new ProtocolClient(inProcess(respond, journey));
  const proofUp = await client.signIn(USER.userPrincipalName, PASSWORD);
  expect(text(proofUp.config, 'pgid')).toBe('ConvergedProofUpRedirect');
  const call = await client.openRegistration(proofUp);
  expect(await call('initializemobileapp', { securityInfoType: 3 })).toMatchObject({ SecretKey: expect.any(String) });
  expect(world.registrations.of(journey).size).toBe(1);
  return new WeakRef(journey);
}

test('nothing is kept of a journey that was broken off in the middle of the registration', async () => {
  const users = createUserStore();
  users.add(USER);
  const registrations: World['registrations'] = new ByJourney();
  const world = { tenantId: randomUUID(), tenantName: 'Réseau', domain: 'reseau.test', users, registrations } as World;
  const respond = createApp(world);
  const journeys = [await brokenOffInTheRegistration(world, respond)];
  await expect
    .poll(() => {
      memoryInUse();
      return journeys.filter((journey) => journey.deref() !== undefined).length;
    })
    .toBe(0);
});
