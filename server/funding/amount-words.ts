/** What a scheme gives, as a Dutch sentence made from its amount rule. */
import type { AmountPer } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { facts } from '@stapwijzer/shared/text/rooms.ts'
import { count, decimal, listed, money, moneyRange } from '@stapwijzer/shared/text/format.ts'
import { labelsOf } from './amounts.ts'
import { ruleInWords } from './rule-words.ts'
import type { Amount, CapRows, Scheme, Test } from './scheme-file.ts'

type NameOf = (schemeId: string) => string

const per: Record<AmountPer, string> = {
  course: 'per opleiding',
  year: 'per jaar',
  person: 'per persoon',
  project: 'per plan',
}

export function amountInWords(scheme: Pick<Scheme, 'kind'>, amount: Amount, nameOf: NameOf): string {
  const labels = labelsOf(scheme, amount)
  const each = per[labels.per]
  switch (amount.form) {
    case 'min-cost':
      return `Hoogstens ${cap(amount.cap, nameOf)} ${each}, en nooit meer dan de prijs${labels.basis === 'ex-vat' ? ' zonder btw' : ''}.`
    case 'base-minus':
      return `Wat je zelf betaalt min ${money(amount.minus)}, hoogstens ${cap(amount.cap, nameOf)} ${each}.`
    case 'percent':
      return percentInWords(amount, each, nameOf)
    case 'pro-rata':
      return `Hoogstens ${money(amount.max)} ${each}, bij ${count(amount.full)} ${amount.by === 'course.durationWeeks' ? 'weken' : 'uur per week'} of meer. Bij minder is het naar verhouding.`
    case 'fixed':
      return `${money(amount.amount)} ${each}.`
    case 'up-to':
      return `Hoogstens ${money(amount.max)} ${each}.`
    case 'table':
      return tableInWords(amount, nameOf)
    case 'loan':
      return 'Een lening: hoogstens wat je zelf voor de opleiding betaalt. Je betaalt dit terug.'
    case 'in-kind':
      return labels.covers === 'advice' ? 'Gratis advies.' : 'Geen geld maar hulp.'
    case 'free':
      return 'De opleiding is gratis voor jou.'
  }
}

function percentInWords(amount: Amount & { form: 'percent' }, each: string, nameOf: NameOf): string {
  const of = facts.factLabel(amount.of)
  const most = amount.cap === undefined ? '' : ` Hoogstens ${cap(amount.cap, nameOf)} ${each}.`
  if (typeof amount.percent === 'number') {
    const part = amount.percent === 100 ? of : `${decimal(amount.percent)} procent van ${of}`
    return `${amount.minUnknown ? `Hoogstens ${part}` : sentenceCase(part)}.${most}`
  }
  const parts = amount.percent.map(({ when, percent }) => ({
    when,
    text: percent === null ? 'onbekend' : `${decimal(percent)} procent`,
  }))
  return `Van ${of}: ${rows(parts, nameOf)}.${most}`
}

/** Rows of one study year stand together: the first of them whose test holds counts. */
function tableInWords({ byStudyYear }: Amount & { form: 'table' }, nameOf: NameOf): string {
  const lines = [...new Set(byStudyYear.map(({ year }) => year))].map((year) => {
    const ofYear = byStudyYear.filter((row) => row.year === year)
    const words = rows(
      ofYear.map(({ when, min, max }) => ({ when, text: feeInWords(min, max) })),
      nameOf,
    )
    return year === undefined ? sentenceCase(words) : `Studiejaar ${year}-${year + 1}: ${words}`
  })
  return `${lines.join('. ')}. Voor andere jaren is het bedrag nog niet bekend.`
}

function feeInWords(min: number | null, max: number | null): string {
  if (max === null) return 'onbekend'
  return min === null ? `hoogstens ${money(max)}` : moneyRange(min.toFixed(2), max.toFixed(2))
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

/** "€ 3.500 (als je wettelijk collegegeld betaalt), anders € 7.000": the first row whose test holds counts. */
function rows(lines: readonly { when?: Test | undefined; text: string }[], nameOf: NameOf): string {
  const parts = lines.map(({ when, text }, at) => {
    if (when) return `${text} (als dit klopt: ${ruleInWords(when, nameOf)})`
    return at > 0 ? `anders ${text}` : text
  })
  return listed(parts, 'of').replaceAll(' of anders ', ', anders ')
}
