/**
 * Texts that are what was typed but for one slip: of the fingers (a letter missing, too many, another, two swapped), of
 * the space bar, or of the ear (`topcapster`, `gasleijding`). Kept as three sorted lists of numbers. Pure.
 */
import { slips } from '@stapwijzer/shared/search/question/spelling.ts'

export type NearTexts = {
  /** Numbers of the texts that are one slip or none away from this one. Spaces do not count. */
  near(typed: string): number[]
}

/** `textOf`: folded texts, as `plain` makes them. */
export function nearTexts(count: number, textOf: (at: number) => string): NearTexts {
  const whole = (at: number) => unspaced(textOf(at))
  const beginnings = new Float64Array(count)
  const ends = new Float64Array(count)
  const sounds = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const text = whole(at)
    const half = halfOf(text.length)
    beginnings[at] = keyOf(hash(text, 0, half, text.length), at)
    ends[at] = keyOf(hash(text, text.length - half, text.length, text.length), at)
    const sound = soundOf(text)
    sounds[at] = keyOf(hash(sound, 0, sound.length, 0), at)
  }
  for (const list of [beginnings, ends, sounds]) list.sort()
  return {
    near(typed) {
      const asked = unspaced(typed)
      const found = new Set<number>()
      for (const length of [asked.length - 1, asked.length, asked.length + 1]) {
        const half = halfOf(length)
        if (half < 1 || half > asked.length) continue
        const begin = hash(asked, 0, half, length)
        const end = hash(asked, asked.length - half, asked.length, length)
        for (const at of [...having(beginnings, begin), ...having(ends, end)]) {
          if (!found.has(at) && slips(whole(at), asked, 1) <= 1) found.add(at)
        }
      }
      const sound = soundOf(asked)
      for (const at of having(sounds, hash(sound, 0, sound.length, 0))) {
        if (soundOf(whole(at)) === sound) found.add(at)
      }
      return [...found]
    },
  }
}

/** Whatever the slip is, this many letters before or behind it are as they should be. */
function halfOf(length: number): number {
  return (length - 1) >> 1
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '')
}

/** What differs for the eye and hardly for the ear, written in one way; a letter counts once however often it is doubled. */
export function soundOf(text: string): string {
  let found = ''
  for (let at = 0; at < text.length; at++) {
    const [here, next] = [text[at]!, text[at + 1] ?? '']
    const pair = pairs.get(here + next)
    if (pair !== undefined) at++
    const sound = pair ?? singles.get(here) ?? here
    if (sound !== found.at(-1)) found += sound
  }
  return found
}
const pairs = new Map<string, string>([
  ['ei', 'y'],
  ['ij', 'y'],
  ['ou', 'w'],
  ['au', 'w'],
  ['ch', 'g'],
  ['dt', 't'],
  ['th', 't'],
  ['ph', 'f'],
  ['ie', 'i'],
  ['qu', 'kw'],
  ['ks', 'x'],
])
const singles = new Map<string, string>([
  ['c', 'k'],
  ['d', 't'],
  ['z', 's'],
  ['v', 'f'],
  ['y', 'i'],
])

/** A hash and the number of its text in one number, so that sorting brings equal hashes together. */
const numbers = 2 ** 20
function keyOf(hashed: number, at: number): number {
  return hashed * numbers + at
}

function hash(text: string, from: number, to: number, seed: number): number {
  let found = 0x811c9dc5 ^ seed
  for (let at = from; at < to; at++) found = Math.imul(found ^ text.charCodeAt(at), 0x01000193)
  return found >>> 0
}

function having(sorted: Float64Array, hashed: number): number[] {
  const [first, last] = [hashed * numbers, (hashed + 1) * numbers]
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < first) from = middle + 1
    else to = middle
  }
  const found: number[] = []
  for (let at = from; at < sorted.length && sorted[at]! < last; at++) found.push(sorted[at]! - first)
  return found
}
