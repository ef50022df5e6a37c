/** What a course's title says: the occupation itself, its training, or a skill. Pure. */
import type { ReadClause } from './context.ts'
import type { Sighting } from './sighting.ts'
import type { Label, LabelIndex } from './labels.ts'
import { scan, type Match } from './scan.ts'
import { keyOf, type Word } from './words.ts'

/** Sightings in one clause of a title. */
export function findInTitle({ words }: ReadClause, index: LabelIndex, english: boolean): Sighting[] {
  const core = words.map((word) => !isFiller(word))
  const found: Sighting[] = []
  const matches = scan(words, index, english)
  const occupations = matches.filter(({ label }) => label.kind === 'occupation')
  for (const match of matches) {
    if (isWordOf(match, occupations)) continue
    const whole = words.every((_, at) => !core[at] || (at >= match.from && at < match.to))
    const strength = strengthOf(words, match, whole)
    if (strength > 0) found.push(sighting(match.label, strength, words, match.from, match.to))
  }
  for (const [at, word] of words.entries()) {
    const label = trained(word, words[at + 1], index)
    if (label && !audience(words, at)) found.push(sighting(label, 80, words, at, at + 1))
  }
  return found
}

function sighting(
  label: Label,
  strength: number,
  words: readonly Word[],
  from: number,
  to: number,
): Sighting {
  const said = words.slice(from, to).map(({ text }) => text)
  return { conceptId: label.concept, kind: label.kind, strength, found: `title: ${said.join(' ')}`, from, to }
}

/** 0 when it does not count. `whole`: the title says nothing else. */
function strengthOf(words: readonly Word[], { label, from, to }: Match, whole: boolean): number {
  if (label.telling === 0 && !whole) return 0
  if (to - from === 1 && isTooShort(words[from]!, label)) return 0
  if (label.kind === 'occupation') {
    if (audience(words, from) || isOther(words, from, to) || isDoing(words[to - 1]!, label)) return 0
    if (!whole && isPlural(words[to - 1]!, label)) return 0
    return whole ? 95 : label.content > 1 || from === firstCore(words) ? 85 : 70
  }
  if (isPartOfCompound(words, from, to)) return 0
  const forOthers = afterFor(words, from)
  if (forOthers) return label.content > 1 && label.telling > 0 ? 50 : 0
  return whole ? 95 : label.content > 1 ? 85 : 75
}

/** One word of an occupation's name is no skill: a `machinist mobiele kraan` drives no train. */
function isWordOf({ label, from, to }: Match, occupations: readonly Match[]): boolean {
  return (
    label.kind === 'skill' &&
    occupations.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from) &&
    to - from === 1
  )
}

const firstCore = (words: readonly Word[]) => words.findIndex((word) => !isFiller(word))

/** `assistent-accountant` is no accountant, `tandarts praktijk` no dentist. */
function isOther(words: readonly Word[], from: number, to: number): boolean {
  if (helpers.has(words[from - 1]?.text ?? '')) return true
  return words[to]?.joined === true || (words[from]!.joined && helpers.has(words[from - 1]!.text))
}

/** Abbreviations mean too many things; `kok` and `SQL` are the names themselves. */
function isTooShort({ text }: Word, label: Label): boolean {
  const isName = label.preferred || (label.kind === 'skill' && /[A-Z].*[A-Z]/.test(label.text))
  return text.length < 3 || (text.length < 5 && !isName)
}

/** `Voorbehouden handelingen verpleegkundigen` is for nurses; a course makes one of somebody. */
function isPlural({ text }: Word, label: Label): boolean {
  return /(?:s|en)$/.test(text) && !label.text.toLowerCase().endsWith(text)
}

/** `tuinieren` is what a `tuinier` does; only some nouns of persons have a plural in -en. */
function isDoing(last: Word, label: Label): boolean {
  if (!last.text.endsWith('en')) return false
  const named = label.text.toLowerCase()
  return !named.endsWith('en') && !/(?:ent|ant|ist|arts|eut|ige|ende|loog|aar|eur|ect|icus)e?$/.test(named)
}

function isPartOfCompound(words: readonly Word[], from: number, to: number): boolean {
  return words[to]?.joined === true || words[from]!.joined
}

/** `Engels voor secretaresses`, `omgaan met artsen`: they are not what somebody becomes. */
function audience(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.text ?? ''
  const linking = articles.has(before) ? (words[from - 2]?.text ?? '') : before
  return afterFor(words, from) || around.has(linking)
}

function afterFor(words: readonly Word[], from: number): boolean {
  return words.slice(0, from).some(({ text }) => text === 'voor' || text === 'for')
}

/** `heftruckopleiding`, `kapperscursus`, `basislasser`, `heftruck rijden`: the training of an occupation. */
function trained(word: Word, next: Word | undefined, index: LabelIndex): Label | null {
  const basic = /^basis(.{5,})$/.exec(word.text)?.[1]
  if (basic) return named(keyOf(basic), index)
  const stem = /^(.{4,}?)(?:opleiding|cursus|training|certificaat|rijbewijs|diploma|bewijs)$/.exec(
    word.text,
  )?.[1]
  if (!stem) {
    const driven = next !== undefined && /^(?:rijden|besturen|bedienen)$/.test(next.text)
    return driven ? (index.byVehicle.get(word.key) ?? null) : null
  }
  const key = keyOf(stem.replace(/-$/, ''))
  return named(key, index) ?? index.byVehicle.get(key) ?? null
}

function named(key: string, index: LabelIndex): Label | null {
  const labels = index.first.get(key)?.labels ?? []
  return (
    labels.find(({ kind, lang, telling }) => kind === 'occupation' && lang === 'nl' && telling > 0) ?? null
  )
}

const helpers = new Set('assistent assistente hulp aspirant adjunct leerling'.split(' '))
const articles = new Set(['de', 'een', 'het', 'je', 'a', 'the'])
const around = new Set('met aan over tussen door bij van with about'.split(' '))

function isFiller({ text }: Word): boolean {
  return fillers.has(text) || /^\d+$/.test(text)
}

const fillers = new Set(
  (
    'de het een tot als in en cursus cursussen opleiding opleidingen training trainingen workshop module leergang certificaat diploma ' +
    'bachelor master ad associate degree mbo hbo wo post minor kort korte basis basiscursus basisopleiding basistraining ' +
    'gevorderd gevorderden vervolg vervolgcursus deeltijd voltijd duaal bol bbl derde leerweg online avond dag avondcursus ' +
    'worden word je jouw niveau deel beginners allround erkend praktijk certified introduction course to the of science arts'
  ).split(' '),
)
