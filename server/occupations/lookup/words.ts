/** Forms of Dutch words in job titles: the one form for men and women, stems, and the parts of compounds. Pure. */

/** Whether a word occurs in the labels; decides between forms that are possible by themselves. */
export type Known = (word: string) => boolean

/** `verkoopster` → `verkoper`, `technica` → `technicus`, `docente` → `docent`; other words as they are. */
export function neutral(word: string, known: Known): string {
  if (word.length < 6) return shortNeutral[word] ?? word
  for (const [ending, others] of genderEndings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const forms = others.flatMap((other) => joined(stem, other))
    return forms.find(known) ?? (known(word) && !sure.has(ending) ? word : forms[0]!)
  }
  return word
}

const shortNeutral: Record<string, string> = { kokkin: 'kok', agente: 'agent' }

/** Endings of the female form, longest first, with those of the other form. */
const genderEndings: readonly (readonly [string, readonly string[]])[] = [
  ['aarster', ['aar']],
  ['atrice', ['ator', 'ateur']],
  ['itrice', ['itor']],
  ['trice', ['teur', 'tor']],
  ['ster', ['er']],
  ['eres', ['er']],
  ['ares', ['aar']],
  ['euse', ['eur']],
  ['vrouw', ['man']],
  ['iere', ['ier']],
  ['ica', ['icus']],
  ['ente', ['ent']],
  ['ante', ['ant']],
  ['iste', ['ist']],
  ['loge', ['loog']],
  ['nome', ['noom']],
  ['grafe', ['graaf']],
  ['peute', ['peut']],
  ['ate', ['aat']],
]
const sure = new Set(['aarster', 'trice', 'euse'])

/** Dutch spelling where an ending is put on: `verkoop` + `er` = `verkoper`, `bak` + `er` = `bakker`. */
function joined(stem: string, ending: string): string[] {
  if (ending !== 'er') return [stem + ending]
  const forms = [stem + ending]
  if (/([aeou])\1[^aeiou]$/.test(stem)) forms.push(stem.slice(0, -2) + stem.at(-1)! + ending)
  if (/[^aeiou][aeiou][^aeiouwx]$/.test(stem)) forms.push(stem + stem.at(-1)! + ending)
  if (stem.endsWith('f')) forms.push(`${stem.slice(0, -1)}v${ending}`)
  if (stem.endsWith('s')) forms.push(`${stem.slice(0, -1)}z${ending}`)
  return forms
}

/**
 * What words of one family share: `bakker`, `bakkerij` and `bakken` → `bak`; `verkoper` and `verkoop` → `verkop`. Coarse on
 * purpose, for comparing only.
 */
export function stem(word: string): string {
  let found = word
  for (const ending of stemEndings) {
    if (found.length - ending.length >= 3 && found.endsWith(ending)) {
      found = found.slice(0, -ending.length)
      break
    }
  }
  found = found.replace(/([a-z])\1$/, '$1').replace(/([aeou])\1([^aeiou])$/, '$1$2')
  return found.replace(/v$/, 'f').replace(/z$/, 's')
}
const stemEndings = [
  'eringen',
  'erijen',
  'ering',
  'erij',
  'ingen',
  'aars',
  'ende',
  'ing',
  'aar',
  'ers',
  'eren',
  'end',
  'er',
  'en',
  'es',
  'e',
  's',
]

export type Splitter = (word: string) => readonly string[]

/**
 * Splits compounds with the words that the labels hold: `torenkraanmachinist` → `toren kraan machinist`. A word without a
 * good split is its own only part. `counts`: how often each word occurs by itself.
 */
export function splitter(counts: ReadonlyMap<string, number>): Splitter {
  const memory = new Map<string, readonly string[]>()
  const worth = (part: string) => {
    const count = counts.get(part) ?? 0
    if (part.length < 3 || count === 0 || notParts.has(part)) return Number.NEGATIVE_INFINITY
    return Math.log(count + 1) + part.length * 0.5
  }
  const best = (word: string, depth: number): { parts: string[]; worth: number } | null => {
    let found: { parts: string[]; worth: number } | null = null
    for (let at = 3; at <= word.length - 3; at++) {
      const tail = word.slice(at)
      if (worth(tail) === Number.NEGATIVE_INFINITY) continue
      for (const head of heads(word.slice(0, at))) {
        const whole = worth(head)
        const deeper = depth > 0 && head.length >= 6 ? best(head, depth - 1) : null
        const first = deeper && deeper.worth > whole ? deeper : { parts: [head], worth: whole }
        if (first.worth === Number.NEGATIVE_INFINITY) continue
        const sum = Math.min(first.worth, worth(tail)) - (head.length === at ? 0 : 0.3)
        if (!found || sum > found.worth) found = { parts: [...first.parts, tail], worth: sum }
      }
    }
    return found
  }
  return (word) => {
    const known = memory.get(word)
    if (known) return known
    const found = word.length >= 7 && !/\d/.test(word) ? best(word, 2) : null
    const parts = found && found.worth >= 2.5 ? found.parts : [word]
    if (memory.size < 100_000) memory.set(word, parts)
    return parts
  }
}

/** With the letters that only join: `bedrijfs` → `bedrijf`, `varkens` → `varken`. */
function heads(part: string): string[] {
  const found = [part]
  for (const link of ['s', 'en', 'e', 'n']) {
    if (part.endsWith(link) && part.length - link.length >= 3) found.push(part.slice(0, -link.length))
  }
  return found
}

/** Endings that look like words. */
const notParts = new Set(
  'eren ing ist ster heid lijk aar ant ent eur iste ige ische isch atie tie ten ter der ker ner den gen kin lei sel ment age iek teit baar loos loog loge ier rij ren len ven het een van aan uit per ger ver ster nen sen ken gie trice teur tor'.split(
    ' ',
  ),
)
