import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

/** Imports that only one file may make: the rest of the code goes through that file. */
function onlyIn(message, ...names) {
  return { paths: names.map((name) => ({ name, message })) };
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.mjs', '**/*.cjs', '.config/**', 'test-results/**', 'resources/sample-drop/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-imports': ['error', {
        paths: [
          ...onlyIn('only electron/core/db/driver.ts names the SQLite library', 'sqlite3', '@journeyapps/sqlcipher').paths,
          ...onlyIn('only the chart\'s adapter imports cytoscape', 'cytoscape', 'cytoscape-fcose').paths,
          ...onlyIn('only the map\'s adapter imports MapLibre', 'maplibre-gl').paths,
        ],
      }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['electron/core/db/driver.ts', 'renderer/features/chart/cytoscape-adapter.ts', 'renderer/features/chart/layout-worker.ts', 'renderer/features/map/maplibre.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['renderer/**/*.ts', 'renderer/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  // Programs that talk on the terminal.
  { files: ['electron/hosts/**', 'resources/build/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['shared/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'fetch', 'setTimeout', 'setInterval'], 'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }] } },
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { '@typescript-eslint/no-dynamic-delete': 'off' } },
);
