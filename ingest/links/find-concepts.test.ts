import { describe, expect, test } from 'vitest'
import { found, occupation, skill } from './testing.ts'

const lasser = occupation('lasser', 'lasser', 'tig-lasser')
const kok = occupation('kok', 'kok', 'souschef')
const chauffeur = occupation('heftruck', 'heftruckchauffeur')
const nurse = occupation('nurse', 'verpleegkundige')
const books = skill('books', 'boekhouden', 'boekhouding bijhouden')
const stock = skill('stock', 'voorraad beheren')
const stress = skill('stress', 'omgaan met agressie')
const all = [lasser, kok, chauffeur, nurse, books, stock, stress]

const title = (text: string) => found(all, { title: text })
const outcomes = (text: string) => found(all, { outcomes: text })
const description = (text: string) => found(all, { description: text })

describe('a title', () => {
  test.each([
    ['Lasser', ['lasser 95']],
    ['Opleiding tot lasser (bbl)', ['lasser 95']],
    ['Word kok of souschef', ['kok 85']],
    ['Boekhouden', ['books 95']],
    ['Basiscursus boekhouden', ['books 95']],
    ['Boekhouden met de computer', ['books 75']],
  ])('%s: names the occupation or the skill itself', (text, links) => expect(title(text)).toEqual(links))

  test.each([
    ['Engels voor koks'],
    ['Rekenen voor een kok'],
    ['Omgaan met een lasser'],
    ['Voorbehouden handelingen verpleegkundigen'],
    ['Assistent-kok'],
    ['Assistent lasser'],
    ['Koken met weinig geld'],
    ['Geen boekhouden'],
  ])('%s: who it is for, who helps or what is denied is no link', (text) => expect(title(text)).toEqual([]))
})

describe('compounds and endings', () => {
  test.each([
    ['Lassersopleiding', 'lasser 80'],
    ['Basislasser', 'lasser 80'],
    ['Heftruckcursus', 'heftruck 80'],
    ['Heftruckopleiding in één dag', 'heftruck 80'],
    ['Heftruck rijden', 'heftruck 80'],
    ['Heftruck chauffeur', 'heftruck 95'],
    ['Heftruck-chauffeur', 'heftruck 95'],
    ['TIG-lasser', 'lasser 95'],
    ['Voorraadbeheer', 'stock 95'],
    ['Beheren van voorraad', 'stock 95'],
  ])('%s', (text, link) => expect(title(text)).toEqual([link]))

  test('a language is not the country, an infinitive is not the person, a short name is not a verb', () => {
    const concepts = [skill('nl', 'Nederlands'), skill('word', 'Word'), skill('serve', 'serveren')]
    expect(found(concepts, { title: 'Solliciteren in Nederland' })).toEqual([])
    expect(found(concepts, { title: 'Zorgassistent worden' })).toEqual([])
    expect(found(concepts, { title: 'Beheer van servers' })).toEqual([])
    expect(found(concepts, { title: 'Nederlands op het werk' })).toEqual(['nl 75'])
  })
})

describe('what is denied, asked beforehand or said of the audience', () => {
  test.each([
    ['Je leert geen boekhouden.'],
    ['Zonder boekhouden.'],
    ['Boekhouden hoort er niet bij.'],
    ['Boekhouden is geen onderdeel van deze opleiding.'],
    ['Kennis van boekhouden is handig.'],
    ['Kennis van boekhouden is vereist.'],
    ['Ervaring met boekhouden is een pre.'],
    ['Deze opleiding past bij je als je boekhouden leuk vindt.'],
    ['Als je al kok bent, word je hier beter.'],
    ['Je bent kok en wilt verder.'],
    ['Bedoeld voor wie moet omgaan met agressie.'],
  ])('%s', (text) => {
    expect(outcomes(text)).toEqual([])
    expect(description(text)).toEqual([])
  })

  test('what comes after `maar`, or `niet alleen`, is not denied', () => {
    expect(outcomes('Je leert niet alleen boekhouden')).toEqual(['books 50'])
    expect(outcomes('geen rekenen maar omgaan met agressie')).toEqual(['stress 65'])
  })

  test('a denial ends with its sentence', () => {
    expect(outcomes('Er is geen examen.\nboekhouden')).toEqual(['books 75'])
  })
})

