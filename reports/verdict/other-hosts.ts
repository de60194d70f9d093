/** What a run on a live tenant has to say of the hosts that are not the service's own. */
import type { TestCase } from '@playwright/test/reporter';

/** Types of annotations: hosts that parts of a test's pages came from, and those of them nobody has listed. */
export const OTHER_HOSTS = 'other hosts';
export const NEW_OTHER_HOSTS = 'new other hosts';

export function otherHostNotes(tests: readonly TestCase[]): string[] {
  const [all, fresh] = [hostsNamed(tests, OTHER_HOSTS), hostsNamed(tests, NEW_OTHER_HOSTS)];
  return [
    ...(all.length > 0 ? [`Hôtes tiers : ${all.join(', ')}.`] : []),
    ...(fresh.length > 0
      ? [`Hôtes tiers nouveaux, à vérifier et à noter dans fixtures/known-hosts.json : ${fresh.join(', ')}.`]
      : []),
  ];
}

function hostsNamed(tests: readonly TestCase[], type: string): string[] {
  const named = tests.flatMap(({ annotations }) => annotations.filter((annotation) => annotation.type === type));
  return [...new Set(named.flatMap(({ description = '' }) => description.split(', ')))].sort();
}
