import type { Failure } from './classify.ts';
import { isFailureKind, type FailureKind } from './failure.ts';

/** Notes of the verdict that tell more than a reader: what reads a verdict knows by them why it is what it is. */
export const NOTES = {
  /** Leads what failed outside of every test. */
  outside: 'Hors des tests',
  interrupted: 'Le passage a été interrompu : tout n’a pas été réalisé.',
  nothingPerformed: 'Aucun parcours du guide n’a été réalisé.',
} as const;

/** Of a test that is no performance of the guide: `Échec de « un mot de passe refusé » (provisioning) : …`. */
export function testFailureNote(title: string, { kind, message }: Failure): string {
  return `Échec de « ${title} » (${kind}) : ${message}`;
}

/** The kind such a note tells of; undefined for any other note. */
export function kindInNote(note: string): FailureKind | undefined {
  const kind = /^Échec de « [^]*? » \(([a-z-]+)\) : /.exec(note)?.[1];
  return isFailureKind(kind) ? kind : undefined;
}
