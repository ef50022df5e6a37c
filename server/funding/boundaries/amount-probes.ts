/**
 * Amounts a cent (a tenth of a week, a day) before, on and after what bounds them, with sums of their own: in whole
 * cents, multiplied first and rounded half up once.
 */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { amountOf } from '../amounts.ts'
import type { SchemeById } from '../loan.ts'
import { factsOf, type Question } from '../facts.ts'
import type { Amount, Scheme, Test } from '../scheme-file.ts'
import { factOf, type Need, waysToHold } from './leaves.ts'
import type { Checked } from './probe.ts'
import { questionOf, situations } from './situations.ts'
import { yearsBefore } from './values.ts'

type Sum = { known: Record<string, unknown>; min: number | null; max: number | null; what: string }
type Form<F extends Amount['form']> = Amount & { form: F }

export function amountProbes(scheme: Scheme, byId: SchemeById): Checked[] {
  return scheme.versions.flatMap(({ amount }, version) => {
    if (!amount) return []
    return sumsOf(scheme, amount, byId).map(({ known, min, max, what }) => {
      const question: Question = questionOf({ asOf: '2026-11-24', known })
      const found = amountOf(scheme, amount, factsOf(question), byId)
      const least = amount.minUnknown ? null : min
      const exact = least !== null && least === max
      const right = found.min === least && found.max === max && found.exact === exact
      const problem = right ? null : `is ${found.min} to ${found.max}, not ${least} to ${max} cents`
      const limit = { version, limit: 'amount', code: amount.form }
      return { scheme: scheme.id, ...limit, side: sideOf(what), what, problem }
    })
  })
}

function sideOf(what: string): Checked['side'] {
  if (what.startsWith('unknown')) return 'unknown'
  return what.startsWith('over') || what.startsWith('before') ? 'fails' : 'holds'
}

function sumsOf(scheme: Scheme, amount: Amount, byId: SchemeById): Sum[] {
  switch (amount.form) {
    case 'min-cost':
      return capsOf(amount.cap).flatMap(({ known, cap }) => costSums(amount, known, cap))
    case 'base-minus':
      return capsOf(amount.cap).flatMap(({ known, cap }) => minusSums(amount, known, cap))
    case 'percent':
      return percentSums(amount)
    case 'pro-rata':
      return proRataSums(amount)
    case 'table':
      return tableSums(amount)
    case 'loan':
      return loanSums(amount, byId)
    case 'fixed':
      return [{ known: {}, min: cents(amount.amount), max: cents(amount.amount), what: 'always' }]
    case 'up-to':
      return [{ known: {}, min: null, max: cents(amount.max), what: 'always' }]
    case 'in-kind':
      return [{ known: {}, min: null, max: null, what: 'always' }]
    case 'free':
      return [{ known: {}, min: 0, max: 0, what: 'always' }]
  }
}

const cents = (euros: number) => Math.round(euros * 100)
const least = (one: number, other: number) => (one < other ? one : other)
const part = (base: number, times: number, over: number) =>
  Number((2n * BigInt(base) * BigInt(times) + BigInt(over)) / (2n * BigInt(over)))
const around = (limit: number) =>
  [limit - 1, limit, limit + 1].map((at) => ({ at, word: at < limit ? 'under' : at > limit ? 'over' : 'on' }))

function costSums(amount: Form<'min-cost'>, known: Sum['known'], cap: number): Sum[] {
  const withoutVat = amount.basis === 'ex-vat'
  const fact = withoutVat ? 'course.costExVat' : 'course.costInclVat'
  const sums = around(cap).map(({ at, word }): Sum => {
    const gives = least(at, cap)
    return {
      known: { ...known, [fact]: at / 100 },
      min: gives,
      max: gives,
      what: `${word} the cap: ${at} cents`,
    }
  })
  const open = { known, min: null, max: cap, what: 'unknown cost' }
  if (!withoutVat) return [...sums, open]
  // Without VAT it cannot be more than a known price with VAT.
  const bounded = around(cap).map(({ at, word }) => {
    const what = `unknown cost, ${word} the cap with VAT: ${at} cents`
    return { known: { ...known, 'course.costInclVat': at / 100 }, min: null, max: least(at, cap), what }
  })
  return [...sums, open, ...bounded]
}

function minusSums(amount: Form<'base-minus'>, known: Sum['known'], cap: number): Sum[] {
  const minus = cents(amount.minus)
  const sums = [...around(minus), ...around(minus + cap)].map(({ at, word }): Sum => {
    const gives = least(at > minus ? at - minus : 0, cap)
    const what = `${word} a limit: ${at} cents`
    return { known: { ...known, 'course.costInclVat': at / 100 }, min: gives, max: gives, what }
  })
  return [...sums, { known, min: null, max: cap, what: 'unknown cost' }]
}

function percentSums(amount: Form<'percent'>): Sum[] {
  const rows = rowsOf(amount.percent, (row) => row.percent)
  const caps = amount.cap === undefined ? [{ known: {}, cap: null }] : capsOf(amount.cap)
  return rows.flatMap((row) =>
    caps.flatMap(({ known, cap }): Sum[] => {
      const facts = { ...row.known, ...known }
      const limit = cap === null || !row.value ? 10_005 : Math.ceil((cap * 100) / row.value)
      const sums = around(limit).map(({ at, word }): Sum => {
        const share = row.value === null ? null : part(at, row.value, 100)
        const gives = share === null || cap === null ? share : least(share, cap)
        const what = `${word} ${cap === null ? 'a half cent' : 'the cap'}: ${at} cents`
        return { known: { ...facts, [amount.of]: at / 100 }, min: gives, max: gives, what }
      })
      return [
        ...sums,
        { known: facts, min: null, max: row.value === null ? null : cap, what: 'unknown cost' },
      ]
    }),
  )
}

