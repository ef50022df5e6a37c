/** For tests: the invented people of profiles.tsv, and the taxonomy that comes with the product, read from their files. */
import { readFileSync } from 'node:fs'
import type {
  DutchLevel,
  HeldLevel,
  Interest,
  PayRange,
} from '@stapwijzer/shared/domain/matching/direction.ts'
import { createTaxonomy, type Taxonomy } from '../../occupations/taxonomy.ts'
import { someOccupation, someSkill } from '../../occupations/testing.ts'
import type { Person } from './rank.ts'

export type Profile = {
  id: string
  situation: string
  /** Name in the starter taxonomy; null: no work yet. */
  current: string | null
  told: Omit<Person, 'current'>
  mustEarn: boolean
  /** Names of work that is sensible to show them, written down before anything was ranked. */
  sensible: readonly string[]
}

/** `profiles`: those that the numbers were chosen with. `profiles-held-out`: ten others, judged before they were ranked. */
export function readProfiles(file: 'profiles' | 'profiles-held-out' = 'profiles'): Profile[] {
  return rowsOf(new URL(`./${file}.tsv`, import.meta.url)).map(
    ([id = '', situation = '', current = '', liked = '', level, earn, income, dutch, sensible = '']) => ({
      id,
      situation,
      current: current || null,
      told: {
        skills: [],
        interests: liked.split(' ') as Interest[],
        level: level as HeldLevel,
        income: income as PayRange,
        dutch: dutch as DutchLevel,
      },
      mustEarn: earn === 'yes',
      sensible: sensible.split(' '),
    }),
  )
}

/** What a second judge found sensible for the forty, who saw neither the first lists nor what is shown; by the id of the person. */
export function secondPass(): ReadonlyMap<string, readonly string[]> {
  const rows = rowsOf(new URL('./profiles-second-pass.tsv', import.meta.url))
  return new Map(rows.map(([id = '', sensible = '']) => [id, sensible.split(' ')]))
}

/** Ids are the names of the table. */
export function starterTaxonomy(): Taxonomy {
  const table = (name: string) =>
    rowsOf(new URL(`../../../ingest/reference/taxonomy/${name}.tsv`, import.meta.url))
  const relations = table('occupations').flatMap(
    ([occupationId = '', , , , , essential = '', optional = '']) =>
      [essential, optional].flatMap((cell, side) =>
        cell.split('; ').map((skillId) => ({ occupationId, skillId, essential: side === 0 })),
      ),
  )
  const occupations = table('occupations').map(([id = '', iscoCode = '', label = '']) =>
    someOccupation({ id, iscoCode, label }),
  )
  const skills = table('skills').map(([id = '', label = '', , , reuse = null]) =>
    someSkill({ id, label, reuse }),
  )
  return createTaxonomy({ id: 'starter', version: '1', hash: 'starter', occupations, skills }, relations)
}

/** Without the header. */
function rowsOf(file: URL): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => line.split('\t'))
}
