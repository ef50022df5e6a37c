import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDesks } from './contacts.ts'

function folderOf(files: Record<string, object>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-desks-'))
  for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(file))
  return folder
}

const desk = (id: string, more: object = {}) => ({
  id,
  type: 'leerwerkloket',
  region: 'oost',
  names: [{ name: `Loket ${id}`, from: '2020-01-01', until: null }],
  channels: [{ kind: 'phone', value: '030 123 45 67' }],
  successor: null,
  ...more,
})

test('the desks that come with the product can be read, and outside production each has a mailbox that leads nowhere', () => {
  const desks = readDesks({ production: false })
  expect(desks.find('leerwerkloket-utrecht', '2026-11-24')).toMatchObject({
    name: 'Leerwerkloket regio Utrecht',
    mailbox: 'leerwerkloket-utrecht@loket.example',
  })
  expect(desks.national?.ways).not.toEqual([])
  expect(readDesks({ production: true }).find('leerwerkloket-utrecht', '2026-11-24')?.mailbox).toBeUndefined()
})

test('a desk that went is reached at the one that took over, from that day on', () => {
  const gone = { names: [{ name: 'Loket oud', from: '2020-01-01', until: '2027-01-01' }], successor: 'nieuw' }
  const folder = folderOf({
    'oud.yaml': desk('oud', { ...gone, mailbox: 'oud@loket.example' }),
    'nieuw.yaml': desk('nieuw', { mailbox: 'nieuw@loket.example', escalation: 'chef@loket.example' }),
  })
  const { find, national } = readDesks({ DESKS_DIR: folder, production: true })
  expect(find('oud', '2026-12-31')).toMatchObject({ mailbox: 'oud@loket.example' })
  expect(find('oud', '2027-01-01')).toMatchObject({ id: 'nieuw', escalation: 'chef@loket.example' })
  expect(find('weg', '2027-01-01')).toBeUndefined()
  expect(national).toBeNull()
})

test('a file with a mistake is named', () => {
  const folder = folderOf({ 'fout.yaml': desk('fout', { mailbox: 'geen adres' }) })
  expect(() => readDesks({ DESKS_DIR: folder, production: true })).toThrow(/fout\.yaml/)
})

test('a DESKS_DIR that is not there is a sentence that names it', () => {
  expect(() => readDesks({ DESKS_DIR: '/nowhere/geheim', production: false })).toThrow(
    'The settings are not right: DESKS_DIR points to a folder that cannot be read.',
  )
})
