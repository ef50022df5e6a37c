/** Made-up ESCO downloads for tests: a folder or a zip file with the headers of the Commission. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'

export const occupationUri = (id: string) => `http://data.europa.eu/esco/occupation/${id}`
export const skillUri = (id: string) => `http://data.europa.eu/esco/skill/${id}`

const headers = {
  occupations:
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code',
  skills:
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description',
  // Another order of columns than in the table of skills, and labels parted by bars.
  collection:
    'conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT',
  relations: 'occupationUri,relationType,skillType,skillUri',
  relations12: 'occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel',
  groups: 'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description',
  broader: 'conceptType,conceptUri,broaderType,broaderUri',
} as const

type Values = Record<string, string>

/** A CSV table: named cells under the header of a release, the others empty. Cells with more than one line are quoted. */
export function table(kind: keyof typeof headers, rows: readonly Values[]): string {
  const columns = headers[kind].split(',')
  const line = (row: Values) => columns.map((column) => quoted(row[column] ?? '')).join(',')
  return [headers[kind], ...rows.map(line)].join('\r\n') + '\r\n'
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const occupation = (id: string, label: string, more: Values = {}): Values => ({
  conceptType: 'Occupation',
  conceptUri: occupationUri(id),
  iscoGroup: '5120',
  preferredLabel: label,
  status: 'released',
  modifiedDate: '2024-01-25T11:28:50.295Z',
  ...more,
})
export const skill = (id: string, label: string, more: Values = {}): Values => ({
  conceptType: 'KnowledgeSkillCompetence',
  conceptUri: skillUri(id),
  skillType: 'skill/competence',
  reuseLevel: 'cross-sector',
  preferredLabel: label,
  status: 'released',
  ...more,
})
export const relation = (from: string, to: string, relationType: string, more: Values = {}): Values => ({
  occupationUri: occupationUri(from),
  relationType,
  skillType: 'skill/competence',
  skillUri: skillUri(to),
  ...more,
})

/** Two occupations and two skills with their relations, in the layout of the newer release. */
export const smallRelease = (): Record<string, string> => ({
  'occupations_nl.csv': table('occupations', [occupation('kok', 'kok'), occupation('ober', 'ober')]),
  'skills_nl.csv': table('skills', [skill('koken', 'koken'), skill('bedienen', 'gasten bedienen')]),
  'occupationSkillRelations_nl.csv': table('relations12', [
    relation('kok', 'koken', 'essential', { occupationLabel: 'kok', skillLabel: 'koken' }),
    relation('ober', 'bedienen', 'essential'),
    relation('ober', 'koken', 'optional'),
  ]),
})

const folders: string[] = []

/** Removes every folder of this test file; for `afterAll`. */
export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
}

/** Writes the files into a new folder; a name that ends in `.gz` is packed. Gives its path. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-esco-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const packed = typeof content === 'string' && name.endsWith('.gz')
    await writeFile(join(folder, name), packed ? gzipSync(content) : content)
  }
  return folder
}

/** A zip file that holds the files as they are. */
export function zipOf(files: Record<string, string>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, content])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, path]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** As if no taxonomy had ever been loaded. */
export async function forgetTaxonomies(db: Pick<Database, 'tx'>): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    await sql`truncate catalogue.taxonomy, catalogue.occupation, catalogue.skill, catalogue.occupation_skill,
      catalogue.skill_broader, catalogue.reference_load`
  })
}
