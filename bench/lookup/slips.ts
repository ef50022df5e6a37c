/** Slips of the pen as people make them, by kind: of the fingers, of the ear, and of the space bar. Pure. */

export type Random = () => number

/** What was typed instead; null where the text offers no such slip. */
type Slip = (text: string, random: Random) => string | null

const pick = <T>(from: readonly T[], random: Random): T | null =>
  from.length === 0 ? null : from[Math.floor(random() * from.length)]!

const placesOf = (text: string, here: RegExp): number[] => [...text.matchAll(here)].map(({ index }) => index)

/** At one of the places where the pattern stands: what is there replaced. */
function at(text: string, random: Random, here: RegExp, instead: (found: string) => string): string | null {
  const place = pick([...text.matchAll(here)], random)
  if (place === null) return null
  return text.slice(0, place.index) + instead(place[0]) + text.slice(place.index + place[0].length)
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Letters whose keys touch that of this one. */
function beside(letter: string): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter))
  const column = rows[row]?.indexOf(letter) ?? 0
  return [
    rows[row]?.[column - 1],
    rows[row]?.[column + 1],
    rows[row - 1]?.[column],
    rows[row + 1]?.[column],
  ].filter((key) => key !== undefined)
}

/** Letters that sound alike; each pair is exchanged either way. */
const alike: readonly (readonly [string, string])[] = [
  ['dt', 'd'],
  ['d', 't'],
  ['ei', 'ij'],
  ['ou', 'au'],
  ['c', 'k'],
  ['g', 'ch'],
  ['s', 'z'],
  ['f', 'v'],
  ['i', 'ie'],
  ['x', 'ks'],
  ['qu', 'kw'],
  ['y', 'i'],
  ['th', 't'],
  ['ph', 'f'],
]

export const slips: Readonly<Record<string, Slip>> = {
  missing: (text, random) => at(text, random, /\p{L}/gu, () => ''),
  double: (text, random) => at(text, random, /\p{L}/gu, (found) => found + found),
  single: (text, random) => at(text, random, /([a-z])\1/g, (found) => found[0]!),
  swapped: (text, random) => at(text, random, /([a-z])(?!\1)[a-z]/g, (found) => found[1]! + found[0]!),
  neighbour: (text, random) => at(text, random, /[a-z]/g, (found) => pick(beside(found), random) ?? ''),
  extra: (text, random) =>
    at(text, random, /[a-z]/g, (found) => found + (pick(beside(found), random) ?? found)),
  'space missing': (text, random) => at(text, random, /(?<=\p{L}) (?=\p{L})/gu, () => ''),
  'space moved': (text, random) =>
    at(text, random, /[a-z] (?=[a-z]{2})|(?<=[a-z]{2}) [a-z]/g, (found) =>
      found[0] === ' ' ? `${found[1]!} ` : ` ${found[0]!}`,
    ),
  'space extra': (text, random) => {
    const place = pick(placesOf(text, /(?<=[a-z]{2})(?=[a-z]{2})/g), random)
    return place === null ? null : `${text.slice(0, place)} ${text.slice(place)}`
  },
  sound: (text, random) => {
    const possible = [...alike, ...alike.map(([one, other]) => [other, one] as const)].filter(([from]) =>
      text.includes(from),
    )
    const pair = pick(possible, random)
    return pair && at(text, random, new RegExp(pair[0], 'g'), () => pair[1])
  },
}
