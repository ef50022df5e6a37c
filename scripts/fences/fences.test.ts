import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryFiles, root } from './files.ts'
import { importProblem } from './imports.ts'
import { markupProblems } from './markup.ts'
import { assertionProblem, environmentProblem, importsOf, networkProblem, shapeProblems } from './source.ts'

const files = repositoryFiles()
  .filter((file) => /\.(ts|mjs|js|svelte|css)$/.test(file))
  .filter((file) => !file.startsWith('shared/db/migrations/'))
const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const code = sources.filter(({ file }) => !file.endsWith('.css'))

describe('every file of the repository', () => {
  it('imports only what its room may', () => {
    const problems = code.flatMap(({ file, text }) =>
      importsOf(file, text)
        .flatMap((specifier) => importProblem(file, specifier) ?? [])
        .map((words) => `${file}: ${words}`),
    )
    expect(code.length).toBeGreaterThan(50)
    expect(problems).toEqual([])
  })

  it('leaves the environment to the config files, one for each process', () => {
    expect(problemsOf(environmentProblem)).toEqual([])
  })

  it('leaves requests to the outside to the guarded modules', () => {
    expect(problemsOf(networkProblem)).toEqual([])
  })

  it('asserts nothing by way of unknown, and asks the API by its contracts', () => {
    expect(problemsOf(assertionProblem)).toEqual([])
  })

  it('gives every button a type, and no label around its control a `for`', () => {
    expect(
      code.flatMap(({ file, text }) => markupProblems(file, text).map((words) => `${file}: ${words}`)),
    ).toEqual([])
  })

  it('is short and named after what it holds', () => {
    expect(
      sources.flatMap(({ file, text }) => shapeProblems(file, text).map((words) => `${file}: ${words}`)),
    ).toEqual([])
  })
})

function problemsOf(judge: (file: string, text: string) => string | null): string[] {
  return code.flatMap(({ file, text }) => {
    const words = judge(file, text)
    return words ? [`${file}: ${words}`] : []
  })
}

