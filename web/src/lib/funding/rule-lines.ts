/** A rule in words, cut into lines that can be read one by one: "een van deze dingen klopt: a; b" is a list of two. Pure. */
export type RuleLines = { lead: string | null; lines: string[] }

/** More words than this in one sentence are hard to read. */
const mostWords = 18

export function ruleLines(text: string): RuleLines {
  const [, lead, rest] = /^(.*(?:dingen klopt)):\s*(.+)$/s.exec(text) ?? []
  if (lead && rest) return { lead: `${lead}:`, lines: rest.replace(/\.$/, '').split('; ').flatMap(shorter) }
  const lines = shorter(text)
  return { lead: null, lines }
}

/** A long enumeration falls apart at its commas; words between brackets stay together. */
function shorter(text: string): string[] {
  if (words(text) <= mostWords) return [text]
  const parts = text.split(/,\s+(?:en |of )?(?![^(]*\))/)
  const tail = parts.pop() ?? ''
  return [...parts, ...tail.split(/\s+of\s+(?=een |bijstand|hbo |mbo )/)]
}

function words(text: string): number {
  return text.split(/\s+/).length
}
