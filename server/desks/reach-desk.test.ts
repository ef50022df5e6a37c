import { expect, test } from 'vitest'
import { deskById } from './choose-desks.ts'
import { DeskFile, type Desk } from './desk-file.ts'
import { loadDesks } from './load-desks.ts'
import { nationalDesk, reachDesk } from './reach-desk.ts'

const desk = (id: string, more: object = {}): Desk =>
  DeskFile.parse({
    ...{ id, type: 'leerwerkloket', region: 'oost', channels: [], successor: null, ...more },
    ...{ walkIn: null, acceptsDigitalReferral: true, verifiedAt: null, sources: [{ title: 'A test' }] },
    names: 'names' in more ? more.names : [{ name: `Loket ${id}`, from: '2020-01-01', until: null }],
  })
const on = (today: string, production = true) => ({ today, production })

test('outside production each desk of the product has a mailbox that leads nowhere', () => {
  const desks = loadDesks()
  expect(reachDesk(desks, 'leerwerkloket-utrecht', on('2026-11-24', false))).toMatchObject({
    name: 'Leerwerkloket regio Utrecht',
    mailbox: 'leerwerkloket-utrecht@loket.example',
  })
  expect(reachDesk(desks, 'leerwerkloket-utrecht', on('2026-11-24'))?.mailbox).toBeUndefined()
  expect(nationalDesk(desks, '2026-11-24')?.ways).not.toEqual([])
})

test('a desk that went is reached at the one that took over, from that day on', () => {
  const names = [{ name: 'Loket oud', from: '2020-01-01', until: '2027-01-01' }]
  const desks = [
    desk('oud', { names, successor: 'nieuw', mailbox: 'oud@loket.example' }),
    desk('nieuw', { mailbox: 'nieuw@loket.example', escalation: 'chef@loket.example' }),
  ]
  expect(reachDesk(desks, 'oud', on('2026-12-31'))).toMatchObject({ mailbox: 'oud@loket.example' })
  expect(reachDesk(desks, 'oud', on('2027-01-01'))).toMatchObject({
    ...{ id: 'nieuw', name: 'Loket nieuw', escalation: 'chef@loket.example' },
  })
  expect(reachDesk(desks, 'weg', on('2027-01-01'))).toBeUndefined()
  expect(nationalDesk(desks, '2027-01-01')).toBeNull()
})

const closed = [{ name: 'Loket', from: '2020-01-01', until: '2027-01-01' }]
const later = [{ name: 'Loket', from: '2027-06-01', until: null }]
test.each([
  ['closed without a successor', [desk('a', { names: closed, mailbox: 'a@loket.example' })]],
  [
    'closed, and the one that takes over is not open yet',
    [desk('a', { names: closed, successor: 'b' }), desk('b', { names: later, mailbox: 'b@loket.example' })],
  ],
  ['not open yet', [desk('a', { names: later, mailbox: 'a@loket.example' })]],
])('nobody is written to where the site knows no desk: %s', (_, desks) => {
  expect(deskById(desks, 'a', '2027-02-01')).toBeUndefined()
  expect(reachDesk(desks, 'a', on('2027-02-01'))).toBeUndefined()
})
