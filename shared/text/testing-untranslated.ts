/** For tests: Dutch words in lines that did not come through the texts of a locale. */
import { readdirSync, readFileSync } from 'node:fs'
import { outsideBrackets } from './testing.ts'

/** Of a page of ours, or the part of a mail address that names the desk. */
const address = /https?:\/\/[^\s⟧\\]+|@loket\.example/g
const folder = new URL('./nl/', import.meta.url)

/** Every word of four letters or more that the Dutch texts use, and the short ones that any sentence has. */
const dutch: ReadonlySet<string> = new Set([
  ...wordsIn(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.test.ts'))
      .flatMap(
        (name) => readFileSync(new URL(name, folder), 'utf8').match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? [],
      )
      .filter((literal) => !/\.ts'$/.test(literal))
      .map((literal) => literal.replaceAll(/\$\{[^}]*\}/g, ' '))
      .join(' '),
  ).filter((word) => word.length > 3),
  ...['de', 'het', 'een', 'en', 'of', 'je', 'in', 'op', 'om', 'tot', 'van', 'uur', 'nog', 'per', 'zo'],
])

/** Lines with Dutch outside brackets; `data` is what feeds and people wrote. */
export function untranslated(lines: readonly string[], data: readonly string[]): string[] {
  const known = [...data].sort((a, b) => b.length - a.length)
  return [
    ...new Set(
      lines.flatMap((line) => {
        const rest = known.reduce(
          (text, one) => text.replaceAll(one, ' '),
          outsideBrackets(line.replaceAll(address, ' ')),
        )
        const found = wordsIn(rest).filter((word) => dutch.has(word))
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
