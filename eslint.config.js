import js from '@eslint/js';
import playwright from 'eslint-plugin-playwright';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The plugin's recommended rules are mostly warnings; here each is an error, so that none is ever scrolled past.
const recommended = playwright.configs['flat/recommended'];
const playwrightRules = Object.fromEntries(Object.keys(recommended.rules).map((rule) => [rule, 'error']));

export default defineConfig(
  { ignores: ['reports/out/', 'node_modules/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A template literal over a number is how every message here is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A fixture that needs no other is told so by an empty pattern: that is Playwright's way.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `async` marks what callers must await, also where an implementation answers at once.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['tests/**/*.ts', 'fixtures/**/*.ts', 'pages/**/*.ts', 'flows/**/*.ts'],
    plugins: recommended.plugins,
    rules: {
      ...playwrightRules,
      'playwright/prefer-native-locators': 'error',
      'playwright/require-to-pass-timeout': 'error',
      'playwright/no-commented-out-tests': 'error',
      'playwright/no-restricted-matchers': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'playwright/no-raw-locators': 'error', 'playwright/no-nth-methods': 'error' },
  },
  {
    // Guards assert what holds for every test.
    files: ['fixtures/**/*.ts'],
    rules: { 'playwright/no-standalone-expect': 'off' },
  },
  {
    // These use the very selectors and calls that programs written for the real pages use.
    files: ['tests/contract/wire/**/*.ts', 'tests/contract/tenant/**/*.ts', 'tests/judges/**/*.ts'],
    rules: {
      'playwright/no-raw-locators': 'off',
      'playwright/prefer-locator': 'off',
      'playwright/no-nth-methods': 'off',
      'playwright/valid-title': ['error', { ignoreTypeOfTestName: true }],
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['expect', '^judged$'] }],
    },
  },
  {
    // These leak, stop and cost too much on purpose; another test judges what they leave behind.
    files: ['tests/sentinel/**/*.ts', 'tests/budget/**/*.ts'],
    rules: { 'playwright/expect-expect': 'off', 'playwright/no-nested-step': 'off' },
  },
);
