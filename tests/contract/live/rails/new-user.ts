/** Users as the suite makes them, for those who make them otherwise. */
import type { NewGraphUser } from '../../../../tenant/graph/client.ts';
import { temporaryPassword } from '../../../../tenant/graph/temporary-password.ts';
import { dayOf } from '../../../../tenant/live/rails/names.ts';
import { DOMAIN } from '../../graph/in-process.ts';
import { MARKED, RUN } from './live-graph.ts';

export function nicknameOf(run: string): string {
  return `e2e-${dayOf(Date.now())}-${run}-1-a1b2c3.zoe.temoin.med`;
}

export function newUser(run = RUN): NewGraphUser {
  return {
    accountEnabled: true,
    displayName: 'Zoé Témoin',
    givenName: 'Zoé',
    surname: 'Témoin',
    mailNickname: nicknameOf(run),
    userPrincipalName: `${nicknameOf(run)}@${DOMAIN}`,
    preferredLanguage: 'fr-CA',
    usageLocation: 'CA',
    employeeType: MARKED.employeeType,
    passwordProfile: {
      password: temporaryPassword(),
      forceChangePasswordNextSignIn: false,
      forceChangePasswordNextSignInWithMfa: false,
    },
  };
}