function proRataSums({ max, by, full }: Form<'pro-rata'>): Sum[] {
  const tenths = around(full * 10).map(({ at, word }): Sum => {
    const gives = part(cents(max), least(at, full * 10), full * 10)
    return { known: { [by]: at / 10 }, min: null, max: gives, what: `${word} the full number: ${at / 10}` }
  })
  const none = { known: { [by]: 0 }, min: null, max: 0, what: 'none' }
  return [...tenths, none, { known: {}, min: null, max: cents(max), what: 'unknown number' }]
}

/** Rows of a study year on its first and last day; a row on the age at its beginning a day before and on the birthday. */
function tableSums(amount: Form<'table'>): Sum[] {
  const years = new Set(amount.byStudyYear.flatMap(({ year }) => (year === undefined ? [] : [year])))
  const byAge = amount.byStudyYear.find(({ when }) => when && 'age' in when)
  const age = byAge?.when && 'lt' in byAge.when && 'age' in byAge.when ? byAge.when.lt : undefined
  return [...years].flatMap((year) => {
    const ofYear = amount.byStudyYear.filter((row) => row.year === year)
    const first = `${year}-${amount.studyYearFrom}`
    const next = `${year + 1}-${amount.studyYearFrom}`
    return rowsOf(ofYear, (row) => row).flatMap(({ known, value }): Sum[] => {
      const on = (
        startDate: string,
        birthDate: string,
        what: string,
        sum: { min: number | null; max: number | null },
      ) => ({
        known: { ...known, 'course.startDate': startDate, 'person.birthDate': birthDate },
        what: `${what} ${startDate}, born on ${birthDate}`,
        ...{ min: sum.min === null ? null : cents(sum.min), max: sum.max === null ? null : cents(sum.max) },
      })
      const adult = yearsBefore(first, 40)
      const none = { min: null, max: null }
      const birthday = age === undefined ? undefined : yearsBefore(first, age)
      return [
        on(first, adult, 'first day', value),
        on(addDays(next, -1), adult, 'last day', value),
        ...(years.has(year - 1) ? [] : [on(addDays(first, -1), adult, 'before', none)]),
        ...(years.has(year + 1) ? [] : [on(next, adult, 'over', none)]),
        ...(birthday === undefined || byAge === undefined
          ? []
          : [on(first, birthday, 'first day', value), on(first, addDays(birthday, 1), 'over', byAge)]),
      ]
    })
  })
}

function loanSums({ limit }: Form<'loan'>, byId: SchemeById): Sum[] {
  const cost = { known: { 'course.costInclVat': 80.01 }, min: null, max: 8001, what: 'known cost' }
  const open = [cost, { known: {}, min: null, max: null, what: 'unknown cost' }]
  const fees = limit && byId(limit.feeOf)?.versions[0]?.amount
  if (!limit || fees?.form !== 'table') return open
  const [pathway] = rowsOf([{ when: limit.when }], () => 0)
  const years = new Map(fees.byStudyYear.map((row) => [row.year!, row.max!]))
  const limited = [...years].flatMap(([year, fee]) =>
    [limit.weeksAYear, limit.weeksAYear + 0.1].flatMap((weeks, more): Sum[] => {
      const most = limit.times * cents(fee) * (1 + more)
      const known = {
        ...pathway!.known,
        'course.durationWeeks': weeks,
        'course.startDate': `${year}-${fees.studyYearFrom}`,
      }
      const sums = around(most).map(({ at, word }) => ({
        known: { ...known, 'course.costInclVat': at / 100 },
        ...{ min: null, max: least(at, most), what: `${word} the limit of ${weeks} weeks: ${at} cents` },
      }))
      return [...sums, { known, min: null, max: most, what: `unknown cost, ${weeks} weeks` }]
    }),
  )
  return [...open, ...limited]
}

function capsOf(
  cap: number | { when?: Test | undefined; cap: number }[],
): { known: Sum['known']; cap: number }[] {
  return rowsOf(cap, (row) => row.cap).map(({ known, value }) => ({ known, cap: cents(value) }))
}

/** Per row the facts under which it is the first that holds. */
function rowsOf<R extends { when?: Test | undefined }, V>(
  rows: number | readonly R[],
  valueOf: (row: R) => V,
): { known: Sum['known']; value: V }[] {
  if (typeof rows === 'number') return [{ known: {}, value: rows as V }]
  return rows.map((row, at) => {
    const before = rows.slice(0, at).flatMap(({ when }) => (when ? waysToHold(when) : []))
    const needs: Need[] = [
      ...(row.when ? (waysToHold(row.when)[0] ?? []).map((leaf) => ({ leaf, truth: true })) : []),
      ...before.flatMap(([leaf]) => (leaf ? [{ leaf, truth: false }] : [])),
    ]
    const [found] = situations(needs, '2026-11-24', { versionBy: 'as-of' } as Scheme)
    const known = Object.fromEntries(needs.map(({ leaf }) => [factOf(leaf), found?.known[factOf(leaf)]]))
    return { known, value: valueOf(row) }
  })
}
