import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** What would make the core depend on a host, a clock, chance or a locale. */
const impure = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'chance is an argument',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'time is an argument',
  },
  { selector: "NewExpression[callee.name='Date']", message: 'time is an argument' },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'compare code units: locales differ',
  },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'locales differ' },
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'tests/fixtures/', 'tests/planted/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // State is raw facts and derived values: sets and maps are made anew, never mutated.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'console',
        'window',
        'document',
        'process',
        'Intl',
        'setTimeout',
        'performance',
      ],
      'no-restricted-syntax': ['error', ...impure],
    },
  },
  { files: ['src/cli/**', 'src/build/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
