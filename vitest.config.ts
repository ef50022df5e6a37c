import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,ingest,web,bench,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
