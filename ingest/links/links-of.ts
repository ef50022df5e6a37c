/** All links of a course: from its codes, its texts, and what people said of it. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { findConcepts, strongest, type Link } from './find-concepts.ts'
import { LabelCollector, type Concept, type ConceptKind, type LabelIndex } from './labels.ts'
import { reviewsOn, type LinkRules, type Review } from './rules.ts'

/** A taxonomy and the rules, made ready once for many courses. */
export type Linker = {
  index: LabelIndex
  kinds: ReadonlyMap<string, ConceptKind>
  rules: LinkRules
}

export function linkerOf(concepts: readonly Concept[], rules: LinkRules): Linker {
  const made = new LinkerInParts(rules)
  made.add(concepts)
  return made.linker()
}

/** The same of a taxonomy that comes in parts. Takes a second with all of ESCO. */
export class LinkerInParts {
  readonly #labels = new LabelCollector()
  readonly #kinds = new Map<string, ConceptKind>()
  readonly #rules: LinkRules

  constructor(rules: LinkRules) {
    this.#rules = rules
  }

  add(concepts: readonly Concept[]): void {
    this.#labels.add(concepts)
    for (const { id, kind } of concepts) this.#kinds.set(id, kind)
  }

  /** To be called once, when all are there. */
  linker(): Linker {
    return { index: this.#labels.index(), kinds: this.#kinds, rules: this.#rules }
  }
}

/** What of a course decides its links. */
export type ToLink = Pick<Course, 'title' | 'titleLang' | 'summary' | 'outcomes'> & {
  description: { html: string } | null
  ids: Pick<Course['ids'], 'crebo' | 'croho'>
}

/** Strongest first. `items`: `source:item` of every source that brings the course. */
export function linksOf(course: ToLink, items: readonly string[], { index, kinds, rules }: Linker): Link[] {
  const { title, summary, outcomes, description, ids } = course
  const said = findConcepts(
    {
      title,
      lang: course.titleLang,
      summary,
      outcomes,
      description: description && plainLines(description.html),
    },
    index,
  )
  const codes = [...ids.crebo.map((code) => `crebo:${code}`), ...ids.croho.map((code) => `croho:${code}`)]
  const coded = codes.flatMap((code) =>
    (rules.codes.get(code) ?? []).map(({ concept }) => ({
      concept,
      evidence: 'code' as const,
      found: code,
      strength: 100,
    })),
  )
  const reviews = reviewsThatHold(rules, title, items)
  const confirmed = reviews.flatMap(({ yes, concept, reason }) =>
    yes ? [{ concept, evidence: 'review' as const, found: reason, strength: 100 }] : [],
  )
  const known = [...confirmed, ...coded].flatMap(({ concept, ...link }) => {
    const kind = kinds.get(concept)
    return kind ? [{ conceptId: concept, kind, ...link }] : []
  })
  const denied = new Set(reviews.flatMap(({ yes, concept }) => (yes ? [] : [concept])))
  return strongest([...known, ...said].filter(({ conceptId }) => !denied.has(conceptId)))
}

/** What an operator said of a course stands in the place of what the files say of it and the same concept. */
function reviewsThatHold(rules: LinkRules, title: string, items: readonly string[]): readonly Review[] {
  const said = reviewsOn(rules.said ?? [], title, items)
  const ofFiles = reviewsOn(rules.reviews, title, items)
  if (said.length === 0) return ofFiles
  const concepts = new Set(said.map(({ concept }) => concept))
  return [...ofFiles.filter(({ concept }) => !concepts.has(concept)), ...said]
}

const longest = 20_000

/** The text of sanitised HTML with a line for each paragraph and list item. */
function plainLines(html: string): string {
  return html
    .slice(0, longest)
    .replace(/<\/(?:p|li|h3|h4|ul|ol)>|<br ?\/?>/g, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&(?:lt|gt|quot);/g, ' ')
    .replaceAll('&amp;', '&')
}
