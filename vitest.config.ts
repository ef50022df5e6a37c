import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const all = '{shared,server,ingest,web,bench,scripts}/**/*'
const elsewhere = ['**/node_modules/**', 'web/build/**', '**/.svelte-kit/**']
const tiers = ['slow', 'db', 'system', 'browser', 'meili', 'reference'] as const
const tierFiles = (tier: string) => [`${all}.${tier}.test.ts`]

/**
 * One project a tier. `unit`: pure, milliseconds. `slow`: as pure, but thousands of cases or small processes. `db`: a PostgreSQL. `system`: starts real processes. `browser`: a
 * Chromium and the built site. `meili`: a Meilisearch, the one of MEILI_URL or the program on PATH. What starts processes runs after the others, for much of it waits: two
 * files at a time fill two processors. `reference`: data that are not in this repository, in the folder of REFERENCE_DATA.
 */
export default defineConfig({
  test: {
    // Tests that start processes hand it on: half of a short process is compiling.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    // They only end what hangs: how long a test takes on a machine with ten other tasks says nothing about it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    globalSetup: ['scripts/test/temporary-files.ts'],
    // What a test waits for comes when the machine gets to it, and that may be busy; its own second is too short.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // By itself it leaves one processor free, which is half of a machine with two; the database does not fill the other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure code leaves nothing behind for the next file, and loading every module anew takes twice the time of the tests.
          isolate: false,
          include: [`${all}.test.ts`],
          exclude: [...elsewhere, ...tiers.flatMap(tierFiles)],
        },
      },
      { extends: true, test: { name: 'slow', include: tierFiles('slow'), exclude: elsewhere } },
      {
        extends: true,
        test: {
          name: 'db',
          // Each file has a database of its own and closes what it opened; loading the product anew for each takes longer than its tests.
          isolate: false,
          include: tierFiles('db'),
          exclude: elsewhere,
          globalSetup: ['scripts/test/database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'reference',
          include: tierFiles('reference'),
          exclude: elsewhere,
          globalSetup: ['scripts/test/database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'meili',
          include: tierFiles('meili'),
          exclude: elsewhere,
          // They share a server, and whole processes an index name too.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          globalSetup: ['scripts/test/database.ts', 'scripts/test/meilisearch.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: tierFiles('system'),
          exclude: elsewhere,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: tierFiles('browser'),
          exclude: elsewhere,
          globalSetup: ['scripts/test/database.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
