/**
 * How good the lookup of occupations is: titles of which people said which occupation they mean, labels with a slip of
 * the pen, and beginnings of labels. What is asked comes from outside; nothing of it is kept. Pure, but for `find`.
 */
import { createHash } from 'node:crypto'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { slips } from './slips.ts'

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

/** Whether the title belongs to the half that may be read; the other half is only ever scored. By its hash: stable. */
export function mayBeRead({ title }: Title): boolean {
  return createHash('sha256').update(title).digest()[0]! % 2 === 0
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

export type Questions = {
  /** Labels of every sort with one slip, by the kind of slip. */
  slips: Map<string, Title[]>
  /** The first 60 % of own labels with which one occupation alone begins. */
  only: Title[]
  /** The same where several occupations have a label that begins so. */
  several: Title[]
}

/** Own and other labels, of one word and of more: what is asked of each sort, so that none outweighs the others. */
const sorts: readonly ((name: Name) => boolean)[] = [
  ({ own, text }) => own && !text.includes(' '),
  ({ own, text }) => own && text.includes(' '),
  ({ own, text }) => !own && !text.includes(' '),
  ({ own, text }) => !own && text.split(' ').length === 2,
  ({ own, text }) => !own && text.split(' ').length > 2,
]

type Name = { text: string; own: boolean }

/** `each`: how many of each sort of label with each kind of slip; any occupation with the label is right. */
export function labelQuestions(occupations: readonly Labelled[], each: number, seed = 1): Questions {
  const owners = new Map<string, string[]>()
  const names: Name[] = []
  for (const { uri, label, altLabels } of occupations) {
    for (const text of new Set([label, ...altLabels].map((one) => one.toLowerCase()))) {
      owners.set(text, [...(owners.get(text) ?? []), uri])
      names.push({ text, own: text === label.toLowerCase() })
    }
  }
  names.sort((a, b) => (a.text < b.text ? -1 : 1))
  const random = randomOf(seed)
  const any = (from: readonly Name[]) => from[Math.floor(random() * from.length)]!.text
  const asked = new Map<string, Title[]>()
  for (const [kind, slip] of Object.entries(slips)) {
    const titles: Title[] = []
    for (const sort of sorts) {
      const these = names.filter((name) => name.text.length >= 6 && sort(name))
      const full = titles.length + each
      for (let tries = 0; these.length > 0 && titles.length < full && tries < 4 * each; tries++) {
        const text = any(these)
        const typed = slip(text, random)
        // A slip that makes another label of it is no slip that anybody can see.
        if (typed !== null && !owners.has(typed)) titles.push({ title: typed, uris: owners.get(text)! })
      }
    }
    asked.set(kind, titles)
  }
  return { slips: asked, ...beginnings(names, owners) }
}

function beginnings(names: readonly Name[], owners: ReadonlyMap<string, string[]>) {
  const only: Title[] = []
  const several: Title[] = []
  for (const { text } of names.filter((name) => name.own && name.text.length >= 9)) {
    const title = text.slice(0, Math.ceil(text.length * 0.6)).trimEnd()
    const begun = names
      .filter((name) => name.text.startsWith(title))
      .flatMap((name) => owners.get(name.text)!)
    const uris = owners.get(text)!
    ;(begun.every((uri) => uris.includes(uri)) ? only : several).push({ title, uris })
  }
  return { only, several }
}
