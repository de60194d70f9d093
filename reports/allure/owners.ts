/** Who looks at a failure first; of a test that passed, who would. In French: they read the report. */
import type { FailureKind } from '../verdict/failure.ts';

const AUTHOR = 'Auteur du guide';
const QUALITY = 'Assurance qualité';
const ADMINISTRATION = 'Administration du locataire';
const SUPPORT = 'Soutien aux utilisateurs';

const OF_KIND: Readonly<Record<FailureKind, string>> = {
  'product-drift': AUTHOR,
  'product-defect': QUALITY,
  'tenant-configuration': ADMINISTRATION,
  provisioning: ADMINISTRATION,
  throttled: ADMINISTRATION,
  'session-timed-out': QUALITY,
  'unknown-screen': QUALITY,
  unreachable: ADMINISTRATION,
  'suite-defect': QUALITY,
};
const OF_FOLDER: Readonly<Record<string, string>> = { guide: AUTHOR, symptoms: SUPPORT };

/** @param folder The first one below `tests/`. */
export function ownerOf(folder: string, failure?: FailureKind): string {
  return failure === undefined ? (OF_FOLDER[folder] ?? QUALITY) : OF_KIND[failure];
}
