/** For tests of matching: a small made-up taxonomy of warehouse, care and office work, in memory and in the database. */
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { createTaxonomy, type Occupation, type Skill, type Taxonomy } from '../occupations/taxonomy.ts'
import { someOccupation, someSkill, storeTaxonomy } from '../occupations/testing.ts'

export type Drawn = {
  occupations: Occupation[]
  skills: Skill[]
  relations: [occupation: string, skill: string, essential: boolean][]
}

/**
 * `draw({ orderpicker: ['9333', 'tillen scannen | heftruck'] })`: ISCO code, then essential skills, then optional ones
 * after the bar. Ids are the words; a skill with a star is transversal, one that begins with `en:` has only an English label.
 */
export function draw(rows: Record<string, readonly [isco: string | null, skills: string]>): Drawn {
  const skills = new Map<string, Skill>()
  const occupations: Occupation[] = []
  const relations: Drawn['relations'] = []
  for (const [label, [iscoCode, list]] of Object.entries(rows)) {
    occupations.push(someOccupation({ id: label, label, iscoCode }))
    list.split('|').forEach((part, side) => {
      for (const word of part.split(' ').filter(Boolean)) {
        const id = word.replace(/^en:|\*$/g, '')
        skills.set(
          id,
          someSkill({
            id,
            label: id,
            lang: word.startsWith('en:') ? 'en' : 'nl',
            reuse: word.endsWith('*') ? 'transversal' : null,
          }),
        )
        relations.push([label, id, side === 0])
      }
    })
  }
  return { occupations, skills: [...skills.values()], relations }
}

export function taxonomyOf({ occupations, skills, relations }: Drawn): Taxonomy {
  return createTaxonomy(
    { id: 'test', version: '1', hash: 'test', occupations, skills },
    relations.map(([occupationId, skillId, essential]) => ({ occupationId, skillId, essential })),
  )
}

/** Eight occupations in three fields. */
export const smallWorld = draw({
  orderpicker: ['9333', 'tillen scannen samenwerken* inpakken | heftruck'],
  heftruckchauffeur: ['8344', 'heftruck laden samenwerken* veiligheid | scannen'],
  magazijnchef: ['4321', 'scannen inpakken voorraad plannen leidinggeven'],
  expediteur: ['4323', 'plannen voorraad laden en:customs'],
  zorghulp: ['5322', 'wassen aankleden samenwerken* rapporteren'],
  verzorgende: ['3221', 'wassen aankleden rapporteren medicijnen wondzorg samenwerken*'],
  secretaresse: ['4120', 'agenda notuleren telefoneren samenwerken* tekstverwerken'],
  receptionist: ['4226', 'telefoneren agenda ontvangen samenwerken* | notuleren'],
})

export async function storeDrawn(db: TestDatabase, drawn: Drawn = smallWorld): Promise<void> {
  await storeTaxonomy(db, drawn)
}

export type Link = [courseId: string, conceptId: string, kind: 'occupation' | 'skill', strength?: number]

/** Links courses to concepts, as the step after an ingest run does. */
export async function linkCourses(db: TestDatabase, links: readonly Link[]): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    for (const [course_id, concept_id, kind, strength = 100] of links) {
      await sql`insert into catalogue.course_concept ${sql({ course_id, concept_id, kind, strength, evidence: 'review', found: 'test' })}`
    }
  })
}

/** The one postcode that these tests ask from. */
export async function storePostcode(db: TestDatabase): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon)
      values ('3511', '{Utrecht}', '{0344}', 52.0907, 5.1214)`
  })
}
