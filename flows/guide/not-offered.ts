import { JourneyFailure } from '../../reports/verdict/failure.ts';

/** The path needs a method that the tenant's policy does not allow. @param method in French, with its article. */
export function notOffered(method: string): JourneyFailure {
  return new JourneyFailure('tenant-configuration', `Le locataire n'offre pas ${method} : sa stratégie l'exclut.`);
}
