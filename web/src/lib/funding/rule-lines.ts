/** Rules and amounts in words, cut into lines that can be read one by one. Pure. */
import { financing } from '@stapwijzer/shared/text/rooms.ts'

export type RuleLines = { lead: string | null; lines: string[] }

/** More words than this in one sentence are hard to read. */
const mostWords = 18

/** "Een van deze dingen klopt: a; b" becomes a list of two, and so does a long enumeration. */
export function ruleLines(text: string): RuleLines {
  const [, lead, rest] = /^(.*dingen klopt):\s*(.+)$/s.exec(text) ?? []
  if (lead && rest) return { lead: `${lead}:`, lines: rest.replace(/\.$/, '').split('; ').flatMap(shorter) }
  const lines = shorter(text)
  return lines.length > 1 ? { lead: financing.oneOfThese, lines: asItems(lines) } : { lead: null, lines }
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

/** "€ 3.500 (als dit klopt: x), anders € 7.000" becomes "€ 3.500. Dit geldt als: x." and "Anders € 7.000". */
export function amountLines(text: string): string[] {
  return text.split(/(?<=\.)\s+(?=[A-Z€])/).flatMap((sentence) => {
    if (!sentence.includes('(als dit klopt: ')) return [sentence]
    const [, lead = '', rest = sentence] = /^(.*?: )(?=€|\d|hoogstens)(.*)$/s.exec(sentence) ?? []
    return choices(rest.replace(/\.$/, '')).map((part) => {
      const [, amount, rule] = /^(.*?) \(als dit klopt: (.*)\)$/s.exec(part) ?? []
      const line = amount && rule ? `${amount}. Dit geldt als: ${together(rule)}.` : `${part}.`
      return lead === '' ? capital(line) : `${lead}${line}`
    })
  })
}

/** Cuts before each next amount, but never inside brackets. */
function choices(text: string): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    const [join] = depth === 0 ? (/^(?:, | of )(?=€|\d|anders|hoogstens)/.exec(text.slice(at)) ?? []) : []
    if (join === undefined) continue
    parts.push(text.slice(from, at))
    from = at + join.length
  }
  return [...parts, text.slice(from)]
}

/** A long enumeration falls apart at its commas, but never inside brackets. What must be true together stays one line. */
function shorter(text: string): string[] {
  if (text.split(/\s+/).length <= mostWords) return [text]
  if (text.includes(', en ')) return [together(text)]
  return text
    .split(/,\s+(?:of\s+)?(?![^(]*\))/)
    .flatMap((part) => part.split(/\s+of\s+(?=een |bijstand|hbo |mbo |die van )/))
}

function together(text: string): string {
  return text.replaceAll(', en ', '. En: ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
