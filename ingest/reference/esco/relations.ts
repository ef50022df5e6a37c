/** Reads relations between concepts, piece by piece: a release has more than a hundred thousand of them. */
import { ReferenceFileError } from '../postcode-file.ts'
import type { BroaderRow, RelationRow } from '../taxonomy-store.ts'
import { idOfUri, type Tally } from './concepts.ts'
import type { EscoFile } from './files.ts'
import { readRecords } from './records.ts'

export type Known = { occupations: ReadonlySet<string>; skills: ReadonlySet<string> }

const batch = 5_000
/** A release has 124,000 of them. */
const mostRelations = 5_000_000

/** The file of a table; of several languages, which hold the same relations, the Dutch one, else the first. */
export function relationFile(files: readonly EscoFile[], table: string): EscoFile | null {
  const found = files.filter((file) => file.table === table)
  return found.find(({ lang }) => lang === 'nl') ?? found[0] ?? null
}

/** Which occupation asks for which skill, in batches; those to concepts that are not known are counted and left out. */
export async function* readRelations(
  file: EscoFile,
  known: Known,
  tally: Tally,
): AsyncGenerator<RelationRow[]> {
  const required = ['occupationUri', 'relationType', 'skillUri']
  yield* inBatches(file, required, tally, (record) => {
    const type = record('relationType').trim()
    const [occupation, skill] = [idOfUri(record('occupationUri').trim()), idOfUri(record('skillUri').trim())]
    if (type !== 'essential' && type !== 'optional') return 'relation-of-unknown-type'
    if (occupation === null || !known.occupations.has(occupation)) return 'relation-of-unknown-occupation'
    if (skill === null || !known.skills.has(skill)) return 'relation-to-unknown-skill'
    if (record('skillType').trim() === '') tally.add('relation-without-skill-type')
    return { occupation_id: occupation, skill_id: skill, essential: type === 'essential' }
  })
}

/** Which skill is broader than which, in batches. Groups of skills are no skills and left out. */
export async function* readBroader(file: EscoFile, known: Known, tally: Tally): AsyncGenerator<BroaderRow[]> {
  const required = ['conceptUri', 'broaderUri']
  yield* inBatches(file, required, tally, (record) => {
    const [skill, broader] = [idOfUri(record('conceptUri').trim()), idOfUri(record('broaderUri').trim())]
    if (record('conceptType') === 'SkillGroup' || record('broaderType') === 'SkillGroup')
      return 'broader-group'
    if (skill === null || broader === null || !known.skills.has(skill) || !known.skills.has(broader))
      return 'broader-unknown-skill'
    return skill === broader ? 'broader-itself' : { skill_id: skill, broader_id: broader }
  })
}

async function* inBatches<Row>(
  file: EscoFile,
  required: readonly string[],
  tally: Tally,
  rowOf: (record: (column: string) => string) => Row | string,
): AsyncGenerator<Row[]> {
  let rows: Row[] = []
  let count = 0
  for await (const record of readRecords(file, required, () => tally.add('row-of-another-length'))) {
    count += 1
    if (count > mostRelations) throw new ReferenceFileError(`The file ${file.name} is far too long.`)
    const row = rowOf(record)
    if (typeof row === 'string') tally.add(row)
    else if (rows.push(row) === batch) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}
