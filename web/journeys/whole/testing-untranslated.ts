/** For tests: Dutch words in an answer that did not come through the texts of a locale. */
import { outsideBrackets } from '@stapwijzer/shared/text/testing.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'

/** Of a page of ours, or the part of a mail address that names the desk. */
const address = /https?:\/\/[^\s⟧\\]+|@loket\.example/g
const shown = ['title', 'alt', 'aria-label', 'placeholder']
const folder = new URL('../../../shared/text/nl/', import.meta.url)

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

/** Lines with Dutch in the texts of an HTML page and in the attributes that are read out; `data` is what feeds and people wrote. */
export function untranslatedIn(html: string, data: readonly string[]): string[] {
  const root = parse(html)
  for (const left of root.querySelectorAll('[data-source-text], script, style, textarea, svg')) left.remove()
  const attributes = root
    .querySelectorAll(shown.map((name) => `[${name}]`).join(', '))
    .flatMap((element) => shown.flatMap((name) => element.getAttribute(name) ?? []))
  const about = root
    .querySelectorAll('meta[name=description]')
    .flatMap((one) => one.getAttribute('content') ?? [])
  const blocks = root.querySelectorAll(
    'title, p, li, h1, h2, h3, h4, dt, dd, th, td, label, legend, summary, button, a, option, span, div',
  )
  const leaves = blocks.filter(
    (one) => one.querySelector('p, li, h1, h2, h3, h4, dt, dd, th, td, label, legend, div') === null,
  )
  return untranslated([...leaves.map((one) => one.textContent), ...attributes, ...about], data)
}

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

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? []
}
