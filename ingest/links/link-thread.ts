/** A thread that links courses while this one reads the next. It ends by itself when nobody has asked for a while. */
import { Worker } from 'node:worker_threads'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Link } from './find-concepts.ts'
import type { Asked } from './link-worker.ts'
import type { Concept } from './labels.ts'
import type { LinkRules } from './rules.ts'

const restMs = 5_000
/** Its young generation is kept small: what it makes for a batch is gone with the batch. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

type Waiting = { resolve: (links: Link[][]) => void; reject: (error: Error) => void }

export class LinkThread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #rest: NodeJS.Timeout | undefined
  /** It has ended, and another one has to be made. */
  ended = false

  constructor(rules: LinkRules) {
    this.#worker = new Worker(new URL('link-worker.ts', import.meta.url), { resourceLimits })
    this.#worker.unref()
    this.#worker.on('message', (links: Link[][]) => {
      this.#waiting.shift()?.resolve(links)
      if (this.#waiting.length === 0) this.#restSoon()
    })
    this.#worker.on('error', (error: Error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the thread that links courses ended')))
    this.#post({ kind: 'rules', rules })
  }

  /** A part of the taxonomy; all of them come before `ready`, and that before the first courses. */
  add(concepts: readonly Concept[]): void {
    this.#post({ kind: 'concepts', concepts })
  }

  ready(): void {
    this.#post({ kind: 'ready' })
  }

  /** For when the taxonomy could not be read to its end. */
  end(): void {
    this.ended = true
    void this.#worker.terminate()
  }

  /** The links of each course, in order. `items` as for `linksOf`. */
  links(courses: readonly { course: Course; items: readonly string[] }[]): Promise<Link[][]> {
    clearTimeout(this.#rest)
    this.#worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#post({
        kind: 'batch',
        courses: courses.map(({ course, items }) => ({ course: textsOf(course), items })),
      })
    })
  }

  #post(asked: Asked): void {
    this.#worker.postMessage(asked)
  }

  #restSoon(): void {
    this.#worker.unref()
    this.#rest = setTimeout(() => {
      this.end()
    }, restMs).unref()
  }

  #fail(error: Error): void {
    this.ended = true
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

/** All that is sent: the rest of a course would only cost time. */
function textsOf({ title, titleLang, summary, outcomes, description, ids }: Course) {
  const { crebo, croho } = ids
  return {
    title,
    titleLang,
    summary,
    outcomes,
    description: description && { html: description.html },
    ids: { crebo, croho },
  }
}
