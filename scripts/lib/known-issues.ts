import { KnownIssuesError, readKnownIssues, type KnownIssue } from '../../reports/allure/known-issues.ts';
import { SettingsError } from '../../settings.ts';

/** @throws SettingsError if `reports/known-issues.json` cannot be understood. */
export function knownIssues(): readonly KnownIssue[] {
  try {
    return readKnownIssues();
  } catch (error) {
    if (error instanceof KnownIssuesError) throw new SettingsError([error.message]);
    throw error;
  }
}
