/** When it starts: "in januari", "vanaf maart", "voor 1 maart 2027", "na de zomer", "volgende maand", "najaar", "dit jaar". Pure. */
import { addDays, isPlainDate, mondayOf } from '../../domain/calendar.ts'
import { phraseAt } from './interpret-codes.ts'
import type { Position, Reading } from './recogniser.ts'

export function readDate({ words, at, today }: Position): Reading | null {
  for (let length = Math.min(5, words.length - at); length > 0; length--) {
    const window = windowOf(phraseAt(words, at, length), today)
    if (window) return reading(length, window)
  }
  return null
}

/** From a day on, and before a day. */
type Window = { from?: string; before?: string }

function reading(length: number, { from, before }: Window): Reading {
  return {
    length,
    items: [
      ...(from ? [{ kind: 'start' as const, filter: 'startFrom' as const, value: from }] : []),
      ...(before ? [{ kind: 'start' as const, filter: 'startBefore' as const, value: before }] : []),
    ],
    filters: { ...(from ? { startFrom: from } : {}), ...(before ? { startBefore: before } : {}) },
  }
}

function windowOf(phrase: string, today: string): Window | null {
  return (
    seasonOf(phrase, today) ?? relativeOf(phrase, today) ?? dayOf(phrase, today) ?? monthOf(phrase, today)
  )
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const english = 'january february march april may june july august september october november december'.split(
  ' ',
)
const short = 'jan feb mrt apr mei jun jul aug sept okt nov dec'.split(' ')
const monthPhrase =
  /^(?:(in|vanaf|per|na|voor|start|startdatum|begin|eind|starten in|begint in|start in) )?(?:de maand )?([a-z]{3,9})(?: (20\d\d))?$/

/** A month without a year is the next one, this month included. `mei` and short names need a word before or a year after. */
function monthOf(phrase: string, today: string): Window | null {
  const said = monthPhrase.exec(phrase)
  if (!said) return null
  const [, how = '', name = '', given] = said
  const month = monthCalled(name)
  if (month === undefined) return null
  const unclear = name.length < 4 || name === 'march' || name === 'august'
  if (unclear && how === '' && given === undefined) return null
  const [year, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1]
  const of = given === undefined ? year + (month < thisMonth ? 1 : 0) : Number(given)
  const first = firstOf(of, month)
  const next = firstOf(of, month + 1)
  if (how === 'vanaf' || how === 'per') return { from: first }
  if (how === 'na') return { from: next }
  if (how === 'voor') return { before: first }
  return { from: first, before: next }
}

const dayPhrase = /^(?:(vanaf|per|na|voor|tot|op) )?(\d{1,2}) ([a-z]{3,9})(?: (20\d\d))?$/

/** A day of a month: without a year the next one, today included. */
function dayOf(phrase: string, today: string): Window | null {
  const said = dayPhrase.exec(phrase)
  if (!said) return null
  const [, how = 'op', number = '', name = '', given] = said
  const month = monthCalled(name)
  if (month === undefined) return null
  const year = Number(today.slice(0, 4))
  const on = (of: number) => `${firstOf(of, month).slice(0, 8)}${number.padStart(2, '0')}`
  const day = given !== undefined ? on(Number(given)) : on(year) < today ? on(year + 1) : on(year)
  if (!isPlainDate(day)) return null
  if (how === 'vanaf' || how === 'per') return { from: day }
  if (how === 'na') return { from: addDays(day, 1) }
  if (how === 'voor' || how === 'tot') return { before: day }
  return { from: day, before: addDays(day, 1) }
}

function monthCalled(name: string): number | undefined {
  return [months, english, short].map((list) => list.indexOf(name)).find((index) => index >= 0)
}

/** Seasons as people use them for courses: autumn begins after the summer holidays. */
function seasonOf(phrase: string, today: string): Window | null {
  const year = Number(today.slice(0, 4))
  const next = (month: number) => {
    const day = firstOf(year, month)
    return day > today ? day : firstOf(year + 1, month)
  }
  switch (phrase) {
    case 'na de zomer':
    case 'na de zomervakantie':
    case 'nieuwe schooljaar':
    case 'nieuw schooljaar':
    case 'volgend schooljaar':
    case 'komend schooljaar':
      return { from: next(8) }
    case 'voor de zomer':
    case 'voor de zomervakantie':
      return { before: next(6) }
    case 'na de kerst':
    case 'na de kerstvakantie':
    case 'in het nieuwe jaar':
      return { from: firstOf(year + 1, 0) }
    case 'najaar':
    case 'in het najaar':
    case 'dit najaar':
    case 'komend najaar':
    case 'in de herfst':
      return period(today, 8, 11)
    case 'voorjaar':
    case 'in het voorjaar':
    case 'dit voorjaar':
    case 'komend voorjaar':
    case 'in de lente':
      return period(today, 2, 5)
    default:
      return null
  }
}

function relativeOf(phrase: string, today: string): Window | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1]
  switch (phrase) {
    case 'deze maand':
      return { from: today, before: firstOf(year, month + 1) }
    case 'volgende maand':
    case 'komende maand':
      return { from: firstOf(year, month + 1), before: firstOf(year, month + 2) }
    case 'volgende week':
      return { from: addDays(mondayOf(today), 7), before: addDays(mondayOf(today), 14) }
    case 'komende week':
      return { from: today, before: addDays(today, 8) }
    case 'dit jaar':
    case 'nog dit jaar':
      return { from: today, before: firstOf(year + 1, 0) }
    case 'volgend jaar':
      return { from: firstOf(year + 1, 0), before: firstOf(year + 2, 0) }
    case 'dit schooljaar':
      return { from: today, before: firstOf(month >= 7 ? year + 1 : year, 7) }
    case 'binnenkort':
      return { from: today, before: firstOf(year, month + 3) }
    default:
      return null
  }
}

/** Months from one up to another, this year's unless it is over. */
function period(today: string, from: number, until: number): Window {
  const year = Number(today.slice(0, 4))
  const of = firstOf(year, until) > today ? year : year + 1
  return { from: firstOf(of, from), before: firstOf(of, until) }
}

/** First day of a month; month 12 is January of the next year. */
function firstOf(year: number, month: number): string {
  const of = year + Math.floor(month / 12)
  return `${of}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