describe('the fences themselves', () => {
  it.each([
    ['web/src/a.ts', '@stapwijzer/shared/db/client.ts'],
    ['web/src/a.ts', '@stapwijzer/shared/search/engine.ts'],
    ['web/src/a.ts', '@stapwijzer/server/app.ts'],
    ['web/src/a.ts', '../../server/app.ts'],
    ['web/src/a.ts', '@stapwijzer/server/testing.ts'],
    ['web/src/a.test.ts', '@stapwijzer/server/testing.ts'],
    ['web/journeys/plan/a.db.test.ts', '@stapwijzer/server/app.ts'],
    ['web/journeys/plan/a.db.test.ts', '@stapwijzer/shared/db/client.ts'],
    ['web/journeys/plan/a.db.test.ts', '../../../server/testing.ts'],
    ['server/app.ts', '../ingest/cli.ts'],
    ['server/app.ts', '@stapwijzer/ingest/main.ts'],
    ['server/cli/backup.ts', '@stapwijzer/ingest/main.ts'],
    ['server/worker.ts', '@stapwijzer/ingest/runtime.ts'],
    ['server/jobs/queue.ts', '@stapwijzer/ingest/sources/load.ts'],
    ['server/jobs/queue.ts', '@stapwijzer/ingest/testing.ts'],
    ['server/worker.db.test.ts', '@stapwijzer/ingest/runtime.ts'],
    ['server/app.test.ts', '@stapwijzer/ingest/testing.ts'],
    ['server/app.ts', '../shared/domain/course.ts'],
    ['ingest/cli.ts', '@stapwijzer/server/config.ts'],
    ['shared/domain/a.ts', 'node:fs'],
    ['shared/domain/a.ts', 'postgres'],
    ['shared/domain/plan/a.ts', '../../api/contract.ts'],
    ['shared/api/a.ts', '../db/client.ts'],
    ['shared/text/a.ts', '../api/contract.ts'],
    ['shared/db/a.ts', '../search/engine.ts'],
    ['shared/db/a.ts', '@stapwijzer/shared/search/engine.ts'],
    ['shared/tools/a.ts', './b.ts'],
    ['server/app.ts', '../scripts/start/start.ts'],
    ['server/app.ts', './testing.ts'],
    ['server/plans/routes.ts', '../referrals/store.ts'],
    ['ingest/cli.ts', './net/testing-server.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).not.toBeNull()
  })

  it.each([
    ['web/src/a.ts', '@stapwijzer/shared/domain/plan/check.ts'],
    ['web/src/a.ts', '@stapwijzer/shared/text/rooms.ts'],
    ['web/src/a.ts', 'svelte'],
    ['web/journeys/plan/a.db.test.ts', '@stapwijzer/server/testing.ts'],
    ['web/journeys/plan/a.browser.test.ts', '@stapwijzer/server/plans/testing.ts'],
    ['web/journeys/testing-browser.ts', '@stapwijzer/shared/db/testing-port.ts'],
    ['server/app.ts', '@stapwijzer/shared/search/engine.ts'],
    ['server/courses/routes.ts', '../http/route.ts'],
    ['server/referrals/gate.ts', '../plans/access.ts'],
    ['shared/domain/a.ts', 'zod'],
    ['server/worker.ts', '@stapwijzer/ingest/main.ts'],
    ['server/jobs/queue.ts', '@stapwijzer/ingest/main.ts'],
    ['server/jobs/retention.db.test.ts', '@stapwijzer/ingest/pipeline/testing.ts'],
    ['server/app.test.ts', './testing.ts'],
    ['server/testing-browser.ts', './testing.ts'],
    ['shared/search/a.ts', '../db/client.ts'],
    ['scripts/start/start.ts', '../../server/config.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toBeNull()
  })

  it('see every kind of import', () => {
    const text = `import a from './a.ts'; import type { B } from './b.ts'; export { c } from './c.ts'
      export * from './d.ts'; import './e.ts'; const f = await import('./f.ts'); type G = import('./g.ts').G`
    expect(importsOf('x.ts', text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `./${name}.ts`))
    expect(importsOf('X.svelte', `<p>hi</p><script lang="ts">import a from './a.ts'</script>`)).toEqual([
      './a.ts',
    ])
  })

  it('see the environment, requests, long files and drawers', () => {
    expect(environmentProblem('server/app.ts', 'const x = process.env.PORT')).not.toBeNull()
    expect(environmentProblem('server/app.ts', '// process.env is read elsewhere')).toBeNull()
    expect(environmentProblem('server/config.ts', 'process.env')).toBeNull()
    expect(environmentProblem('server/worker-config.ts', 'process.env')).toBeNull()
    expect(environmentProblem('server/cli/backup.ts', 'process.env')).not.toBeNull()
    expect(networkProblem('server/desks/store.ts', 'await fetch(url)')).not.toBeNull()
    expect(networkProblem('server/desks/store.ts', 'await this.fetch(url); prefetch()')).toBeNull()
    expect(networkProblem('ingest/feeds/a.ts', `import { request } from 'undici'`)).not.toBeNull()
    expect(assertionProblem('server/a.ts', ['const b = c as', 'unknown as D'].join(' '))).not.toBeNull()
    expect(assertionProblem('web/src/a.ts', "await fetch('/v1/courses')")).not.toBeNull()
    expect(assertionProblem('web/src/a.ts', 'ask<Course>(fetch, `/v1/courses/${id}`)')).not.toBeNull()
    expect(assertionProblem('web/src/a.ts', "call<typeof b>(fetch, { path: '/v1/b' })")).toBeNull()
    expect(markupProblems('a.svelte', '<button class="x" onclick={() => a()}>')).toHaveLength(1)
    expect(markupProblems('a.svelte', '<button {type} name="a"><button type="submit">')).toEqual([])
    expect(markupProblems('a.svelte', '<label for="a">b <input id="a" /></label>')).toHaveLength(1)
    expect(markupProblems('a.svelte', '<label for="a">b</label><input id="a" />')).toEqual([])
    expect(shapeProblems('a/b.ts', 'x\n'.repeat(301))).toHaveLength(1)
    expect(shapeProblems('server/utils/a.ts', '')).toHaveLength(1)
    expect(shapeProblems('server/someThing.ts', '')).toHaveLength(1)
  })
})
