/** For tests: what our own words on a page are held to. Text of feeds (`data-source-text`) is left out. */
import { parse } from 'node-html-parser'
import { flat } from '@stapwijzer/server/site/testing.ts'

/** Texts of the smallest blocks of a page: what a person reads as one piece. */
export function blocksOf(html: string): string[] {
  const root = parse(html)
  const left = '[data-source-text], textarea, script, style, head, svg, code'
  for (const element of root.querySelectorAll(left)) element.remove()
  const inner = 'p, li, h1, h2, h3, h4, dt, dd, th, td, label, legend, summary, button, a, option'
  return root
    .querySelectorAll(inner)
    .filter((element) => element.querySelector(inner) === null || element.tagName === 'P')
    .map((element) => flat(element.textContent))
    .filter((text) => text !== '')
}

/** Facts in one line, parted by dots in the middle, count one by one. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+| · /).filter((sentence) => /[a-z]/i.test(sentence))
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

const politeForm = /(^|[^\p{L}])(u|uw|uzelf)([^\p{L}]|$)/iu
const officialWords = /betreffende|creëren|prioriteit|relevant|verstrekken|ongeldig|onjuist|verplicht veld/i
const codes =
  /\b(mbo-[1-4]|associate-degree|full-time|part-time|self-paced|classroom|blended|workplace|not-eligible|null|undefined|NaN|\d{4}-\d{2}-\d{2})\b/
/** `SW` begins the number of a question to a desk. */
const known = ['UWV', 'DUO', 'PDF', 'BTW', 'OK', 'ESCO', 'SW']

/** Numbers of questions and secret keys are drawn by lot: any word may stand in them, and none of it is language. */
const drawn = /\bSW-[0-9A-F]{8}\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[\w-]{20,})?/g

/** Names that bodies gave themselves: no words of ours. */
const names = /U-TECH/g

/** One line for each breach of page rules 27, 33 and 36 and of the plain-language norm: 12 words on average, 20 at most. */
export function plainLanguageFaults(shown: readonly string[]): string[] {
  const blocks = shown.map((block) => block.replaceAll(drawn, '0').replaceAll(names, 'Naam'))
  const sentences = blocks.flatMap(sentencesOf)
  const mean = sentences.reduce((sum, one) => sum + wordsOf(one).length, 0) / Math.max(1, sentences.length)
  const text = blocks.join(' ')
  const used = new Set(text.match(/\b[A-Z]{2,}\b/g))
  return [
    ...blocks.filter((part) => politeForm.test(part)).map((part) => `says u: ${part}`),
    ...blocks.filter((part) => officialWords.test(part)).map((part) => `official: ${part}`),
    ...blocks.filter((part) => codes.test(part)).map((part) => `code: ${part}`),
    ...sentences.filter((one) => wordsOf(one).length > 20).map((one) => `long: ${one}`),
    ...(mean > 12 ? [`mean ${mean.toFixed(1)} words`] : []),
    ...[...used]
      .filter((name) => !known.includes(name) && !text.includes(`(${name})`))
      .map((name) => `unexplained: ${name}`),
  ]
}
