import { describe, expect, it } from 'vitest'
import { phraseKey, synonymEntries, synonymsAt } from './synonyms.ts'
import { wordsOf } from '../language/text-words.ts'
import { synonymTables } from '../words/index.ts'

const entries = synonymEntries()
const found = (q: string) =>
  synonymsAt(
    wordsOf(q).map((word) => ({ word })),
    0,
  )

describe('the reviewed synonyms', () => {
  it('are at least 450, each with a reason', () => {
    expect(entries.length).toBeGreaterThanOrEqual(450)
    expect(entries.filter(({ reason }) => reason.length < 10)).toEqual([])
  })

  it('have a form that is read: every line is a reason or an entry', () => {
    const lines = synonymTables.flatMap((table) => table.split('\n').filter((line) => line !== ''))
    expect(lines.length).toBe(entries.length + lines.filter((line) => line.startsWith('#')).length)
    for (const { from, to } of entries) {
      expect(phraseKey(from), from).not.toBe('')
      expect(phraseKey(to), to).not.toBe('')
    }
  })

  it('say something: no word is its own synonym, nothing is said twice, and both ways is written as one', () => {
    const said = new Map<string, string>()
    const twice: string[] = []
    for (const { from, to, both } of entries) {
      const [a, b] = [phraseKey(from), phraseKey(to)]
      if (a === b) twice.push(`${from} is ${to}`)
      for (const key of both ? [`${a} > ${b}`, `${b} > ${a}`] : [`${a} > ${b}`]) {
        if (said.has(key)) twice.push(`${from} > ${to}`)
        said.set(key, from)
        const [x, y] = key.split(' > ')
        if (!both && said.has(`${y} > ${x}`)) twice.push(`${from} > ${to} is a loop`)
      }
    }
    expect(twice).toEqual([])
  })

  it.each([
    ['vca', ['veilig', 'checklist', 'aannemer']],
    ['nen 3140', ['nen3140']],
    ['p&o', ['personeelszaak']],
    ["zzp'er", ['zelfstand', 'personel']],
  ])('%s is also %j', (q, words) => {
    expect(
      found(q)
        .at(-1)
        ?.alternatives.map((one) => one.words),
    ).toContainEqual(words)
  })

  it('go one way where the wider word would find too much', () => {
    expect(found('vakkenvuller')).not.toEqual([])
    expect(JSON.stringify(found('verkoopspecialist'))).not.toContain('vakkenvull')
  })
})
