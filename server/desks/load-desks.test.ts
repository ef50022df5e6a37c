import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDesks } from './load-desks.ts'

test('a DESKS_DIR that is not there is a sentence that names it', () => {
  expect(() => loadDesks('/nowhere/geheim')).toThrow(
    'The settings are not right: DESKS_DIR points to a folder that cannot be read.',
  )
})

test('a file with a mistake is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-desks-'))
  writeFileSync(join(folder, 'fout.yaml'), JSON.stringify({ id: 'fout', mailbox: 'geen adres' }))
  expect(() => loadDesks(folder)).toThrow(/fout\.yaml/)
})
