import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import CaseReporter from '../../../reports/case/case-reporter.ts';
import RedactingReporter from '../../../reports/redaction/redacting-reporter.ts';
import { registerSecret } from '../../../reports/redaction/registry.ts';
import { testCase, testResult } from '../lib/reported.ts';
import { aMoment, attachedCase, caseResult } from './results.ts';

test('a secret that a page showed reaches no file of a case, in whatever text of it', ({}, testInfo) => {
  const output = testInfo.outputPath('reports');
  const secret = `${randomBytes(9).toString('hex')}"<é&`;
  registerSecret({ value: secret, kind: 'password' });
  const { symptoms } = caseResult();
  const told = caseResult('reproduced', {
    summary: `Avec ${secret}.`,
    timeline: [
      aMoment({ did: `saisit ${secret}`, says: `«${secret}» n’est pas bon`, codes: [secret], address: secret }),
    ],
    symptoms: symptoms.map((one) => ({ ...one, causes: [secret] })),
    cure: { tried: secret, worked: false, says: secret },
    failure: { kind: 'suite-defect', message: secret },
  });
  const heard = { annotations: [], stdout: [], stderr: [] };
  const result = testResult({ attachments: [attachedCase(told)], ...heard });
  // In the order of the configuration.
  for (const reporter of [new RedactingReporter(), new CaseReporter({ output })]) {
    reporter.onTestEnd(testCase('un cas', result), result);
  }
  const folder = join(output, 'cases', '2026-11-26-session-expired');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files).toHaveLength(3);
  const telling = secret.slice(0, 12);
  expect(files.map((text) => [text.includes(telling), text.includes('***')])).toEqual(files.map(() => [false, true]));
});
