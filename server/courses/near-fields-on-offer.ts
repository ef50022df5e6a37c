/** The fields near a question that found nothing, of those that have courses. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { numberOf } from '@stapwijzer/shared/domain/code-numbers.ts'
import type { Sector } from '@stapwijzer/shared/domain/codes.ts'
import { filters } from '@stapwijzer/shared/domain/filters.ts'
import type { SearchAnswer } from '@stapwijzer/shared/search/engine.ts'
import type { Taxonomy } from '../occupations/taxonomy.ts'
import { nearFields } from './near-fields.ts'

/** Nothing was found, and no filter is the reason. */
export function isMissing({ total, blockedBy, blockedTogether }: SearchAnswer): boolean {
  return total === 0 && !blockedBy?.length && !blockedTogether
}

/** Nearest first. */
export async function fieldsNear(
  db: Pick<Database, 'read'>,
  { interpretation = [], loosened = [] }: SearchAnswer,
  q: string | null,
  { occupations }: Taxonomy,
): Promise<Sector[]> {
  // A place or a school is no subject.
  const read = [...interpretation, ...loosened].map(({ text }) => text)
  const words = read.reduce((left, text) => left.replace(text, ' '), q ?? '')
  const near = nearFields(words, occupations)
  if (near.length === 0) return []
  const { shift, width } = filters.sector.bits
  const offered = await db.read(
    'app',
    ({ sql }) => sql<{ no: number }[]>`
      select no from unnest(${near.map((one) => numberOf('sector', one))}::int[]) no where exists (
        select from catalogue.course_search s where ((s.codes >> ${shift}::int) & ${2 ** width - 1}::int) = no)`,
  )
  const has = new Set(offered.map(({ no }) => no))
  return near.filter((one) => has.has(numberOf('sector', one)))
}
