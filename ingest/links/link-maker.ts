/** The labels of the loaded taxonomy and the rules, made ready once and shared by all who link courses in this process. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import { linkerOf, type Linker } from './links-of.ts'
import { loadRules, type LinkRules } from './rules.ts'
import { readConcepts } from './store.ts'

/** `stamp`: of the taxonomy and the rules; part of what is remembered of a course that was looked at. */
export type Linking = { stamp: string; linker: () => Promise<Linker> }

export class LinkMaker {
  readonly #db: Pick<Database, 'read'>
  readonly #rules: LinkRules | undefined
  /** Weak: with all of ESCO it takes 100 MB, and a process that waits for its next turn needs none of it. */
  #made: { stamp: string; linker: WeakRef<Linker> } | null = null

  /** `rules`: those of this folder unless others are given. */
  constructor(db: Pick<Database, 'read'>, rules?: LinkRules) {
    this.#db = db
    this.#rules = rules
  }

  /** By what courses are linked now; null before a taxonomy was loaded. The labels are made ready when they are asked for. */
  async linking(): Promise<Linking | null> {
    const taxonomy = await this.#db.read('ingest', readTaxonomyStamp)
    if (!taxonomy) return null
    const rules = this.#rules ?? (await loadRules())
    const stamp = `${taxonomy.hash.slice(0, 16)}:${rules.version}`
    return { stamp, linker: () => this.#ready(stamp, rules) }
  }

  async #ready(stamp: string, rules: LinkRules): Promise<Linker> {
    const known = this.#made?.stamp === stamp ? this.#made.linker.deref() : undefined
    if (known) return known
    const linker = linkerOf(await this.#db.read('ingest', readConcepts), rules)
    this.#made = { stamp, linker: new WeakRef(linker) }
    return linker
  }
}
