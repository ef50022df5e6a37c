/** The sentences of `scheme-words.ts`, cut into lines that can be read one by one: only a language knows where its own sentences part. */
import type { RuleLines } from '../nl/scheme-lines.ts'
import { oneOfThese } from './financing.ts'
import { all, anyLead, atMost, or, otherwise, whenTrue } from './scheme-words.ts'

/** How rules are joined that must be true together, and how a limit begins inside a sentence. */
const [and, most] = [all(['', '']), atMost('').trim()]

const nextAmount = new RegExp(`^(?:, | ${or} )(?=€|\\d|${otherwise}|${most})`)

/** More words than this in one sentence are hard to read. */
const mostWords = 18

/** "One of these is true: a; b" becomes a list of two, and so does a long enumeration. */
export function ruleLines(text: string): RuleLines {
  const at = text.toLowerCase().lastIndexOf(`${anyLead}: `)
  if (at >= 0) {
    const [lead, rest] = [text.slice(0, at + anyLead.length + 1), text.slice(at + anyLead.length + 2)]
    return { lead, lines: rest.replace(/\.$/, '').split('; ').flatMap(shorter) }
  }
  const lines = shorter(text)
  return lines.length > 1 ? { lead: oneOfThese, lines: asItems(lines) } : { lead: null, lines }
}

/** The parts of a sentence as items of a list: without its capital and its full stop. */
function asItems(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const whole = index === lines.length - 1 ? line.replace(/\.$/, '') : line
    return index === 0 && /^\p{Lu}\p{Ll}/u.test(whole)
      ? whole.charAt(0).toLowerCase() + whole.slice(1)
      : whole
  })
}

/** "€3,500 (if this is true: x), otherwise €7,000" becomes "€3,500. This holds if: x." and "Otherwise €7,000". */
export function amountLines(text: string): string[] {
  return text.split(/(?<=\.)\s+(?=[A-Z€])/).flatMap((sentence) => {
    if (!sentence.includes(`(${whenTrue}: `)) return [sentence]
    const [, lead = '', rest = sentence] = leadOf.exec(sentence) ?? []
    return choices(rest.replace(/\.$/, '')).map((part) => {
      const [amount, rule] = amountAndRule(part)
      const line = amount && rule ? `${amount}. This holds if: ${together(rule)}.` : `${part}.`
      return lead === '' ? capital(line) : `${lead}${line}`
    })
  })
}
const leadOf = new RegExp(`^(.*?: )(?=€|\\d|${most})(.*)$`, 's')

/** "€3,500 (if this is true: x)": both parts; without a rule nothing. */
function amountAndRule(part: string): [amount?: string, rule?: string] {
  const begin = ` (${whenTrue}: `
  const at = part.indexOf(begin)
  return at < 0 || !part.endsWith(')') ? [] : [part.slice(0, at), part.slice(at + begin.length, -1)]
}

/** Cuts before each next amount, but never inside brackets. */
function choices(text: string): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    const [join] = depth === 0 ? (nextAmount.exec(text.slice(at)) ?? []) : []
    if (join === undefined) continue
    parts.push(text.slice(from, at))
    from = at + join.length
  }
  return [...parts, text.slice(from)]
}

/** A long enumeration falls apart at its commas, but never inside brackets. What must be true together stays one line. */
function shorter(text: string): string[] {
  if (text.split(/\s+/).length <= mostWords) return [text]
  if (text.includes(and)) return [together(text)]
  return text.split(/,\s+(?:or\s+)?(?![^(]*\))/).flatMap((part) => part.split(lastItem))
}
/** Before the last item of an enumeration; "hbo or university" is one item. */
const lastItem = /\s+or\s+(?=(?:an? |\w+ benefit|mbo |that of ))(?![^(]*\))/

function together(text: string): string {
  return text.replaceAll(and, '. And: ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
