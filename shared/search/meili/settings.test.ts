import { describe, expect, it } from 'vitest'
import { courseIndexSettings } from './course-settings.ts'
import { settingsThatDiffer } from './settings.ts'

const settings = courseIndexSettings()

describe('the settings of the index', () => {
  it('rank a title above provider, place and summary, and those above the description', () => {
    expect(settings.searchableAttributes!.slice(0, 3)).toEqual(['title', 'main', 'body'])
  })
  it('spare names, numbers and codes from typing mistakes', () => {
    expect(settings.typoTolerance).toMatchObject({ disableOnNumbers: true })
    expect(settings.typoTolerance!.disableOnAttributes).toContain('main')
  })
  it('hold the reviewed synonyms as lexemes, and never a word as its own', () => {
    const synonyms = Object.entries(settings.synonyms!)
    expect(synonyms.length).toBeGreaterThan(300)
    for (const [from, to] of synonyms) expect(to).not.toContain(from)
  })
  it('show nothing of a document but its number', () => {
    expect(settings.displayedAttributes).toEqual(['id', 'doc', 'gen', 'from', 'until'])
  })
})

describe('a difference of settings', () => {
  it('is none when only the order of a list without order differs', () => {
    const held = {
      ...settings,
      stopWords: settings.stopWords!.toReversed(),
      sortableAttributes: settings.sortableAttributes!.toReversed(),
      distinctAttribute: null,
    }
    expect(settingsThatDiffer(held, settings)).toEqual([])
  })
  it('is named when a value, or an order that counts, differs', () => {
    const held = {
      ...settings,
      searchableAttributes: settings.searchableAttributes!.toReversed(),
      searchCutoffMs: 1500,
      synonyms: { ...settings.synonyms, vca: ['x'] },
    }
    expect(settingsThatDiffer(held, settings).sort()).toEqual([
      'searchCutoffMs',
      'searchableAttributes',
      'synonyms',
    ])
  })
})
