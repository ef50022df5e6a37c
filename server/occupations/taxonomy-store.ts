/**
 * Keeps the taxonomy in memory and notices when another was loaded. Requests never wait for that: they get what is there,
 * except the very first ones, and those that come while there is no taxonomy at all.
 */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Logger } from '../http/request-log.ts'
import { buildLookup, emptyLookup, pause, type Lookup } from './lookup/lookup.ts'
import { buildSkillLookup, emptySkillLookup, type SkillLookup } from './lookup/skill-lookup.ts'
import { readTaxonomy, readTaxonomyHash } from './store.ts'
import { createTaxonomy, emptyTaxonomy, type Taxonomy } from './taxonomy.ts'

export type TaxonomyStore = {
  /** What is in memory now; the empty taxonomy before anything was loaded. */
  current(): Taxonomy
  /** Finding occupations by name, of the same taxonomy as `current()`. */
  lookup(): Lookup
  /** The same for skills. */
  skillLookup(): SkillLookup
  /** For requests, before `current()`: waits for the first load only; looks behind their backs for a newer one. */
  ready(): Promise<void>
  /** Looks for a newer one now and waits for it. */
  refresh(): Promise<void>
  /** Looks now and then of its own accord, until the function that is given back is called. */
  watch(): () => void
}

/** Between two looks at the hash: one row, so that a release that was loaded is seen while the operator still looks. */
export const lookEveryMs = 10_000

type Held = { taxonomy: Taxonomy; lookup: Lookup; skillLookup: SkillLookup }
type Deps = { db: Database; now: () => Date; log: Logger }

export function createTaxonomyStore({ db, now, log }: Deps): TaxonomyStore {
  let held: Held = { taxonomy: emptyTaxonomy, lookup: emptyLookup, skillLookup: emptySkillLookup }
  let lookedAt = Number.NEGATIVE_INFINITY
  let loaded = false
  let running: Promise<void> | null = null

  async function look(): Promise<void> {
    const hash = await readTaxonomyHash(db)
    if (hash !== held.taxonomy.hash) {
      const { source, relations } = await readTaxonomy(db)
      const taxonomy = createTaxonomy(source, relations)
      held = {
        taxonomy,
        lookup: await buildLookup(taxonomy),
        skillLookup: await buildSkillLookup(taxonomy.skills, pause),
      }
    }
    loaded = true
    lookedAt = now().getTime()
  }

  function refresh(): Promise<void> {
    running ??= look().finally(() => {
      running = null
    })
    return running
  }

  const behind = () => {
    refresh().catch((error: unknown) =>
      log.warn({ name: (error as Error).name }, 'the taxonomy could not be read again'),
    )
  }

  return {
    current: () => held.taxonomy,
    lookup: () => held.lookup,
    skillLookup: () => held.skillLookup,
    refresh,
    async ready() {
      // While there is none, somebody may be loading it right now.
      if (!loaded || held.taxonomy.hash === '') return refresh()
      if (now().getTime() - lookedAt >= lookEveryMs) behind()
    },
    watch() {
      behind()
      const timer = setInterval(behind, lookEveryMs).unref()
      return () => clearInterval(timer)
    },
  }
}
