/** The document against the national API design rules, whose ruleset is not in this repository (`npm run test:reference`). */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { referenceFile } from '@stapwijzer/shared/domain/testing-reference.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

const ruleset = referenceFile('adr-ruleset/linter.yaml')

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

test.skipIf(!ruleset)(
  'the national API design rules: Spectral finds nothing',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-spectral-'))
    const file = join(folder, 'openapi.json')
    await writeFile(file, (await t.app.inject('/v1/openapi.json')).body)
    const spectral = fileURLToPath(new URL('../../node_modules/.bin/spectral', import.meta.url))
    const run = promisify(execFile)
    const { stdout } = await run(spectral, [
      'lint',
      '-r',
      ruleset!,
      '-f',
      'json',
      '-q',
      '--fail-severity',
      'hint',
      file,
    ]).catch((error: { stdout: string }) => error)
    await rm(folder, { recursive: true })
    expect(JSON.parse(stdout)).toEqual([])
  },
  60_000,
)
