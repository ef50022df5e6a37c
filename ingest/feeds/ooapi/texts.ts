/** Texts in several languages, as OOAPI writes them. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { fit, list } from '../fields/fit.ts'
import type { Scope } from '../fields/findings.ts'
import { chooseText } from '../fields/language.ts'
import { richTextToHtml } from '../fields/markdown.ts'
import { cleanText } from '../fields/text.ts'
import { LanguageText, type Outcome } from './item.ts'

/** A text without language counts as Dutch: the feeds are those of Dutch institutions. */
const feedLanguage = 'nl'

export type Others = Course['otherLanguages']

/** The chosen text of a list, cleaned; texts in other languages are added to `others` under `field`. */
export function plain(
  texts: readonly LanguageText[],
  path: string,
  field: string,
  others: Others,
  scope: Scope,
): { lang: string; value: string } | null {
  const { chosen, rest } = choose(texts, path, scope)
  for (const { lang, value } of rest) {
    const cleaned = cleanText(value, path, scope)
    if (cleaned !== null) others.push({ field, lang, value: cleaned })
  }
  const value = chosen && cleanText(chosen.value, path, scope)
  return chosen && value ? { lang: chosen.lang, value } : null
}

/** Markdown or HTML as safe HTML. */
export function rich(
  texts: readonly LanguageText[],
  path: string,
  field: string,
  others: Others,
  scope: Scope,
): { lang: string; html: string } | null {
  const { chosen, rest } = choose(texts, path, scope)
  for (const { lang, value } of rest) {
    const html = richTextToHtml(value, path, scope)
    if (html !== null) others.push({ field, lang, value: html })
  }
  const html = chosen && richTextToHtml(chosen.value, path, scope)
  return chosen && html ? { lang: chosen.lang, html } : null
}

/** Learning outcomes, one a line. */
export function outcomeLines(outcomes: readonly Outcome[], scope: Scope): string | null {
  const lines = outcomes.flatMap(({ texts, path }) => plain(texts, path, 'outcomes', [], scope)?.value ?? [])
  return lines.length === 0 ? null : lines.join('\n')
}

/** Outcomes of which each is a list of texts; a plain list of texts is one outcome. */
export function outcomeLists(raw: readonly unknown[], path: string, scope: Scope): Outcome[] {
  const flat = raw.length > 0 && raw.every((one) => !Array.isArray(one))
  if (flat) return [{ texts: textsOf(raw, path, scope), path }]
  return raw.map((one, index) => {
    const at = `${path}[${index}]`
    return { texts: textsOf(one, at, scope), path: at }
  })
}

const Texts = list(LanguageText)

function textsOf(raw: unknown, path: string, scope: Scope): LanguageText[] {
  return fit(Texts, Array.isArray(raw) ? raw : [raw], path, scope) ?? []
}

function choose(texts: readonly LanguageText[], path: string, scope: Scope) {
  const tagged = texts.flatMap(({ language, value }) => (value === null ? [] : [{ lang: language, value }]))
  return chooseText(tagged, feedLanguage, path, scope)
}
