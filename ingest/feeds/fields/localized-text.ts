/** Texts in several languages: an object `{ nl, en, de }`, or a list of texts that each name their language. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { quoted, type Scope } from './findings.ts'
import { chooseText, type Tagged } from './language.ts'
import { cleanText } from './text.ts'

/** A text without language counts as Dutch, the language of the catalogue. */
const feedLanguage = 'nl'

export type Others = Course['otherLanguages']

type Cleaner = (raw: string, path: string, scope: Scope) => string | null

/** The chosen text after cleaning; the others go to `others` under `field`. */
export function localizedText(
  raw: unknown,
  path: string,
  scope: Scope,
  { field, others, clean = cleanText }: { field?: string; others?: Others; clean?: Cleaner } = {},
): { lang: string; value: string } | null {
  const { chosen, rest } = chooseText(texts(raw, path, scope), feedLanguage, path, scope)
  if (field !== undefined && others !== undefined)
    for (const { lang, value } of rest) {
      const cleaned = clean(value, path, scope)
      if (cleaned !== null) others.push({ field, lang, value: cleaned })
    }
  const value = chosen && clean(chosen.value, path, scope)
  return chosen && value !== null ? { lang: chosen.lang, value } : null
}

/** All texts of a field with their languages, from either notation. */
function texts(raw: unknown, path: string, { findings }: Scope): Tagged[] {
  if (raw === null || raw === undefined) return []
  if (typeof raw === 'string') {
    findings.warn(path, 'type-mismatch', `${quoted(raw)} names no language.`)
    return [{ lang: null, value: raw }]
  }
  const pairs: [lang: unknown, value: unknown][] = Array.isArray(raw)
    ? raw.map((one) => (isTagged(one) ? [one.lang, one.value] : [null, one]))
    : typeof raw === 'object'
      ? Object.entries(raw)
      : [[null, raw]]
  return pairs.flatMap(([lang, value]) => {
    if (value === null || value === undefined) return []
    if (typeof value === 'string') return [{ lang: typeof lang === 'string' ? lang : null, value }]
    findings.warn(path, 'type-mismatch', `${quoted(value)} is no text; it is left out.`)
    return []
  })
}

function isTagged(value: unknown): value is { lang: unknown; value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value
}
