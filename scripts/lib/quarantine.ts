import { QuarantineError, readQuarantine, type Quarantined } from '../../reports/quarantine/quarantine.ts';
import { SettingsError } from '../../settings.ts';

/** @throws SettingsError if `tests/quarantine.json` cannot be understood, or holds an entry for too long. */
export function quarantine(file?: string): readonly Quarantined[] {
  try {
    return readQuarantine(file);
  } catch (error) {
    if (error instanceof QuarantineError) throw new SettingsError([error.message]);
    throw error;
  }
}
