/**
 * Descriptions: HTML that is safe to show. Allowed are `p br ul ol li strong b em i h3 h4 a[href=http(s)]`; other
 * elements disappear and their text stays, code and drawings disappear whole.
 */
import sanitizeHtml from 'sanitize-html'
import { isCleanHtml } from './clean-html.ts'
import type { Scope } from './findings.ts'
import { blocks, contentless, stripTags } from './tags.ts'
import { cut, plainText, stripControls, warnControls } from './text.ts'
import { webLink } from './url.ts'

const allowed = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'h3', 'h4', 'a']
/** Headings keep being headings, on the two levels that a description may use on a course page. */
const headings: Record<string, string> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' }
/** Stands for an element that disappears while its text stays, until the sanitiser has done its work. */
const bare = 'span'
const bareTags = /<\/?span>/g
const loose = blocks.filter((name) => !allowed.includes(name) && !(name in headings))
const blockTags = new RegExp(`</?(?:${loose.join('|')})(?![A-Za-z0-9])`, 'gi')

/** Sanitised HTML of an HTML text, null when it shows nothing. Warns of what was changed. */
export function cleanHtml(raw: string, path: string, scope: Scope): string | null {
  const { value, controls } = stripControls(cut(raw, path, scope))
  const { html: spelled, changed } = sanitise(value)
  // The sanitiser decodes entities, and a character may have been spelled as one.
  const { value: html, controls: hidden } = stripControls(spelled)
  if (controls || hidden) warnControls(path, scope)
  if (changed) scope.findings.warn(path, 'html-sanitised', 'Markup that is not allowed was removed.')
  return shows(html) ? html : null
}

/** A plain text as HTML: escaped; empty lines make paragraphs and line breaks `<br>`. */
export function textToHtml(raw: string, path: string, scope: Scope): string | null {
  const lines = cut(raw, path, scope).split(/\r\n|\r|\n/)
  const cleaned = plainLines(lines)
  if (cleaned.markup) scope.findings.warn(path, 'html-sanitised', 'Markup was removed from a plain text.')
  if (cleaned.controls) warnControls(path, scope)
  const paragraphs: string[][] = [[]]
  for (const line of cleaned.lines) {
    if (line !== '') paragraphs.at(-1)?.push(escapeHtml(line))
    else if (paragraphs.at(-1)?.length) paragraphs.push([])
  }
  const html = paragraphs.filter((lines) => lines.length > 0).map((lines) => `<p>${lines.join('<br>')}</p>`)
  return html.length === 0 ? null : html.join('')
}

/** Safe HTML of a text that may be HTML or plain: one without any tag is plain, and its line breaks count. */
export function plainOrHtml(raw: string, path: string, scope: Scope): string | null {
  return (stripTags(raw).changed ? cleanHtml : textToHtml)(raw, path, scope)
}

/** Sanitises HTML; says whether anything but its spelling changed. Never throws. */
export function sanitise(raw: string): { html: string; changed: boolean } {
  if (isCleanHtml(raw)) return { html: collapsed(raw), changed: false }
  let changed = raw.includes('<!')
  // The words around an element that goes must not grow together.
  const apart = raw.replace(blockTags, ' $&')
  const html = sanitizeHtml(apart, {
    // Discarding an element under a new name would leave that name to the next one that closes at the same depth.
    allowedTags: [...allowed, bare],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https'],
    nonTextTags: [...contentless],
    transformTags: {
      ...Object.fromEntries(
        Object.entries(headings).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {})]),
      ),
      // A link that leads nowhere loses its element and keeps its text.
      a: (_name, attributes): sanitizeHtml.Tag => {
        const href = webLink(attributes['href'] ?? '')
        return href === null ? { tagName: bare, attribs: {} } : { tagName: 'a', attribs: { href } }
      },
    },
    onOpenTag: (name, attributes) => {
      const known = allowed.includes(name) || name in headings
      const link = name === 'a' && webLink(attributes['href'] ?? '') !== null
      if (!known || name in headings || Object.keys(attributes).some((key) => !(link && key === 'href')))
        changed = true
    },
  })
  return { html: collapsed(html.replaceAll('<br />', '<br>').replaceAll(bareTags, '')), changed }
}

function collapsed(html: string): string {
  return html.replace(/ {2,}/g, ' ').trim()
}

function plainLines(raw: string[]): { lines: string[]; markup: boolean; controls: boolean } {
  // Tags may span lines, so they are stripped from the whole; a mark that survives cleaning keeps the lines apart.
  const mark = '\uE000'
  const cleaned = plainText(raw.map((line) => line.replaceAll(mark, '')).join(` ${mark} `))
  const lines = cleaned.value.split(mark).map((line) => line.trim())
  return { lines, markup: cleaned.markup, controls: cleaned.controls }
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Whether HTML shows anything at all. */
function shows(html: string): boolean {
  return html.replace(/<[^<>]*>|&nbsp;|\s/g, '') !== ''
}
