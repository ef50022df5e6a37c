import { describe, expect, test } from 'vitest'
import { sureOf } from './sure-of.ts'

const named = (label: string, matchedLabel = label) => ({ label, matchedLabel })
const baker = named('bakker')
const nursery = named('pedagogisch medewerker kinderopvang', 'kinderleidster')

describe('words that leave no doubt', () => {
  test('the name of one occupation, whatever its capitals and accents, also beside longer names', () => {
    expect(sureOf([named('banketbakker'), baker, named('bakker brood')], 'Bakker ')).toBe(baker)
    const coordinator = named('coördinator zorg')
    expect(sureOf([coordinator], 'Coordinator  zorg')).toBe(coordinator)
  })
  test('another name of only one', () => {
    expect(sureOf([nursery, named('onderwijsassistent')], 'kinderleidster')).toBe(nursery)
    expect(sureOf([nursery, named('gastouder', 'kinderleidster')], 'kinderleidster')).toBeUndefined()
  })
  test('not another name that is a part of many names', () => {
    const filtering = named('technicus drankenfiltering', 'medewerker')
    expect(sureOf([filtering, named('medewerker handel')], 'medewerker')).toBeUndefined()
  })
  test('not one that is only alike, however lonely', () => {
    expect(sureOf([named('kok', 'instellingskok')], 'instituutsdirecteur')).toBeUndefined()
    expect(sureOf([baker], 'baker')).toBeUndefined()
    expect(sureOf([], 'bakker')).toBeUndefined()
  })
})
