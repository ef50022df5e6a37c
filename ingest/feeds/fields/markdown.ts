/** Texts that may be Markdown or HTML: OOAPI specifies a subset of Markdown, servers send HTML as often. */
import MarkdownIt from 'markdown-it'
import { cleanHtml } from './html.ts'
import type { Scope } from './findings.ts'
import { cut } from './text.ts'

const markdown = new MarkdownIt('default', { html: true, breaks: true, linkify: false })
/** An element that gives a text its structure; Markdown would take the spaces before it for code. */
const structure =
  /<\/?(?:p|div|br|ul|ol|li|h[1-6]|table|section|article|script|style|iframe|svg)(?![A-Za-z0-9])/i

/** Safe HTML of such a text, null when it shows nothing. */
export function richTextToHtml(raw: string, path: string, scope: Scope): string | null {
  const text = cut(raw, path, scope)
  return cleanHtml(structure.test(text) ? text : markdown.render(text), path, scope)
}
