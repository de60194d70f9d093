import { JourneyFailure } from '../reports/verdict/failure.ts';

/** The suite gives no permissions in a user's name: who runs the tenant grants them to the portal once, for all. */
export function consentMissing(): JourneyFailure {
  const message = "La page du consentement s'affiche : l'application n'est pas autorisée pour toute l'organisation.";
  return new JourneyFailure('tenant-configuration', message);
}
