/**
 * How good the lookup of occupations is: titles of which people said which occupation they mean, labels with a slip of
 * the pen, and beginnings of labels. What is asked comes from outside; nothing of it is kept. Pure, but for `find`.
 */
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'

/** The URIs that a title finds, best first. */
export type Find = (title: string) => Promise<string[]>

export type Title = { title: string; uris: string[] }

export type Score = {
  asked: number
  hit1: number
  hit10: number
  /** Mean of 1 / rank of the first right one, 0 below the tenth. */
  mrr: number
}

/** Lines of `title TAB uri uri …` below a header; only titles of which an occupation is in the taxonomy. */
export function readTitles(text: string, known: ReadonlySet<string>): Title[] {
  return text
    .replaceAll('\r', '')
    .split('\n')
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [title, uris] = line.split('\t') as [string, string]
      return { title, uris: uris.split(' ').filter((uri) => known.has(uri)) }
    })
    .filter(({ uris }) => uris.length > 0)
}

export async function scoreTitles(find: Find, titles: readonly Title[]): Promise<Score> {
  const sums = { hit1: 0, hit10: 0, mrr: 0 }
  for (const { title, uris } of titles) {
    const found = (await find(title)).slice(0, 10)
    const rank = found.findIndex((uri) => uris.includes(uri)) + 1
    if (rank === 1) sums.hit1++
    if (rank > 0) {
      sums.hit10++
      sums.mrr += 1 / rank
    }
  }
  const share = (sum: number) => (titles.length === 0 ? 0 : sum / titles.length)
  return { asked: titles.length, hit1: share(sums.hit1), hit10: share(sums.hit10), mrr: share(sums.mrr) }
}

export type Labelled = { uri: string; label: string; altLabels: readonly string[] }

/** Labels of nine letters or more, each misspelt once and each cut to its first 60 %; any occupation with the label is right. */
export function labelQuestions(
  occupations: readonly Labelled[],
  most: number,
  seed = 1,
): { misspelt: Title[]; begun: Title[] } {
  const owners = new Map<string, string[]>()
  for (const { uri, label, altLabels } of occupations) {
    for (const name of new Set([label, ...altLabels].map((text) => text.toLowerCase()))) {
      owners.set(name, [...(owners.get(name) ?? []), uri])
    }
  }
  const random = randomOf(seed)
  const long = [...new Set(occupations.map(({ label }) => label))].filter(({ length }) => length >= 9).sort()
  for (let at = long.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[long[at], long[other]] = [long[other]!, long[at]!]
  }
  const labels = long.slice(0, most)
  const right = (label: string) => owners.get(label.toLowerCase())!
  return {
    misspelt: labels.map((label) => ({ title: misspelt(label, random), uris: right(label) })),
    begun: labels.map((label) => ({
      title: label.slice(0, Math.ceil(label.length * 0.6)),
      uris: right(label),
    })),
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One deletion, insertion, swap or replacement. */
function misspelt(label: string, random: () => number): string {
  const at = Math.floor(random() * (label.length - 1))
  const letter = letters[Math.floor(random() * letters.length)]!
  const [head, tail] = [label.slice(0, at), label.slice(at)]
  const ways = [
    head + tail.slice(1),
    head + letter + tail,
    head + tail[1]! + tail[0]! + tail.slice(2),
    head + letter + tail.slice(1),
  ]
  return ways[Math.floor(random() * ways.length)]!
}
