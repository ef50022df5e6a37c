/** Languages of texts and of teaching, and which text of several is shown. */
import { quoted, type Scope } from './findings.ts'

export type Tagged = { lang: string | null; value: string }

/** ISO 639-1 code of a tag or code (`nl-NL`, `nld`, `dut`, `NLD`), null when it is none. */
export function languageCode(tag: string): string | null {
  let code = seen.get(tag)
  if (code === undefined) {
    code = findCode(tag)
    // Feeds repeat a handful of tags; asking the Unicode data each time would cost more than the rest of an item.
    if (seen.size < 1000) seen.set(tag, code)
  }
  return code
}
const seen = new Map<string, string | null>()

function findCode(tag: string): string | null {
  const text = tag.trim().replaceAll('_', '-')
  if (!/^[A-Za-z]{2,4}(?:-[A-Za-z0-9]{1,8})*$/.test(text)) return null
  const code = canonical(text) ?? canonical(text.split('-')[0] ?? '')
  return code !== null && code.length === 2 && names.of(code) !== undefined ? code : null
}

/** The first subtag in its shortest spelling; null for what is no tag to Unicode (`nl-sgn-NL`, which RFC 4647 allows). */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? null
  } catch {
    return null
  }
}

/** Names of languages as the Unicode data of Node know them; a code without a name is no language. */
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** The languages a course is taught in; an unknown one is left out with `unknown-value`. */
export function cleanLanguages(
  raw: readonly string[],
  path: (index: number) => string,
  { findings }: Scope,
): string[] {
  const codes = raw.map((tag, index) => {
    const code = languageCode(tag)
    if (code === null && tag.trim() !== '')
      findings.warn(path(index), 'unknown-value', `${quoted(tag)} is no language code.`)
    return code
  })
  return [...new Set(codes.filter((code) => code !== null))]
}

/**
 * Picks the text that is shown: Dutch, else English, else the first. A text without a language counts as the feed's;
 * a list without any tag warns `language-missing`. The others are kept in `rest`, one a language.
 */
export function chooseText(
  texts: readonly Tagged[],
  feedLanguage: string,
  path: string,
  { findings }: Scope,
): { chosen: { lang: string; value: string } | null; rest: { lang: string; value: string }[] } {
  const filled = texts.filter((text) => text.value.trim() !== '')
  if (filled.length > 0 && filled.every((text) => text.lang === null || text.lang.trim() === ''))
    findings.warn(path, 'language-missing', `The text names no language; taken for ${feedLanguage}.`)
  const known = filled.map(({ lang, value }) => {
    const code = lang === null || lang.trim() === '' ? feedLanguage : languageCode(lang)
    if (code === null) findings.warn(path, 'unknown-value', `${quoted(lang)} is no language code.`)
    return { lang: code ?? 'und', value }
  })
  const each = new Map<string, { lang: string; value: string }>()
  for (const text of known) if (!each.has(text.lang)) each.set(text.lang, text)
  const chosen = each.get('nl') ?? each.get('en') ?? known[0] ?? null
  return { chosen, rest: [...each.values()].filter((text) => text !== chosen) }
}
