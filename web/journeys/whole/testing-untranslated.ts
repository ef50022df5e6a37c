/** For tests: Dutch words in a page that did not come through the texts of a locale. */
import { untranslated } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { parse } from 'node-html-parser'

const shown = ['title', 'alt', 'aria-label', 'placeholder']
/** Lines with Dutch in the texts of an HTML page and in the attributes that are read out; `data` is what feeds and people wrote. */
export function untranslatedIn(
  html: string,
  data: readonly string[],
  kept?: ReadonlySet<string>,
  from?: 'nl' | 'en',
): string[] {
  const root = parse(html)
  // On a page in another language Dutch words say that they are Dutch, also those of a feed.
  const leave = `${kept ? (from ? 'body [lang]' : 'body [lang=nl]') : '[data-source-text]'}, script, style, textarea, svg`
  for (const left of root.querySelectorAll(leave)) left.remove()
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
  return untranslated([...leaves.map((one) => one.textContent), ...attributes, ...about], data, kept, from)
}
