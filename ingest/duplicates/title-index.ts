/**
 * Finds the titles that may be nearly the same as another one without comparing each with each. A title is cut into two
 * pieces more than it may have slips, with a letter between two pieces so that no slip touches two of them: whatever the
 * slips are, two pieces are still in the other title, and nearly where they were. So only titles that share two pieces,
 * the words that must be equal and a start are compared, and rare pieces are looked up first. Pure.
 */
import { mostSlips, slipsIn, type TitleParts } from './near-title.ts'

/** Titles with a piece in common that are looked at for one start of one course, those with the rarest pieces first. */
export const mostLooks = 5_000
/** Of them those that share one and the same piece, so that a common one leaves room for others. */
const mostLooksAtPiece = 1_000
/** Starts that a course is found by, the first ones; a course with more has its counterpart among the first too. */
export const mostStarts = 24
/** Entries that one start of a course takes at most. */
export const mostPieces = mostSlips + 2

/** `starts`: its days, each once and in order. */
export type Titled = { parts: TitleParts; starts: readonly string[] }

/** Titles that share a piece: their places among the entries, and how many pieces they must share to be compared. */
type Shared = { places: readonly number[]; pieces: number }

export class TitleIndex<T extends Titled> {
  private readonly entries: T[] = []
  /** Places in `entries` under each piece. Two pieces may share a number: then there is more to compare, and nothing is lost. */
  private readonly places = new Map<number, number[]>()
  /** Of each entry: the search that saw it last, the pieces that it shared there, and the title that it was given out for last. */
  private readonly seenIn: number[] = []
  private readonly sharing: number[] = []
  private readonly givenTo: number[] = []
  private searches = 0

  add(entry: T): void {
    const place = this.entries.push(entry) - 1
    for (const list of [this.seenIn, this.sharing, this.givenTo]) list.push(0)
    const { exact, rest } = entry.parts
    const sums = new PieceSums(rest)
    for (const start of startsOf(entry)) {
      const base = mixed(numberOf(exact), numberOf(start))
      for (const [index, { from, to }] of piecesIn(rest.length).entries()) {
        const key = pieceKey(base, rest.length, index, sums.of(from, to))
        const found = this.places.get(key)
        if (found) found.push(place)
        else this.places.set(key, [place])
      }
    }
  }

  /** Entries whose titles may be nearly the same and that share a start, each once. */
  *near(wanted: Titled): Iterable<T> {
    const { exact, rest } = wanted.parts
    const sums = new PieceSums(rest)
    const first = this.searches + 1
    for (const start of startsOf(wanted)) {
      const found = this.sharedWith(mixed(numberOf(exact), numberOf(start)), rest.length, sums)
      for (const place of this.sharingEnough(found)) {
        if (this.givenTo[place] === first) continue
        this.givenTo[place] = first
        yield this.entries[place]!
      }
    }
  }

  private sharedWith(base: number, letters: number, sums: PieceSums): Shared[] {
    const found: Shared[] = []
    for (const { length, index, sum } of piecesNear(letters, sums)) {
      const places = this.places.get(pieceKey(base, length, index, sum))
      if (places) found.push({ places, pieces: Math.min(2, piecesIn(length).length) })
    }
    return found.sort((a, b) => a.places.length - b.places.length)
  }

  private *sharingEnough(found: readonly Shared[]): Iterable<number> {
    this.searches += 1
    let looks = 0
    for (const { places, pieces } of found) {
      if (looks >= mostLooks) return
      looks += Math.min(places.length, mostLooksAtPiece)
      for (let at = 0; at < places.length && at < mostLooksAtPiece; at += 1) {
        const place = places[at]!
        const before = this.seenIn[place] === this.searches ? this.sharing[place]! : 0
        this.seenIn[place] = this.searches
        this.sharing[place] = before + 1
        if (before + 1 === pieces) yield place
      }
    }
  }
}

/** The days a course is found by; one empty text when it has none. */
function startsOf({ starts }: Titled): readonly string[] {
  return starts.length === 0 ? [''] : starts.slice(0, mostStarts)
}

type Piece = { from: number; to: number }

const pieces = new Map<number, readonly Piece[]>()

/** The pieces of a title of so many letters. */
function piecesIn(letters: number): readonly Piece[] {
  const known = pieces.get(letters)
  if (known) return known
  const slips = slipsIn(letters)
  // Without slips the titles are equal, and one piece tells.
  const count = slips === 0 ? 1 : slips + 2
  const made = Array.from({ length: count }, (_, index) => {
    const edge = (at: number) => Math.floor(((letters + 1) * at) / count)
    return { from: edge(index), to: edge(index + 1) - 1 }
  })
  pieces.set(letters, made)
  return made
}

/** Every place in a title at which a piece of a title of nearly the same length may be found, with what stands there. */
function* piecesNear(
  letters: number,
  sums: PieceSums,
): Iterable<{ length: number; index: number; sum: number }> {
  for (let length = Math.max(0, letters - mostSlips); length <= letters + mostSlips; length += 1) {
    const longer = letters - length
    const most = slipsIn(Math.min(letters, length))
    if (Math.abs(longer) > most) continue
    for (const [index, { from, to }] of piecesIn(length).entries()) {
      // Letters too many before the piece, and those behind it, are slips.
      for (let shift = -most; shift <= most; shift += 1) {
        if (Math.abs(shift) + Math.abs(longer - shift) > most) continue
        if (from + shift < 0 || to + shift > letters) continue
        yield { length, index, sum: sums.of(from + shift, to + shift) }
      }
    }
  }
}

const factor = 0x01000193

/** A number for each part of a text, found in no time: from the sums of all its beginnings. */
class PieceSums {
  private readonly beginnings: Int32Array

  constructor(text: string) {
    this.beginnings = new Int32Array(text.length + 1)
    for (let at = 0; at < text.length; at += 1) {
      this.beginnings[at + 1] = Math.imul(this.beginnings[at]!, factor) + text.charCodeAt(at)
    }
  }

  of(from: number, to: number): number {
    return (this.beginnings[to]! - Math.imul(this.beginnings[from]!, powerOf(to - from))) | 0
  }
}

const powers = [1]

function powerOf(exponent: number): number {
  while (powers.length <= exponent) powers.push(Math.imul(powers.at(-1)!, factor))
  return powers[exponent]!
}

function numberOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, factor) + text.charCodeAt(at)) | 0
  return sum
}

function pieceKey(base: number, length: number, index: number, sum: number): number {
  return mixed(mixed(base, length * mostPieces + index), sum)
}

function mixed(a: number, b: number): number {
  let sum = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) | 0
}
