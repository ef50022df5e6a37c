/** Asks a running server what the judged questions find: what people get, whichever engine answers. */
import { judgedCourse, type Card, type JudgedCourse } from './catalogue.ts'
import type { Judgement } from './judgements.ts'
import { measure, type Measured } from './measure.ts'

/** Gets a path of the API and gives its JSON; rejects on anything but 200. */
export type Get = (path: string) => Promise<unknown>

/** As many as two engines are compared by. */
const pageSize = 20

type Answer = { total: number; items: Card[]; meta: { engine: string; degraded: boolean } }

/** The whole catalogue as it is judged. */
export async function judgedCatalogue(get: Get): Promise<JudgedCourse[]> {
  const evening = new Set((await all(get, '&evening=true')).map(({ id }) => id))
  return (await all(get, '')).map((card) => judgedCourse(card, evening.has(card.id)))
}

/** Asks them one after the other. Throws when an engine answers that is not the one that is measured. */
export async function askAll(
  get: Get,
  judgements: readonly Judgement[],
  courses: readonly JudgedCourse[],
  engine: string,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const judgement of judgements) {
    const address = new URLSearchParams({ q: judgement.q, pageSize: String(pageSize) })
    const { items, meta } = (await get(`/v1/courses?${address}`)) as Answer
    if (meta.engine !== engine || meta.degraded) throw new Error(`${judgement.q}: ${meta.engine} answered.`)
    measured.push(measure({ judgement, ids: items.map(({ id }) => id) }, courses))
  }
  return measured
}

async function all(get: Get, filter: string): Promise<Card[]> {
  const cards: Card[] = []
  for (let page = 1; ; page++) {
    const { items, total } = (await get(`/v1/courses?pageSize=100&page=${page}${filter}`)) as Answer
    cards.push(...items)
    if (items.length === 0 || cards.length >= total) return cards
  }
}