describe('the body of the text', () => {
  test.each([
    ['Je doel: kok.', ['kok 60']],
    ['Daarna werk je als zelfstandig kok of lasser.', ['kok 60', 'lasser 60']],
    ['Met dit diploma kun je aan de slag als lasser in een werkplaats.', ['lasser 60']],
    ['Je leert van een kok.', []],
    ['De lasser in de werkplaats helpt je.', []],
    ['We beginnen met boekhouden.', ['books 50']],
    ['Bij ons boekhouden ze graag.', []],
    ['Je leert omgaan met agressie.', ['stress 40']],
  ])('%s', (text, links) => expect(description(text)).toEqual(links))

  test('the first half of a word that is written once for two is no word', () => {
    expect(description('Je werkt in een boekhouden- of papierfabriek.')).toEqual([])
    expect(outcomes('lassers- of boekhouden')).toEqual(['books 75'])
  })

  test('a line of the outcomes tells more than the same words in the description', () => {
    expect(outcomes('boekhouden\nvoorraad beheren')).toEqual(['books 75', 'stock 75'])
  })

  test('the strongest place counts', () => {
    expect(found(all, { title: 'Boekhouden', outcomes: 'boekhouden', description: 'boekhouden' })).toEqual([
      'books 95',
    ])
  })
})

describe('labels that tell nothing', () => {
  test('everyday words count only when the title says nothing else', () => {
    const concepts = [skill('plan', 'planning'), occupation('trainer', 'trainer')]
    expect(found(concepts, { title: 'Trainer', outcomes: 'planning' })).toEqual(['trainer 95'])
    expect(found(concepts, { title: 'Planning en trainer van mensen' })).toEqual([])
  })

  test('a label of several concepts is of the one that prefers it, else of none', () => {
    const both = [occupation('a', 'metselaar', 'bouwvakker'), occupation('b', 'timmerman', 'bouwvakker')]
    expect(found(both, { title: 'Bouwvakker' })).toEqual([])
    expect(found([...both, occupation('c', 'bouwvakker')], { title: 'Bouwvakker' })).toEqual(['c 95'])
  })

  test('one word in English counts in English texts, by its preferred label', () => {
    const english = { ...skill('e', 'epidemiology', 'spread'), lang: 'en' as const }
    expect(found([english], { title: 'Epidemiology', lang: 'nl' })).toEqual([])
    expect(found([english], { title: 'Epidemiology', lang: 'en' })).toEqual(['e 95'])
    expect(found([english], { title: 'Spread', lang: 'en' })).toEqual([])
  })

  test('in an English description only preferred labels of several words count: fields are named in passing', () => {
    const fields = ['biology', 'quantum mechanics'].map((name) => ({
      ...skill(name, name, `study of ${name}`),
      lang: 'en' as const,
    }))
    const text = {
      lang: 'en',
      description: 'It draws on biology, the study of biology and on quantum mechanics.',
    }
    expect(found(fields, text)).toEqual(['quantum mechanics 40'])
    expect(found([{ ...fields[1]!, label: 'x' }], text)).toEqual([])
  })

  test('a name is not inflected', () => {
    expect(found([skill('jp', 'Japans')], { title: 'Reizen door Japan' })).toEqual([])
    expect(found([skill('jp', 'Japans')], { title: 'Japans voor op reis' })).toEqual(['jp 75'])
  })

  test('an abbreviation of an occupation is left out, a skill written in capitals is not', () => {
    const concepts = [occupation('arts', 'arts', 'AVG'), skill('privacy', 'privacywet', 'AVG')]
    expect(found(concepts, { title: 'AVG op het werk' })).toEqual(['privacy 75'])
  })

  test('a word of an occupation is no skill', () => {
    const concepts = [
      occupation('kraan', 'machinist mobiele kraan'),
      skill('trein', 'trein besturen', 'mobiele'),
    ]
    expect(found(concepts, { title: 'Machinist mobiele kraan' })).toEqual(['kraan 95'])
  })
})

test('a course has a bounded number of links, the strongest ones', () => {
  const skills = Array.from({ length: 30 }, (_, n) =>
    skill(`s${n}`, `vaardigheid${String.fromCharCode(97 + n)}x`),
  )
  const lines = skills.map(({ label }) => label).join('\n')
  expect(found(skills, { outcomes: lines, title: skills[7]!.label })).toHaveLength(15)
  expect(found(skills, { outcomes: lines, title: skills[7]!.label })[0]).toBe('s7 95')
})
