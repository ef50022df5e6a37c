import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Components and what has their runes. All else is linted by oxlint (.oxlintrc.json), which knows no components. */
export default tseslint.config(
  { ignores: ['**/node_modules/', '**/.svelte-kit/', 'web/build/', '**/*.{js,mjs}', '**/!(*.svelte).ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [js.configs.recommended, svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The compiler drops white space at the edge of a block; `{' '}` keeps it.
      'svelte/no-useless-mustaches': 'off',
      // The site stands at the root of its host and every link loads a page anew.
      'svelte/no-navigation-without-resolve': 'off',
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
  },
)
