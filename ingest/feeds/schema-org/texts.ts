/** Texts that may be given in several languages. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { plainOrHtml } from '../fields/html.ts'
import { chooseText, languageCode, type Tagged } from '../fields/language.ts'
import { cleanText } from '../fields/text.ts'
import { isNode } from './graph.ts'
import { textOf, type World } from './values.ts'

/** A page that names no language counts as Dutch. */
const defaultLanguage = 'nl'

/** The languages that were not chosen go to `others`. */
export type Texts = { world: World; language: string; others: Course['otherLanguages'] }

/** `lang`: what the page says of itself. */
export function openTexts(lang: string | null, world: World): Texts {
  return { world, language: (lang && languageCode(lang)) ?? defaultLanguage, others: [] }
}

type Shown = { value: string; lang: string }

export function plainText(
  values: readonly unknown[],
  field: string,
  path: string,
  texts: Texts,
): Shown | null {
  return chosen(values, field, path, texts, cleanText)
}

export function richText(
  values: readonly unknown[],
  field: string,
  path: string,
  texts: Texts,
): Shown | null {
  return chosen(values, field, path, texts, plainOrHtml)
}

type Cleaner = (raw: string, path: string, scope: Scope) => string | null

function chosen(
  values: readonly unknown[],
  field: string,
  path: string,
  { world, language, others }: Texts,
  clean: Cleaner,
): Shown | null {
  const tagged = values.flatMap((value): Tagged[] => {
    const text = textOf(value, world)
    const lang = isNode(value) && typeof value['@language'] === 'string' ? value['@language'] : null
    return text === null ? [] : [{ lang, value: text }]
  })
  // A single text is in the language of its page; of several ones nobody knows which is in which.
  const [only] = tagged
  if (tagged.length === 1 && only?.lang === null) only.lang = language
  const { chosen: found, rest } = chooseText(tagged, language, path, world.scope)
  for (const { lang, value } of rest) {
    const text = clean(value, path, world.scope)
    if (text !== null) others.push({ field, lang, value: text })
  }
  const value = found && clean(found.value, path, world.scope)
  return found && value !== null ? { value, lang: found.lang } : null
}
