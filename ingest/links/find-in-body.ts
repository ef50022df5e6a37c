/** What the outcomes, summary and description of a course say. Pure. */
import { isDenied, readClauses, type ReadClause } from './context.ts'
import type { Sighting } from './sighting.ts'
import type { Label, LabelIndex } from './labels.ts'
import { scan, type Match } from './scan.ts'
import type { Clause, Word } from './words.ts'

export type Part = 'outcomes' | 'summary' | 'description'

/** `listed`: the words are a whole item of a list; `within`: they stand in a sentence. 0: does not count. */
const strengths: Record<Part, { occupation: number; listed: number; severalWords: number; within: number }> =
  {
    outcomes: { occupation: 70, listed: 75, severalWords: 65, within: 50 },
    summary: { occupation: 65, listed: 60, severalWords: 55, within: 0 },
    description: { occupation: 60, listed: 50, severalWords: 40, within: 0 },
  }

/** A single word that counts has as many letters: shorter ones mean too many things. */
const shortestWord = 5

export function findInBody(
  clauses: readonly Clause[],
  part: Part,
  index: LabelIndex,
  english: boolean,
): Sighting[] {
  const matches = clauses.map(({ words }) => scan(words, index, english))
  // What a text says of a label is dear to read, and most texts hold none.
  if (matches.every((list) => list.length === 0)) return []
  const found: Sighting[] = []
  for (const [at, clause] of readClauses(clauses).entries()) {
    if (clause.aside) continue
    let become = -1
    for (const match of matches[at]!) {
      if (isDenied(clause, match.from, match.to) || isGlued(clause.words, match)) continue
      if (match.label.kind === 'occupation') {
        if (!becomes(clause, match, part, become)) continue
        become = match.to
        found.push(sighting(match, strengths[part].occupation, clause.words, part))
      } else {
        const strength = skillStrength(clause.words, match, part)
        if (strength > 0) found.push(sighting(match, strength, clause.words, part))
      }
    }
  }
  return found
}

function sighting(
  { label, from, to }: Match,
  strength: number,
  words: readonly Word[],
  part: Part,
): Sighting {
  const said = words.slice(from, to).map(({ text }) => text)
  return {
    conceptId: label.concept,
    kind: label.kind,
    strength,
    found: `${part}: ${said.join(' ')}`,
    from,
    to,
  }
}

/** `junior Java-ontwikkelaar`: half of a joined word is another thing. */
function isGlued(words: readonly Word[], { from, to }: Match): boolean {
  return words[from]!.joined || words[to]?.joined === true
}

/** A goal, `als kok`, `kok worden`, or one more after such a one (`als kok of souschef`). */
function becomes(clause: ReadClause, { label, from, to }: Match, part: Part, become: number): boolean {
  if (!isTelling(label)) return false
  const { words, goal, ahead } = clause
  let at = from - 1
  while (at >= 0 && kinds.has(words[at]!.text)) at--
  const before = at < 0 ? '' : words[at]!.text
  if (become >= 0 && at === become && (before === 'of' || before === 'en')) return true
  if (at < 0) return goal || (part === 'outcomes' && to === words.length) || words[to]?.text === 'worden'
  if (before === 'als' || before === 'tot') return ahead || goal || part === 'outcomes'
  return before === 'word' || before === 'wordt' || before === 'beroep' || words[to]?.text === 'worden'
}

const kinds = new Set(
  'een de zelfstandig zelfstandige junior erkend erkende gediplomeerd gediplomeerde gecertificeerd volleerd beginnend startend allround'.split(
    ' ',
  ),
)

function skillStrength(words: readonly Word[], { label, from, to }: Match, part: Part): number {
  if (!isTelling(label) || (label.lang === 'en' && part !== 'outcomes' && !isSureInEnglish(label))) return 0
  const worth = strengths[part]
  if (label.content > 1) return isListed(words, from, to) ? worth.listed : worth.severalWords
  const short = words[from]!.key.length < shortestWord
  if (isListed(words, from, to)) return short && part !== 'outcomes' ? 0 : worth.listed
  return short || label.lang === 'en' ? 0 : worth.within
}

/** English texts name many fields in passing, and many English labels are everyday words. */
function isSureInEnglish(label: Label): boolean {
  return label.preferred && label.content > 1
}

function isTelling(label: Label): boolean {
  return label.telling > 0
}

/** Nothing else is said in this item of a list, be it one of lines, of commas or with `en`. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.text
  const after = words[to]?.text
  return (before === undefined || openers.has(before)) && (after === undefined || closers.has(after))
}

const openers = new Set('en of over met naast komen & and'.split(' '))
const closers = new Set('en of krijgt naast aan & and'.split(' '))
