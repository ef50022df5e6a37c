import { beforeAll, describe, expect, it } from 'vitest'
import { dutchWords, type DutchWords } from './dutch.ts'
import { wordList } from './word-list.ts'

describe('a word list', () => {
  const affixes = [
    'FLAG long',
    'FORBIDDENWORD Fw',
    'ONLYINCOMPOUND Cx',
    'SFX Zb Y 2',
    'SFX Zb 0 en/CaCb [^eo] ts:NN2',
    'SFX Zb 0 ën/CaCb [eo]',
    'SFX Zf Y 1',
    'SFX Zf at ten t',
    'SFX Yb Y 1',
    'SFX Yb 0 je [^m]',
    'PFX Pj Y 1',
    'PFX Pj 0 af .',
  ].join('\n')
  const list = wordList(
    affixes,
    '7\nhond/CcZb\nplaat/Zf\nzee/Zb\nlassen/PjVi\nfout/Fw\nbij/Cx\nCafé\nplaat/Yb\nExel/PNPI\n',
    ['PN'],
  )

  it.each(['hond', 'plaat', 'cafe', 'zee'])('has its entries, folded: %s', (word) =>
    expect(list.has(word)).toBe(true),
  )
  it.each(['honden', 'platen', 'zeeen', 'aflassen'])('has the forms that an entry allows: %s', (word) =>
    expect(list.has(word)).toBe(true),
  )
  it.each(['plaaten', 'lassenen', 'afhond', 'exel', 'fout', 'bij', 'en', 'af', '', 'hon', 'zzz', 'aaa'])(
    'has nothing else: %j',
    (word) => expect(list.has(word)).toBe(false),
  )
  it('gathers the endings of entries that are written alike', () => {
    expect(list.has('platen')).toBe(true)
    expect(list.has('plaatje')).toBe(true)
  })
})

describe('Dutch', () => {
  let dutch: DutchWords
  beforeAll(async () => {
    dutch = await dutchWords()
  })

  it.each(
    'hond honden zwemmen haken melken tennis zang schaken zingen printen chinees fins gezwommen'.split(' '),
  )('knows %s', (word) => expect(dutch.isWord(word)).toBe(true))
  it.each('boekhuoden verplegkundige programeren elektromontuer lassne exel hefftruckchaufeur'.split(' '))(
    'does not know %s',
    (word) => expect(dutch.isWord(word)).toBe(false),
  )
})
