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
 * Of browsers those alone whose reader can tell and help it: the page does not come, and is loaded again. What a page does
 * that a call of its own got no answer from is not recorded.
 */
export const LOST_AND_LOADED_AGAIN: readonly Place[] = [
  { host: PORTAL, path: '/login' },
  { host: LOGIN, path: '/authorize' },
  { host: LOGIN, path: '/resume' },
  { host: WIZARD, path: '/register' },
];
