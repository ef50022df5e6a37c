/** For tests: Dutch words in lines that did not come through the texts of a locale. */
import { readdirSync, readFileSync } from 'node:fs'
import { outsideBrackets } from './testing.ts'

/** Of a page of ours, or the part of a mail address that names the desk. */
const address = /https?:\/\/[^\s⟧\\]+|@loket\.example/g

/** Every word in the literals of the texts of a language that count. */
function wordsOf(locale: string, counts: (literal: string) => boolean = () => true): string[] {
  const folder = new URL(`./${locale}/`, import.meta.url)
  return wordsIn(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.test.ts'))
      .flatMap(
        (name) =>
          withoutComments(readFileSync(new URL(name, folder), 'utf8')).match(
            /'[^'\n]*'|`[^`]*`|"[^"\n]*"/g,
          ) ?? [],
      )
      .filter((literal) => !/\.ts'$/.test(literal) && counts(literal))
      .map((literal) => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, ' '))
      .join(' '),
  )
}

/** Comments quote codes and names of members. */
const withoutComments = (code: string) => code.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

/** One word without a capital or a sign is mostly a code, as answers of the API and files for programs hold them. */
const isCode = (literal: string) => /^'[a-z]{2}-[A-Z]{2}'$|^'[a-z]+([-.][a-zA-Z]+)*'$/.test(literal)

/** Those of four letters or more in the Dutch texts, and the short ones that any sentence has. */
const dutch: ReadonlySet<string> = new Set([
  ...wordsOf('nl', (literal) => !isCode(literal)).filter((word) => word.length > 3),
  ...['de', 'het', 'een', 'en', 'of', 'je', 'in', 'op', 'om', 'tot', 'van', 'uur', 'nog', 'per', 'zo'],
])

/** The same of the English texts, for pages in a third language. */
const english: ReadonlySet<string> = new Set([
  ...wordsOf('en', (literal) => !isCode(literal)).filter((word) => word.length > 3),
  ...['the', 'and', 'you', 'your', 'for', 'are'],
])

/** Words that the texts of another language use too: names that stay Dutch there, and what is spelled alike. */
export function wordsKeptIn(locale: string): ReadonlySet<string> {
  return new Set(wordsOf(locale))
}

/**
 * Lines with Dutch, or English, outside brackets; `data` is what feeds and people wrote, `kept` words are of another language
 * too.
 */
export function untranslated(
  lines: readonly string[],
  data: readonly string[],
  kept: ReadonlySet<string> = new Set(),
  from: 'nl' | 'en' = 'nl',
): string[] {
  const foreign = from === 'nl' ? dutch : english
  const known = [...data].sort((a, b) => b.length - a.length)
  return [
    ...new Set(
      lines.flatMap((line) => {
        const rest = known.reduce(
          (text, one) => text.replaceAll(one, ' '),
          outsideBrackets(line.replaceAll(address, ' ')),
        )
        const found = wordsIn(rest).filter((word) => foreign.has(word) && !kept.has(word))
        return found.length > 0
          ? [`${found.join(' ')} — ${line.replaceAll(/\s+/g, ' ').trim().slice(0, 160)}`]
          : []
      }),
    ),
  ]
}

/** Every text of four signs or more in a value, to be known as `data`. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 3 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? []
}
