/** What a scheme gives, as a sentence made from its amount rule. */
import { facts, schemeWords as t } from '@stapwijzer/shared/text/rooms.ts'
import { count, decimal, money, moneyRange } from '@stapwijzer/shared/text/format.ts'
import { labelsOf } from './amounts.ts'
import { inKindOf } from './own-words.ts'
import { ruleInWords } from './rule-words.ts'
import type { Amount, CapRows, Scheme, Test } from './scheme-file.ts'

type NameOf = (schemeId: string) => string

export function amountInWords(scheme: Pick<Scheme, 'kind' | 'en'>, amount: Amount, nameOf: NameOf): string {
  const labels = labelsOf(scheme, amount)
  const each = t.per[labels.per]
  switch (amount.form) {
    case 'min-cost':
      return t.upToCost(cap(amount.cap, nameOf), each, labels.basis === 'ex-vat')
    case 'base-minus':
      return t.baseMinus(money(amount.minus), cap(amount.cap, nameOf), each)
    case 'percent':
      return percentInWords(amount, each, nameOf)
    case 'pro-rata':
      return t.proRata(
        money(amount.max),
        each,
        count(amount.full),
        amount.by === 'course.durationWeeks' ? 'weeks' : 'hours',
      )
    case 'fixed':
      return t.fixed(money(amount.amount), each)
    case 'up-to':
      return t.upTo(money(amount.max), each)
    case 'table':
      return tableInWords(amount, nameOf)
    case 'loan':
      return t.loan
    case 'in-kind':
      return inKindOf(scheme, amount) ?? (labels.covers === 'advice' ? t.freeAdvice : t.helpInKind)
    case 'free':
      return t.free
  }
}

function percentInWords(amount: Amount & { form: 'percent' }, each: string, nameOf: NameOf): string {
  const of = facts.factLabel(amount.of)
  const most = amount.cap === undefined ? '' : ` ${t.upTo(cap(amount.cap, nameOf), each)}`
  if (typeof amount.percent === 'number') {
    const part = amount.percent === 100 ? of : t.percentOf(decimal(amount.percent), of)
    return `${amount.minUnknown ? t.atMostPart(part) : sentenceCase(part)}.${most}`
  }
  const parts = amount.percent.map(({ when, percent }) => ({
    when,
    text: percent === null ? t.unknown : t.percent(decimal(percent)),
  }))
  return `${t.partsOf(of, rows(parts, nameOf))}.${most}`
}

/** Rows of one study year stand together: the first of them whose test holds counts. */
function tableInWords({ byStudyYear }: Amount & { form: 'table' }, nameOf: NameOf): string {
  const lines = [...new Set(byStudyYear.map(({ year }) => year))].map((year) => {
    const ofYear = byStudyYear.filter((row) => row.year === year)
    const words = rows(
      ofYear.map(({ when, min, max }) => ({ when, text: feeInWords(min, max) })),
      nameOf,
    )
    return year === undefined ? sentenceCase(words) : t.studyYear(year, words)
  })
  return `${lines.join('. ')}. ${t.otherYears}`
}

function feeInWords(min: number | null, max: number | null): string {
  if (max === null) return t.unknown
  return min === null ? t.atMost(money(max)) : moneyRange(min.toFixed(2), max.toFixed(2))
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function cap(caps: CapRows, nameOf: NameOf): string {
  if (typeof caps === 'number') return money(caps)
  return rows(
    caps.map((row) => ({ when: row.when, text: money(row.cap) })),
    nameOf,
  )
}

function rows(lines: readonly { when?: Test | undefined; text: string }[], nameOf: NameOf): string {
  return t.rows(lines.map(({ when, text }) => ({ rule: when ? ruleInWords(when, nameOf) : null, text })))
}
