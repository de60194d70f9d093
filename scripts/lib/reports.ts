import { join, relative } from 'node:path';
import { overdueLines } from '../../reports/allure/gate-console.ts';
import { generateAllureReport, hasResults } from '../../reports/allure/generate.ts';
import { dayOf } from '../../reports/allure/known-issues.ts';
import { knownIssues } from './known-issues.ts';

/** Makes the Allure report of what was done and says, in French, where the reports are and which known issue is overdue. */
export async function reportsText(output: string): Promise<string> {
  const issues = knownIssues();
  const allure = hasResults(output) ? [await generateAllureReport(output, issues)] : [];
  const files = [...allure, join(output, 'verdict.md'), join(output, 'verdict.json')];
  const lines = files.map((file) => `  ${shortPath(file)}`);
  const open = allure.length > 0 ? ['Ouvrir le rapport : npm run report'] : [];
  return ['Rapports :', ...lines, ...open, ...overdueLines(issues, dayOf(new Date()))].join('\n');
}

/** As short as it can be typed from here. */
export function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}
