/** Where the facts of a document come from, in sentences. Pure. */
import { planDocument as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Material } from './material.ts'
import { shownPayers } from './step-words.ts'

/** Each course and each scheme that the document names, once. */
export function sourceTexts({ steps, check, schemes }: Material): string[] {
  const courses = steps.flatMap(({ course, title }) =>
    course ? [t.courseSource(title, course.course.provider.name, course.checkedAt.toISOString())] : [],
  )
  const named = [
    ...check.money.flatMap(({ payers }) => shownPayers(payers).map(({ scheme }) => scheme)),
    ...check.deadlines.flatMap(({ scheme, date }) => (date === null ? [] : [scheme])),
  ]
  const rules = [...new Set(named)].sort().flatMap((id) => {
    const scheme = schemes.byId(id)
    if (!scheme) return []
    const titles = scheme.sources.map(({ title }) => title)
    return [t.schemeSource(scheme.name, titles, scheme.verifiedAt ?? null)]
  })
  return [...new Set([...courses, ...rules])]
}
