import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadSchemes, schemeFolder, SchemeFilesError } from './load-schemes.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

/** What loading says when files of the folder were changed; `null` removes a file. */
function problems(changes: Record<string, ((text: string) => string) | null>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schemes-'))
  made.push(folder)
  cpSync(schemeFolder, folder, { recursive: true })
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, name)
    if (change === null) rmSync(file)
    else writeFileSync(file, change(readFileSync(join(schemeFolder, name), 'utf8')))
  }
  try {
    loadSchemes(folder)
    return []
  } catch (error) {
    if (error instanceof SchemeFilesError) return error.problems
    throw error
  }
}

it('loads the folder as it is', () => expect(problems({})).toEqual([]))

it('tells the problems of all files together, each with file and line', () => {
  const found = problems({
    'oom.yaml': (text) => text.replace('eq: metal', 'eq: steel'),
    'soob.yaml': (text) => text.replace('kind: fund', 'kind: fond'),
    'zij-instroom.yaml': (text) => text.replace('from: 2023-01-01', 'from: 2023-01-02'),
  })
  expect(found).toHaveLength(3)
  expect(found[0]).toMatch(/^oom\.yaml:\d+: .*steel is not a value of employer\.sector/)
  expect(found[1]).toMatch(/^soob\.yaml:3: kind: /)
  expect(found[2]).toMatch(/^zij-instroom\.yaml:\d+: versions\.1\.from: A version must begin/)
})

it('refuses a folder in which a scheme is missing, or is there twice', () => {
  expect(problems({ 'oom.yaml': null })).toEqual(['oom.yaml: this file is missing.'])
  expect(problems({ 'oom.yaml': (text) => text.replace('id: oom', 'id: soob') })).toEqual([
    'oom.yaml:1: id: The file must be named after the id.',
  ])
})

it('refuses a limit of a loan that is made of a scheme without fees', () => {
  const [first] = problems({
    'levenlanglerenkrediet.yaml': (text) => text.replace('feeOf: wettelijk-collegegeld', 'feeOf: oom'),
  })
  expect(first).toMatch(/^levenlanglerenkrediet\.yaml:\d+: oom has no table of fees\.$/)
})

it('its error names them all', () => {
  expect(new SchemeFilesError(['a.yaml:3: x', 'b.yaml:4: y']).message).toBe(
    'The funding schemes cannot be read:\na.yaml:3: x\nb.yaml:4: y',
  )
})
