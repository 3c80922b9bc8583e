import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noEnv = { object: 'process', property: 'env', message: 'Read settings through lib/infra/env.ts, which validates them.' }

export default tseslint.config(
  { ignores: ['**/.next/', 'node_modules/', 'prisma/client/', '.data/', 'next-env.d.ts', 'tests/architecture/fixtures/', 'bench/results/', 'screens/'] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-properties': ['error', noEnv],
      'no-console': 'error',
      'no-restricted-imports': ['error', { name: 'next/link', message: 'Use components/ui/link.tsx, which fetches nothing ahead.' }],
      eqeqeq: 'error',
    },
  },
  {
    // A promise that nobody waits for loses its redirection, or its failure.
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  { files: ['app/**', 'components/**'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    // `include` sends whole rows to the view: what a view does not need does not leave the database.
    files: ['lib/**/*.ts', 'app/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name=/^(find|create|update|upsert)/] > ObjectExpression > Property[key.name='include']", message: 'Use select.' }] },
  },
  {
    // Where settings are read, made up for a run on this machine, or shown: outside the application itself.
    files: ['lib/infra/env.ts', 'lib/infra/log.ts', 'proxy.ts', 'instrumentation.ts', 'scripts/**', 'tests/**', 'bench/**', '*.config.*', 'prisma/seed/**'],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  { files: ['components/ui/link.tsx'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['tests/**', 'bench/**', 'scripts/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
