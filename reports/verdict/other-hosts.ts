/** What a run on a live tenant has to say of the hosts that are not the service's own. */
import type { TestCase } from '@playwright/test/reporter';

/** Types of annotations: hosts that parts of a test's pages came from, and those of them nobody has listed. */
export const OTHER_HOSTS = 'other hosts';
export const NEW_OTHER_HOSTS = 'new other hosts';

/** How each of the two sentences begins; the hosts follow. */
const SENTENCES = ['Hôtes tiers : ', 'Hôtes tiers nouveaux, à vérifier et à noter dans fixtures/known-hosts.json : '];

export function otherHostNotes(tests: readonly TestCase[]): string[] {
  return notesOf([OTHER_HOSTS, NEW_OTHER_HOSTS].map((type) => hostsNamed(tests, type)));
}

/** The sentences on hosts of parts of a run, as they are for the whole; the others are left out. */
export function otherHostNotesTogether(notes: readonly string[]): string[] {
  return notesOf(
    SENTENCES.map((sentence) => {
      const ours = notes.filter((note) => note.startsWith(sentence));
      return [...new Set(ours.flatMap((note) => note.slice(sentence.length, -1).split(', ')))].sort();
    }),
  );
}

export function isOtherHostNote(note: string): boolean {
  return SENTENCES.some((sentence) => note.startsWith(sentence));
}

function notesOf(hosts: readonly (readonly string[])[]): string[] {
  return hosts.flatMap((named, index) => (named.length > 0 ? [`${SENTENCES[index] ?? ''}${named.join(', ')}.`] : []));
}

function hostsNamed(tests: readonly TestCase[], type: string): string[] {
  const named = tests.flatMap(({ annotations }) => annotations.filter((annotation) => annotation.type === type));
  return [...new Set(named.flatMap(({ description = '' }) => description.split(', ')))].sort();
}
