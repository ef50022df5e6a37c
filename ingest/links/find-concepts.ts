/**
 * Which occupations a course leads to and which skills it teaches, by what its texts say. Pure. A wrong link is worse
 * than a missing one: what is not clear is left out (docs/links.md has the rules).
 */
import { isDenied, readClauses } from './context.ts'
import { findInBody, type Part } from './find-in-body.ts'
import { findInTitle } from './find-in-title.ts'
import type { ConceptKind, LabelIndex } from './labels.ts'
import { clausesOf } from './words.ts'
import type { Sighting } from './sighting.ts'

export type CourseTexts = {
  title: string
  /** ISO 639-1 of the title. */
  lang: string
  summary: string | null
  outcomes: string | null
  /** Without mark-up, a line for each paragraph and list item. */
  description: string | null
}

export type Evidence = 'code' | 'text' | 'review'
export type Link = {
  conceptId: string
  kind: ConceptKind
  /** 1-100. */
  strength: number
  evidence: Evidence
  /** Where, and the words there or the code: `title: heftruckchauffeur`. */
  found: string
}

/** Most links of a kind that a course has: a longer list tells nothing. */
export const mostLinks: Record<ConceptKind, number> = { occupation: 6, skill: 15 }

/** Strongest first, one of a concept. */
export function findConcepts(course: CourseTexts, index: LabelIndex): Link[] {
  const english = course.lang === 'en'
  const found: Link[] = []
  for (const clause of readClauses(clausesOf(course.title))) {
    found.push(
      ...findInTitle(clause, index, english)
        .filter(({ from, to }) => !isDenied(clause, from, to))
        .map(asLink),
    )
  }
  for (const part of ['outcomes', 'summary', 'description'] satisfies Part[]) {
    const text = course[part]
    if (text) found.push(...findInBody(clausesOf(text), part, index, english).map(asLink))
  }
  return strongest(found)
}

/** One link of a concept, and not too many of a kind; strongest first, equal ones by id. */
export function strongest(links: readonly Link[]): Link[] {
  const best = new Map<string, Link>()
  for (const link of links) {
    const known = best.get(link.conceptId)
    if (!known || link.strength > known.strength) best.set(link.conceptId, link)
  }
  const sorted = [...best.values()].sort(
    (a, b) => b.strength - a.strength || (a.conceptId < b.conceptId ? -1 : 1),
  )
  return (['occupation', 'skill'] as const).flatMap((kind) =>
    sorted.filter((link) => link.kind === kind).slice(0, mostLinks[kind]),
  )
}

function asLink({ conceptId, kind, strength, found }: Sighting): Link {
  return { conceptId, kind, strength, evidence: 'text', found }
}
