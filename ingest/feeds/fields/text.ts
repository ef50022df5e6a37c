/**
 * Plain texts of a feed: titles, summaries, names. In this order: HTML entities are decoded exactly once, tags are
 * stripped, control characters are removed, runs of white space become one space, and the ends are trimmed.
 */
import { decodeHTMLStrict } from 'entities'
import type { Scope } from './findings.ts'
import { stripTags } from './tags.ts'

/** The cleaned text of a field, null when nothing is left of it. Warns of what was changed. */
export function cleanText(raw: string, path: string, scope: Scope): string | null {
  const { value, markup, controls } = plainText(cut(raw, path, scope))
  if (markup) scope.findings.warn(path, 'html-sanitised', 'Markup was removed from a plain text.')
  if (controls) warnControls(path, scope)
  return value === '' ? null : value
}

/** Cleans a text; says whether markup or control characters were removed. Never throws. */
export function plainText(raw: string): { value: string; markup: boolean; controls: boolean } {
  const decoded = raw.includes('&') ? decodeHTMLStrict(raw) : raw
  const stripped = stripTags(decoded)
  const { value, controls } = stripControls(stripped.text)
  return { value: collapse(value), markup: stripped.changed, controls }
}

const uneven = /\s{2}|[^\S ]/

/** White space of any kind becomes one space; none at the ends. */
export function collapse(text: string): string {
  // Most texts have single spaces only; looking is cheaper than writing each of them anew.
  return (uneven.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

const control = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u
const controls = new RegExp(control, 'gu')

/**
 * Removes control characters other than tab and line breaks, marks that turn the reading direction, and what stands for a
 * broken character (U+FFFD, a lone surrogate): the database cannot store NUL, a turned text reads as another one and turns
 * what follows it on a page, and a replacement character would reach a title. Arabic and Hebrew need no such marks.
 */
export function stripControls(text: string): { value: string; controls: boolean } {
  let value = text.isWellFormed() ? text : text.toWellFormed()
  if (control.test(value)) value = value.replace(controls, '')
  if (value.includes('\uFFFD')) value = value.replaceAll('\uFFFD', '')
  return { value, controls: value.length !== text.length }
}

/** Cuts a text at the limit of a text field (UTF-8 bytes), never inside a character. */
export function cut(text: string, path: string, { findings, limits }: Scope): string {
  const limit = limits.maxTextBytes
  if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit) return text
  findings.warn(path, 'text-truncated', `The text is longer than ${limit} bytes and was cut.`)
  const bytes = Buffer.from(text)
  let end = limit
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.toString('utf8', 0, end)
}

export function warnControls(path: string, { findings }: Scope): void {
  findings.warn(path, 'control-characters', 'Control or broken characters were removed.')
}
