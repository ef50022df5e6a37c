/** The labels of the loaded taxonomy and the rules, made ready once and shared by all who link courses in this process. */
import { createHash } from 'node:crypto'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Link } from './find-concepts.ts'
import { LinkThread } from './link-thread.ts'
import { LinkerInParts, linksOf, type Linker } from './links-of.ts'
import { loadRules, type LinkRules } from './rules.ts'
import { readSaid } from './store-reviews.ts'
import { readConcepts } from './store.ts'

/** `stamp`: of the taxonomy and the rules; part of what is remembered of a course that was looked at. */
export type Linking = {
  stamp: string
  linker: () => Promise<Linker>
  /** The links of each course, in order: made in a thread of their own when they are many, while this one goes on. */
  links: (courses: readonly LinkedCourse[]) => Promise<Link[][]>
}
/** `items` as for `linksOf`. */
export type LinkedCourse = { course: Course; items: readonly string[] }

/** So many are the beginning of a large feed, and worth a thread of their own. */
const manyCourses = 250

export class LinkMaker {
  readonly #db: Pick<Database, 'read'>
  readonly #rules: LinkRules | undefined
  /** Weak: with all of ESCO it takes 100 MB, and a process that waits for its next turn needs none of it. */
  #made: { key: string; linker: WeakRef<Linker> } | null = null
  #thread: { key: string; made: Promise<LinkThread> } | null = null

  /** `rules`: those of this folder unless others are given. */
  constructor(db: Pick<Database, 'read'>, rules?: LinkRules) {
    this.#db = db
    this.#rules = rules
  }

  /** By what courses are linked now; null before a taxonomy was loaded. The labels are made ready when they are asked for. */
  async linking(): Promise<Linking | null> {
    const { taxonomy, said } = await this.#db.read('ingest', async (tx) => ({
      taxonomy: await readTaxonomyStamp(tx),
      said: await readSaid(tx.sql),
    }))
    if (!taxonomy) return null
    const rules = { ...(this.#rules ?? (await loadRules())), said }
    const stamp = `${taxonomy.hash.slice(0, 16)}:${rules.version}`
    // What operators said is about single courses, which are looked at again by themselves (store-reviews.ts).
    const key = `${stamp}:${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`
    let asked = 0
    return {
      stamp,
      linker: () => this.#ready(key, rules),
      links: async (courses) => {
        asked += courses.length
        if (asked >= manyCourses) return (await this.#threadOf(key, rules)).links(courses)
        const linker = await this.#ready(key, rules)
        return courses.map(({ course, items }) => linksOf(course, items, linker))
      },
    }
  }

  /** One for all who ask at the same time. */
  async #threadOf(key: string, rules: LinkRules): Promise<LinkThread> {
    const held = this.#thread
    if (held?.key === key) {
      const known = await held.made
      if (!known.ended) return known
      if (this.#thread !== held) return this.#threadOf(key, rules)
    }
    const made = this.#newThread(rules)
    made.catch(() => (this.#thread = null))
    this.#thread = { key, made }
    return made
  }

  async #newThread(rules: LinkRules): Promise<LinkThread> {
    const thread = new LinkThread(rules)
    try {
      await this.#db.read('ingest', (tx) => readConcepts(tx, (concepts) => thread.add(concepts)))
    } catch (error) {
      thread.end()
      throw error
    }
    thread.ready()
    return thread
  }

  async #ready(key: string, rules: LinkRules): Promise<Linker> {
    const known = this.#made?.key === key ? this.#made.linker.deref() : undefined
    if (known) return known
    const parts = new LinkerInParts(rules)
    await this.#db.read('ingest', (tx) => readConcepts(tx, (concepts) => parts.add(concepts)))
    const linker = parts.linker()
    this.#made = { key, linker: new WeakRef(linker) }
    return linker
  }
}
