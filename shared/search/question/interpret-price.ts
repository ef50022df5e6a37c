/** "gratis", "onder 500 euro", "max 1.000 euro", "tot € 250", "maximaal 500". Pure. */
import type { Position, Reading } from './recogniser.ts'

export function readPrice({ q, words, at }: Position): Reading | null {
  const first = words[at]!
  if (free.has(first.word)) return reading(1, 0)
  if (!limits.has(first.word)) return null
  const said = limit.exec(q.slice(first.from, first.from + longestSaid))
  if (!said) return null
  const [text, limiting = '', , number = '', , after] = said
  const euros = written[number.toLowerCase()] ?? Number(number.replaceAll('.', ''))
  const isMoney =
    text.includes('€') || after || (euros >= leastBare && bareLimits.has(limiting.toLowerCase()))
  if (!isMoney || otherUnit.test(q.slice(first.from + text.length))) return null
  const end = first.from + text.length
  let length = 1
  while (at + length < words.length && words[at + length]!.from < end) length += 1
  return euros <= 10_000_000 ? reading(length, euros) : null
}

function reading(length: number, euros: number): Reading {
  return {
    length,
    items: [{ kind: 'price', filter: 'priceMax', value: String(euros) }],
    filters: { priceMax: euros },
  }
}

const free = new Set(['gratis', 'kosteloos', 'kosteloze', 'gratuit'])
const limits = new Set(
  'onder beneden tot max maximaal maximum hoogstens minder goedkoper niet budget under'.split(' '),
)
/** A number behind these is an amount also without a sign, unless it is small or counts something else. */
const bareLimits = new Set([
  'max',
  'maximaal',
  'maximum',
  'hoogstens',
  'goedkoper dan',
  'niet duurder dan',
  'budget',
  'budget van',
  'budget tot',
])
const leastBare = 50
const otherUnit =
  /^[ -]{0,3}(?:uur|uren|minuten|dag|dagen|week|weken|maand|maanden|jaar|km|kilometer|meter|personen|mensen|deelnemers|kilo|kg|ton|procent|%|woorden)(?![\p{L}])/iu
const longestSaid = 60
const written: Record<string, number> = {
  vijftig: 50,
  honderd: 100,
  tweehonderd: 200,
  vijfhonderd: 500,
  duizend: 1000,
  tweeduizend: 2000,
}
const limit =
  /^(onder|beneden|tot|max|maximaal|maximum|hoogstens|minder dan|goedkoper dan|niet meer dan|niet duurder dan|budget(?: van| tot)?|under)\.? {0,3}(?:de )?(€ {0,2})?(\d{1,3}(?:\.\d{3}){1,2}|\d{1,8}|vijftig|honderd|tweehonderd|vijfhonderd|duizend|tweeduizend)(,(?:-|\d\d))? {0,2}(euros?|eur|€)?(?![\p{L}\p{N}])/iu
