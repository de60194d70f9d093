/** Which domains are the suite's to make users in. Names are compared in the one form they are registered in. */
import { domainToASCII } from 'node:url';
import { NEVER } from '../../../settings/live.ts';

/** In lower case and in ASCII (UTS 46, which `domainToASCII` follows); undefined for what is no name of a domain. */
export function plainDomain(name: string): string | undefined {
  const plain = domainToASCII(name);
  return /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(plain) ? plain : undefined;
}

/** Whether real people may be behind a domain. What cannot be read as a name is not taken for a harmless one. */
export function isProduction(name: string, productionDomains: readonly string[]): boolean {
  const domain = plainDomain(name);
  if (domain === undefined) return true;
  return [...NEVER, ...productionDomains].some((one) => {
    const production = plainDomain(one);
    return production === undefined || domain === production || domain.endsWith(`.${production}`);
  });
}

/** What stands behind the last @. */
export function domainOf(userPrincipalName: string): string {
  return userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1).toLowerCase();
}
