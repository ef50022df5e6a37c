/**
 * The vocabulary that questions are read with, in memory: words, schools and places of the catalogue, the labels of
 * the taxonomy and the words of the language. Requests never wait for it: the first ones are read without, and when something changed they get the old
 * one until the new one is there.
 */
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { dutchWords, type DutchWords } from '@stapwijzer/shared/search/dictionary/dutch.ts'
import {
  readCatalogueVocabulary,
  vocabularyStamp,
  type CatalogueVocabulary,
} from '@stapwijzer/shared/search/postgres/vocabulary.ts'
import { labelKey, wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import {
  emptyVocabulary,
  type KnownOccupation,
  type Vocabulary,
} from '@stapwijzer/shared/search/question/vocabulary.ts'
import type { Logger } from '../http/request-log.ts'
import type { Taxonomy } from '../occupations/taxonomy.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'

export type VocabularyStore = {
  /** What is in memory; looks behind its back for a newer one. Waits only while there is none at all. */
  current(): Promise<Vocabulary>
}

/** Between two looks at whether something changed. */
const lookEveryMs = 10_000

type Deps = { db: CatalogueReader; now: () => Date; log: Pick<Logger, 'warn'> }

export function createVocabularyStore(
  { db, now, log }: Deps,
  taxonomy: Pick<TaxonomyStore, 'current' | 'ready'>,
): VocabularyStore {
  let held: { stamp: string; catalogue: CatalogueVocabulary; language: DutchWords } | null = null
  let combined: { catalogue: CatalogueVocabulary; hash: string; vocabulary: Vocabulary } | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null

  async function look(): Promise<void> {
    lookedAt = now().getTime()
    const stamp = await db.catalogue(({ sql }) => vocabularyStamp(sql))
    if (held?.stamp === stamp) return
    const catalogue = await db.catalogue(({ sql }) => readCatalogueVocabulary(sql))
    held = { stamp, catalogue, language: await dutchWords() }
  }

  function refresh(): Promise<void> {
    running ??= look().finally(() => {
      running = null
    })
    return running
  }

  function together(): Vocabulary {
    const catalogue = held?.catalogue ?? emptyVocabulary
    const current = taxonomy.current()
    if (combined?.catalogue !== catalogue || combined.hash !== current.hash) {
      const { isWord } = held?.language ?? emptyVocabulary
      const occupations = occupationsOf(current)
      const labelWords = new Set([...occupations.keys()].flatMap((label) => label.split(' ')))
      const skillWords = new Set(current.skills.flatMap(dutchLabelsOf).flatMap(wordsOf))
      const vocabulary: Vocabulary = {
        ...catalogue,
        occupations,
        isLabelWord: (word) => labelWords.has(word),
        isWord: (word) => isWord(word) || labelWords.has(word) || skillWords.has(word),
      }
      combined = { catalogue, hash: current.hash, vocabulary }
    }
    return combined.vocabulary
  }

  return {
    async current() {
      if (held === null || now().getTime() - lookedAt >= lookEveryMs) {
        const looking = Promise.all([refresh(), taxonomy.ready()]).catch((error: unknown) =>
          log.warn({ name: (error as Error).name }, 'the vocabulary could not be read again'),
        )
        if (held === null) await looking
      }
      return together()
    },
  }
}

function dutchLabelsOf({ label, lang, altLabels }: Taxonomy['skills'][number]): string[] {
  return [...(lang === 'nl' ? [label] : []), ...altLabels]
}

/** Shorter labels are abbreviations of anything. */
const shortestLabel = 4

/** Occupations by each of their labels; the one that is preferred by this label first. */
function occupationsOf({ occupations }: Taxonomy): ReadonlyMap<string, readonly KnownOccupation[]> {
  const found = new Map<string, KnownOccupation[]>()
  const add = (label: string, occupation: KnownOccupation) => {
    const key = labelKey(label)
    if (key.length < shortestLabel) return
    const known = found.get(key)
    if (!known) found.set(key, [occupation])
    else if (!known.some(({ id }) => id === occupation.id)) known.push(occupation)
  }
  const known = occupations.map(({ id, label, altLabels }) => ({ id, label, altLabels }))
  for (const { id, label } of known) add(label, { id, label })
  for (const { id, label, altLabels } of known) for (const other of altLabels) add(other, { id, label })
  return found
}
