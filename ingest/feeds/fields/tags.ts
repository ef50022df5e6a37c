/**
 * Strips tags from text in one pass over it. A tag is `<` followed by a letter, `/` or `!`; `<` before a space or a
 * digit is text. Elements that are no text disappear with their content.
 */

/** Elements whose content is code or drawing, not text. */
export const contentless = ['script', 'style', 'iframe', 'object', 'svg', 'math', 'template'] as const

/** Elements that begin on a line of their own: without them the words around would grow together. */
export const blocks = [
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'br',
    'caption',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
  ],
  ...[
    'nav',
    'ol',
    'option',
    'p',
    'pre',
    'section',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
] as const

const contentlessNames = new Set<string>(contentless)
const blockNames = new Set<string>(blocks)

/** The text without its tags. Linear in its length, whatever it holds. */
export function stripTags(text: string): { text: string; changed: boolean } {
  const parts: string[] = []
  let changed = false
  let from = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    if (!opensTag(text.charCodeAt(at + 1))) {
      at = text.indexOf('<', at + 1)
      continue
    }
    changed = true
    parts.push(text.slice(from, at))
    // What stood before a tag must not become the beginning of another one.
    if (at > from && text[at - 1] === '<') parts.push(' ')
    const name = tagName(text, at + 1)
    from = tagEnd(text, at)
    if (contentlessNames.has(name) && text[at + 1] !== '/' && !isWhole(text, from, name))
      from = contentEnd(text, from, name)
    if (blockNames.has(name)) parts.push(' ')
    at = text.indexOf('<', from)
  }
  return changed ? { text: parts.join('') + text.slice(from), changed } : { text, changed }
}

function opensTag(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47 || code === 33
}

/** Lower-case name of the tag that starts at `at` (behind `<`), also of a closing tag. */
function tagName(text: string, at: number): string {
  const start = text[at] === '/' ? at + 1 : at
  let end = start
  while (end - start < 12 && /[A-Za-z0-9]/.test(text[end] ?? '')) end++
  return text.slice(start, end).toLowerCase()
}

/** Index behind the tag or comment that starts at `at`; the end of the text when it does not close. */
function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4)
  let quote = ''
  let firstClose = -1
  let last = ''
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index] as string
    if (char === '>' && firstClose === -1) firstClose = index
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '>') {
      return index + 1
    } else if ((char === '"' || char === "'") && last === '=') {
      quote = char
    }
    if (!/\s/.test(char)) last = char
  }
  // A quote that never closes is a typing error, not an attribute value up to the end of the text.
  return firstClose === -1 ? text.length : firstClose + 1
}

/** `<svg/>` and `<math/>` have no content; HTML knows no such short form for the others. */
function isWhole(text: string, end: number, name: string): boolean {
  return (name === 'svg' || name === 'math') && text.startsWith('/>', end - 2)
}

/** Index behind the closing tag of a contentless element, counting elements of the same name inside it. */
function contentEnd(text: string, from: number, name: string): number {
  const mark = new RegExp(`<(/?)${name}(?![A-Za-z0-9])`, 'gi')
  mark.lastIndex = from
  for (let depth = 1; ;) {
    const found = mark.exec(text)
    if (!found) return text.length
    depth += found[1] ? -1 : name === 'script' || name === 'style' ? 0 : 1
    if (depth === 0) return behind(text, '>', mark.lastIndex)
  }
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}
