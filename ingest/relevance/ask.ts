/** Asks a running server what the judged questions find: what people get, whichever engine answers. */
import { setTimeout as sleep } from 'node:timers/promises'
import { measureAbsent, readAbsent, type AbsentFound } from './absent.ts'
import { judgedCourse, type Card, type JudgedCourse } from './catalogue.ts'
import { readJudgements, readSentences, type Judgement } from './judgements.ts'
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

/** What one engine found for everything that was judged. */
export type Answers = { questions: Measured[]; sentences: Measured[]; absent: AbsentFound[] }

/** Asks all that was judged, one after the other. Throws when the engine that is measured does not answer. */
export async function askAll(get: Get, courses: readonly JudgedCourse[], engine: string): Promise<Answers> {
  const measured = (judgement: Judgement) =>
    found(get, judgement.q, engine).then((ids) => measure({ judgement, ids }, courses))
  return {
    questions: await inTurn(readJudgements(), measured),
    sentences: await inTurn(readSentences(), measured),
    absent: await inTurn(readAbsent(), (absent) =>
      found(get, absent.q, engine).then((ids) => measureAbsent(absent, ids, courses)),
    ),
  }
}

async function inTurn<T, R>(all: readonly T[], answer: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (const one of all) answers.push(await answer(one))
  return answers
}

async function found(get: Get, q: string, engine: string): Promise<string[]> {
  const address = new URLSearchParams({ q, pageSize: String(pageSize) })
  const { items } = await answerOf(get, `/v1/courses?${address}`, engine)
  return items.map(({ id }) => id)
}

/** An index that is still being made, or a machine that is busy: then another engine answers for a while. */
const patience = 60

async function answerOf(get: Get, path: string, engine: string): Promise<Answer> {
  for (let left = patience; ; left--) {
    const answer = (await get(path)) as Answer
    if (answer.meta.engine === engine && !answer.meta.degraded) return answer
    if (left === 0) throw new Error(`${path}: ${answer.meta.engine} answered instead of ${engine}.`)
    await sleep(1000)
  }
}

async function all(get: Get, filter: string): Promise<Card[]> {
  const cards: Card[] = []
  for (let page = 1; ; page++) {
    const { items, total } = (await get(`/v1/courses?pageSize=100&page=${page}${filter}`)) as Answer
    cards.push(...items)
    if (items.length === 0 || cards.length >= total) return cards
  }
}
