/** Which answers a soak loses, and which requests it delivers twice. */
import type { SoakFault } from '../../reports/soak/journey.ts';

type Place = Pick<SoakFault, 'host' | 'path'>;

const [OFFICE, PORTAL] = ['www.office.com', 'm365.cloud.microsoft'];
const [LOGIN, WIZARD] = ['login.microsoftonline.com', 'mysignins.microsoft.com'];

/**
 * What may be asked for twice without harm. Left out is what is good for one time and leaves its caller with a refusal the
 * second time: the answer to "Stay signed in?" (/kmsi) and the landing in the portal (/landing), which end the sign-in; a
 * verified method (/verify); a code of an app (/EndAuth, RFC 6238, section 5.2). What the real service does with those is
 * not recorded.
 */
export const TWICE_WITHOUT_HARM: readonly Place[] = [
  { host: OFFICE, path: '/' },
  { host: PORTAL, path: '/' },
  { host: PORTAL, path: '/login' },
  { host: LOGIN, path: '/authorize' },
  { host: LOGIN, path: '/GetCredentialType' },
  { host: LOGIN, path: '/common/login' },
  { host: LOGIN, path: '/SSPR/Begin' },
  { host: LOGIN, path: '/SSPR/Poll' },
  { host: LOGIN, path: '/SSPR/End' },
  { host: LOGIN, path: '/resume' },
  { host: WIZARD, path: '/registrationinterrupt' },
  { host: WIZARD, path: '/register' },
  { host: WIZARD, path: '/session/authorize' },
  { host: WIZARD, path: '/availablemethods' },
  { host: WIZARD, path: '/initializemobileapp' },
  { host: WIZARD, path: '/authenticationmethods/new' },
];

/**
 * Of these a browser sends once more what it got no answer to: Chromium does where the connection had answered before, and
 * that is never sure of the first request to a host.
 */
export const LOST_AND_SENT_AGAIN: readonly Place[] = TWICE_WITHOUT_HARM.filter(
  ({ host, path }) => host !== OFFICE && !path.endsWith('/authorize') && !path.endsWith('/registrationinterrupt'),
);
