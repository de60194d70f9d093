import { presentTo, text } from '../../../scripts/lib/protocol-client.ts';
import type { Probe } from './probe.ts';
import { add, contentOf, pending, refusalOf, said, set, TYPE, verify, visit } from './registration.ts';

/** Microsoft Authenticator: what its QR code holds, how long that serves, and requests answered one way and another. */
export const pushProbe: Probe = async (probed) => {
  const { tenant } = probed;
  const { call, methods } = await visit(probed);
  const setUp = () => call('initializemobileapp', { securityInfoType: TYPE.push });
  const ask = (region: unknown) =>
    add(call, TYPE.push, { secretKey: null, affinityRegion: region, isResendNotificationChallenge: false });

  const first = await setUp();
  const second = await setUp();
  const withdrawn = await refusalOf(presentTo(tenant.authenticator(), first));
  const waiting = said(await ask(null));
  await tenant.clock.advance({ seconds: 31 });
  const givenUp = said(await ask(null));
  await tenant.clock.advance({ minutes: 11 });
  const expired = await refusalOf(presentTo(tenant.authenticator(), second));

  const last = await setUp();
  const scanned = new URL(contentOf(last));
  const qr = {
    kind: scanned.protocol,
    code: scanned.searchParams.get('code') === text(last, 'ActivationCode'),
    url: scanned.searchParams.get('url') === text(last, 'Url'),
  };
  const app = tenant.authenticator();
  const taken = await refusalOf(presentTo(app, last));
  if (taken !== undefined) return { withdrawn, waiting, givenUp, expired, qr, taken };
  const again = await refusalOf(presentTo(tenant.authenticator(), last));
  if (again === undefined) return { withdrawn, waiting, givenUp, expired, qr, again };

  const answers = [];
  for (const answer of [
    () => app.deny(),
    (shown: string) => app.approve(shown === '10' ? '11' : '10'),
    () => tenant.clock.advance({ minutes: 3, seconds: 1 }),
    (shown: string) => app.approve(shown),
  ]) {
    const asked = await ask(null);
    const shown = text(pending(asked), 'EntropyNumber');
    const unproven = await methods();
    const refused = await refusalOf(answer(shown));
    answers.push({ digits: shown.length, unproven, refused, then: said(await verify(call, asked, null)) });
    if (refused !== undefined) return { withdrawn, waiting, givenUp, expired, qr, again, answers };
  }
  const registered = await methods();
  await set(tenant, { methods: ['sms'] });
  return { withdrawn, waiting, givenUp, expired, qr, again, answers, registered, forbidden: said(await ask(null)) };
};
