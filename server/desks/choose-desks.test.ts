import { expect, test } from 'vitest'
import { chooseDesks, deskById } from './choose-desks.ts'
import { deskMistakes, type Desk } from './desk-file.ts'
import { loadDesks } from './load-desks.ts'

const midden = { code: 'midden-utrecht', name: 'Midden-Utrecht' }
const desk = (more: Partial<Desk>): Desk => ({
  id: 'a',
  type: 'leerwerkloket',
  region: 'midden-utrecht',
  names: [{ name: 'Loket', from: '2020-01-01', until: null }],
  channels: [],
  walkIn: null,
  acceptsDigitalReferral: true,
  verifiedAt: null,
  successor: null,
  sources: [{ title: 'a list' }],
  ...more,
})
const national = desk({ id: 'n', type: 'national', region: null, acceptsDigitalReferral: false })

test('a region has its own desks, under the name of the day', () => {
  const names = [
    { name: 'Oud', from: '2020-01-01', until: '2024-01-01' },
    { name: 'Nieuw', from: '2024-01-01', until: null },
  ]
  const found = (asOf: string) => chooseDesks([desk({ names }), national], midden, asOf)
  expect(found('2023-12-31')).toMatchObject({
    fallback: false,
    items: [{ id: 'a', name: 'Oud', region: midden }],
  })
  expect(found('2024-01-01').items[0]!.name).toBe('Nieuw')
})

test('no desk of the region, or none yet: the national page and nothing invented', () => {
  const other = { code: 'gorinchem', name: 'Gorinchem' }
  for (const choice of [
    chooseDesks([desk({}), national], other, '2026-11-24'),
    chooseDesks([desk({}), national], null, '2026-11-24'),
    chooseDesks(
      [desk({}), { ...national, names: [{ name: 'N', from: '2015-01-01', until: null }] }],
      midden,
      '2019-12-31',
    ),
  ]) {
    expect(choice).toMatchObject({ fallback: true, items: [{ id: 'n', type: 'national', region: null }] })
    expect(choice.items).toHaveLength(1)
    expect(choice.items[0]!.acceptsDigitalReferral).toBe(false)
  }
})

test('the desks that come with the product: three take referrals, the national page never', () => {
  const desks = loadDesks()
  const taking = desks.filter((one) => one.acceptsDigitalReferral).map((one) => one.region)
  expect(taking.sort()).toEqual(['amersfoort', 'foodvalley', 'midden-utrecht'])
  expect(chooseDesks(desks, { code: 'amersfoort', name: 'Amersfoort' }, '2023-01-25').fallback).toBe(true)
  expect(chooseDesks(desks, { code: 'amersfoort', name: 'Amersfoort' }, '2023-01-26').items[0]!.type).toBe(
    'werkcentrum',
  )
  expect(deskById(desks, 'leerwerkloket-utrecht', '2026-11-24')).toEqual({
    id: 'leerwerkloket-utrecht',
    name: 'Leerwerkloket regio Utrecht',
    region: 'midden-utrecht',
    acceptsDigitalReferral: true,
    mailbox: null,
    hasWebhook: false,
    successor: null,
  })
  expect(deskById(desks, 'elsewhere', '2026-11-24')).toBeUndefined()
})

test('the Doorstroompunt comes after the desks, or after the national page, and is no desk of its own', () => {
  const youth = desk({ id: 'd', type: 'doorstroompunt', acceptsDigitalReferral: false })
  const types = (desks: Desk[]) => {
    const { fallback, items } = chooseDesks(desks, midden, '2026-11-24')
    return [fallback, ...items.map(({ type }) => type)]
  }
  expect(types([youth, desk({}), national])).toEqual([false, 'leerwerkloket', 'doorstroompunt'])
  expect(types([youth, national])).toEqual([true, 'national', 'doorstroompunt'])
  // None comes with the product: no source names one, and an address is never invented.
  expect(loadDesks().filter(({ type }) => type === 'doorstroompunt')).toEqual([])
})

test('a desk that was taken over takes nothing new, and its mail goes to the one that took over', () => {
  const gone = { until: '2026-01-01', from: '2020-01-01' }
  const old = desk({ id: 'old', names: [{ name: 'Oud', ...gone }], successor: 'middle', mailbox: 'old@x.nl' })
  const middle = desk({
    id: 'middle',
    names: [{ name: 'Tussen', from: '2026-01-01', until: '2026-07-01' }],
    successor: 'a',
  })
  const desks = [old, middle, desk({ mailbox: 'new@x.nl' }), national]
  const on = (day: string) => deskById(desks, 'old', day)
  expect(on('2025-12-31')).toMatchObject({ name: 'Oud', acceptsDigitalReferral: true, mailbox: 'old@x.nl' })
  expect(on('2026-01-01')).toMatchObject({ successor: { id: 'middle', name: 'Tussen' }, mailbox: null })
  expect(on('2026-07-01')).toEqual({
    id: 'old',
    name: 'Oud',
    region: 'midden-utrecht',
    acceptsDigitalReferral: false,
    mailbox: 'new@x.nl',
    hasWebhook: false,
    successor: { id: 'a', name: 'Loket' },
  })
  expect(on('2019-12-31')).toBeUndefined()
  expect(chooseDesks(desks, midden, '2026-07-01').items.map(({ id }) => id)).toEqual(['a'])
})

test.each([
  [[desk({}), desk({}), national], /id stands in two files/],
  [[desk({})], /0 national desks/],
  [[desk({ region: null }), national], /only the national desk has no region/],
  [[{ ...national, acceptsDigitalReferral: true }], /takes no referrals/],
  [[desk({ successor: 'z' }), national], /there is no desk z/],
  [
    [desk({ successor: 'b' }), desk({ id: 'b', successor: 'a' }), national],
    /a: its successors come back to it/,
  ],
  [[desk({ successor: 'a' }), national], /come back to it/],
  [[desk({ type: 'doorstroompunt' }), desk({ id: 'b' }), national], /takes no referrals/],
  [[desk({ names: [{ name: 'x', from: '2020-01-01', until: '2019-01-01' }] }), national], /names overlap/],
])('a mistake in the files is named (%#)', (desks, message) => {
  expect(deskMistakes(desks).join(' ')).toMatch(message)
})
