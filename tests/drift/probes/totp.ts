import { TOTP } from 'otpauth';
import { text } from '../../../scripts/lib/protocol-client.ts';
import type { Probe } from './probe.ts';
import { add, contentOf, otherThan, said, TYPE, verify, visit } from './registration.ts';

const MINUTES_AHEAD = [-10, 10];

/** Another authenticator app: what its QR code holds, and codes right, wrong, of another time and used before. */
export const totpProbe: Probe = async (probed) => {
  const { call, methods } = await visit(probed);
  const { QrCode, SecretKey, AccountName } = await call('initializemobileapp', { securityInfoType: TYPE.appCode });
  const secret = text({ SecretKey }, 'SecretKey');
  const scanned = new URL(contentOf({ QrCode }));
  const qr = {
    kind: `${scanned.protocol}//${scanned.host}`,
    same: scanned.searchParams.get('secret') === secret,
    others: [...scanned.searchParams.keys()],
    // The name is another each time, its number of parts is not.
    account: text({ AccountName }, 'AccountName')
      .replace(/[a-z0-9]+\d+/, '…')
      .replace(/:.*@/, ':…@'),
    names: decodeURIComponent(scanned.pathname).includes('.med@'),
  };
  const totp = new TOTP({ secret });
  const now = await probed.tenant.clock.now();
  const at = (ms: number) => totp.generate({ timestamp: now + ms });
  const data = { secretKey: secret, affinityRegion: null, isResendNotificationChallenge: false };
  const added = await add(call, TYPE.appCode, data);
  const refused = [];
  for (const code of [...MINUTES_AHEAD.map((minutes) => at(minutes * 60_000)), otherThan(at(0)), at(0).slice(1)])
    refused.push(said(await verify(call, added, code)));
  const taken = said(await verify(call, added, at(0)));
  return { qr, added: said(added), refused, taken, methods: await methods() };
};
