import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createFetcher } from './fetcher.ts'
import { testLimits } from './testing.ts'

const root = mkdtempSync(join(tmpdir(), 'stapwijzer-files-'))
const folder = join(root, 'feed')
mkdirSync(join(folder, 'b', 'c'), { recursive: true })
mkdirSync(join(root, 'elsewhere'))
for (const path of ['b/2.html', 'b/c/3.html', 'a.html', '.hidden', 'z.html', '../elsewhere/secret.html'])
  writeFileSync(join(folder, path), path)
symlinkSync(join(root, 'elsewhere'), join(folder, 'out'))
symlinkSync(folder, join(folder, 'circle'))
afterAll(() => rmSync(root, { recursive: true }))

const fetcherOf = (from: string) =>
  createFetcher({ from, limits: testLimits, signal: new AbortController().signal })

async function listed(from: string, path = from): Promise<string[] | null> {
  const files = fetcherOf(from).list(path)
  const found: string[] = []
  for await (const file of files ?? []) found.push(relative(folder, file))
  return files && found
}

test('a folder is listed in a steady order, without hidden files; links to folders are not entered', async () => {
  expect(await listed(folder)).toEqual(['a.html', 'b/2.html', 'b/c/3.html', 'circle', 'out', 'z.html'])
  expect(await listed(folder, join(folder, 'b'))).toEqual(['b/2.html', 'b/c/3.html'])
})

test('what is no folder of the feed has no list', async () => {
  expect(await listed(join(folder, 'a.html'))).toBeNull()
  expect(await listed(join(folder, 'none'))).toBeNull()
  expect(await listed(folder, join(root, 'elsewhere'))).toBeNull()
  expect(await listed('https://school.example/')).toBeNull()
})

test('a link out of the folder is listed, and cannot be opened', async () => {
  await expect(fetcherOf(folder).open(join(folder, 'out'))).rejects.toMatchObject({
    reason: 'address-forbidden',
  })
})
