import { join, relative } from 'node:path';
import { generateAllureReport, hasResults } from '../../reports/allure/generate.ts';

/** Makes the Allure report of what was done and says, in French, where the reports are. */
export async function reportsText(output: string): Promise<string> {
  const allure = hasResults(output) ? [await generateAllureReport(output)] : [];
  const files = [...allure, join(output, 'verdict.md'), join(output, 'verdict.json')];
  const lines = files.map((file) => `  ${shortPath(file)}`);
  return ['Rapports :', ...lines, ...(allure.length > 0 ? ['Ouvrir le rapport : npm run report'] : [])].join('\n');
}

/** As short as it can be typed from here. */
export function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}
