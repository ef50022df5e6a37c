/**
 * What a text says of the thing it names: that it is taught, that somebody becomes it, or that it is not meant, asked
 * beforehand, or only said of who the course is for. Pure.
 */
import type { Clause, Word } from './words.ts'

/** `aside`: not what the course teaches (denied, asked beforehand, or about the audience). */
export type ReadClause = {
  words: Word[]
  /** The whole clause is aside. */
  aside: boolean
  /** Words from here to `denied[1]` (exclusive) are denied. */
  denied: [number, number] | null
  /** It says what a learner becomes or can do afterwards. */
  ahead: boolean
  /** It follows `doel:` or the like: what comes first in it is the goal. */
  goal: boolean
}

/** The clauses of a text in order, each with what is said in it. */
export function readClauses(clauses: readonly Clause[]): ReadClause[] {
  let audience = false
  let ahead = false
  let before: readonly Word[] = []
  return clauses.map(({ words, opens }) => {
    const goal = opens && goals.has(before.at(-1)?.text ?? '')
    if (opens) {
      audience = false
      ahead = goal
    }
    const texts = words.map(({ text }) => text)
    const line = ` ${texts.join(' ')} `
    if (opens ? audienceOpening.test(line) : /^ (?:kun|kan|ben|leer|weet|heb|word) je /.test(line))
      audience = opens
    else if (audienceWords.test(line)) audience = true
    if (aheadWords.test(line)) ahead = true
    before = words
    return { words, aside: audience || asked.test(line), denied: denial(texts), ahead, goal }
  })
}

/** Whether words `from` to `to` (exclusive) are denied. */
export function isDenied({ denied }: ReadClause, from: number, to: number): boolean {
  return denied !== null && from < denied[1] && to > denied[0]
}

const goals = new Set('doel resultaat naartoe beroepen functies beroep functie goal'.split(' '))
const audienceOpening =
  /^ (?:als|wanneer|indien) (?:je|jij|u|ze|zij) |^ (?:ben|heb|werk|wil) (?:je|jij|u) |^ (?:je|jij|u) (?:bent|hebt|heeft|werkt) /
const audienceWords =
  / (?:als|wanneer|indien|omdat|if) (?:je|jij|u|ze|zij|you) | voor wie | bedoeld voor | (?:geschikt|bestemd|interessant) voor | voor mensen | doelgroep | (?:dat|die) (?:je|u) (?:al|bent) /
const asked =
  / (?:vereist|vereisten|handig|gewenst|noodzakelijk|verplicht|nodig|voorwaarde|instapeis|instapeisen|instapniveau|toelatingseis|toelatingseisen|toelating|vooropleiding|voorkennis|instroomeis|instroomeisen|vooraf|required|prerequisite|prerequisites) | een pre | (?:eerst|al) (?:kennis|ervaring) |^ (?:basis)?kennis van [^.]* is /
const aheadWords =
  / (?:daarna|straks|later|afloop|opgeleid|word|wordt|worden|leert|leer|opleidt|goal|become) | aan de slag | na (?:deze|dit|je|het|de) | met (?:dit|een|je) (?:diploma|certificaat) | (?:kun|kan) (?:je|u) | leidt op /

/** From the denying word to the end of what it denies; before it too when it comes last (`boekhouden hoort er niet bij`). */
function denial(texts: readonly string[]): [number, number] | null {
  const at = texts.findIndex(
    (text, index) =>
      deniers.has(text) && !(text === 'niet' && ['alleen', 'enkel', 'meer'].includes(texts[index + 1] ?? '')),
  )
  if (at < 0) return null
  const turn = texts.findIndex((text, index) => index > at && turns.has(text))
  const to = turn < 0 ? texts.length : turn
  const whole = texts.slice(0, at).some((text) => beings.has(text))
  return [whole ? 0 : at, to]
}

const deniers = new Set('geen niet nooit zonder noch behalve exclusief no not without'.split(' '))
const turns = new Set('maar wel doch but'.split(' '))
const beings = new Set(
  'is zijn hoort horen komt komen wordt worden zit zitten valt leer leert krijg krijgt doe doen'.split(' '),
)
