/** Names and figures of a report in the language of who reads: the page and the document say them with the same words. */
import type { FigureValue, ReportBody, ReportFigure } from '../domain/report/report.ts'
import { decimal } from './format.ts'
import { currentLocale } from './locale.ts'
import { report as t } from './rooms.ts'

/** A report is frozen in the languages that there were; in another one it is read in Dutch. */
export function currentWords<T>(words: { nl: T; en: T }): T {
  return currentLocale() === 'en' ? words.en : words.nl
}

export function figureName(
  { definitions }: Pick<ReportBody, 'definitions'>,
  { code, part }: ReportFigure,
): string {
  const last = definitions.findLast((one) => one.code === code)
  const name = last ? currentWords(last.words).name : code
  return part === null ? name : t.part(name, currentWords(part.name))
}

export function figureText({ unit }: Pick<ReportFigure, 'unit'>, { value, state }: FigureValue): string {
  if (state === 'none') return t.noValue
  if (value === null) return t.hidden
  return unit === 'percent' ? t.percent(amountText(value)) : amountText(value)
}

export function amountText(value: number): string {
  return decimal(value)
}
