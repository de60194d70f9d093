import { expect, test } from '@playwright/test';
import { createRedactor } from '../../reports/redaction/redactor.ts';

const TEST = 'a-test';
const redactor = createRedactor([
  { value: 'afiv76yd7gp7gaa3', kind: 'seed' },
  { value: '482913', kind: 'code', test: TEST },
]);

test('a secret is found under the colours by which a matcher marks what two texts have in common', () => {
  const difference = 'Received: \u001b[31m"a\u001b[7mfiv76yd7gp7gaa3\u001b[27m"\u001b[39m';
  expect(redactor.text(difference)).toBe('Received: "***"');
  expect(redactor.text('code 4\u001b[7m82913\u001b[27m', TEST)).toBe('code ***');
});

test('the colours of a text that holds no secret stay, and those around a secret do', () => {
  const coloured = 'Received: \u001b[31m"another key"\u001b[39m';
  expect(redactor.text(coloured)).toBe(coloured);
  expect(redactor.text('Received: \u001b[31m"afiv76yd7gp7gaa3"\u001b[39m')).toBe('Received: \u001b[31m"***"\u001b[39m');
});
