/** Reads the tables of occupations and skills and puts their languages together. */
import { ReferenceFileError } from '../postcode-file.ts'
import type { OccupationRow, SkillRow } from '../taxonomy-store.ts'
import { conceptOf, type Tally, type TableConcept } from './concepts.ts'
import type { EscoFile } from './files.ts'
import { readRecords } from './records.ts'

export type OccupationTable = { rows: OccupationRow[]; newest: string }
export type SkillTable = { rows: SkillRow[]; dutch: number; newest: string }

type Type = 'Occupation' | 'KnowledgeSkillCompetence'
type Concepts = Map<string, TableConcept>

/** A release has some 14,000 skills; a file with many more is no release and would take all memory. */
const mostConcepts = 100_000

/**
 * The occupations of the Dutch table, or of the English one where there is no Dutch; null when the download has
 * neither. What another language has beyond the list is of another release and adds nothing.
 */
export async function readOccupationTable(
  files: readonly EscoFile[],
  tally: Tally,
): Promise<OccupationTable | null> {
  const dutch = await concepts(files, 'occupations', 'nl', 'Occupation', tally)
  const english = await concepts(files, 'occupations', 'en', 'Occupation', dutch ? null : tally)
  const list = dutch ?? english
  if (list === null) return refuseOtherLanguage(files, 'occupations')
  const groups = await readGroups(files)
  const rows = [...list.values()].map((told): OccupationRow => {
    const inEnglish = english?.get(told.id)
    return {
      id: told.id,
      uri: told.uri,
      isco_code: told.iscoCode,
      dutch: dutch !== null,
      label: told.label,
      alt_labels: told.altLabels,
      hidden_labels: dutch === null ? [] : told.hiddenLabels,
      english_labels: inEnglish ? englishLabels(inEnglish) : null,
      description: told.description,
      groups: groups && groupsOf(told.iscoCode, groups),
    }
  })
  if (dutch === null) tally.add('occupation-in-english', rows.length)
  return { rows, newest: newestOf(list) }
}

/** The same for skills. A skill has its Dutch label from the Dutch table, else from a collection, else an English one. */
export async function readSkillTable(files: readonly EscoFile[], tally: Tally): Promise<SkillTable | null> {
  const type = 'KnowledgeSkillCompetence'
  const whole = await concepts(files, 'skills', 'nl', type, tally)
  const english = await concepts(files, 'skills', 'en', type, whole ? null : tally)
  const list = whole ?? english
  if (list === null) return refuseOtherLanguage(files, 'skills')
  const dutch: Concepts = new Map(whole ?? [])
  for (const file of files) {
    if (!file.table.endsWith('skillscollection') || file.lang !== 'nl') continue
    for (const [id, told] of await readConcepts(file, type, null)) if (!dutch.has(id)) dutch.set(id, told)
  }
  let inDutch = 0
  const rows = [...list.values()].map((listed): SkillRow => {
    const told = dutch.get(listed.id)
    const inEnglish = english?.get(listed.id)
    if (told) inDutch += 1
    const kind = listed.kind ?? told?.kind ?? null
    if (kind === null) tally.add('skill-without-type')
    return {
      id: listed.id,
      uri: listed.uri,
      dutch: told !== undefined,
      label: (told ?? listed).label,
      lang: told ? 'nl' : 'en',
      alt_labels: (told ?? listed).altLabels,
      english_labels: inEnglish ? englishLabels(inEnglish) : null,
      description: (told ?? listed).description,
      kind: kind ?? 'skill',
      reuse: listed.reuse ?? told?.reuse ?? null,
    }
  })
  return { rows, dutch: inDutch, newest: newestOf(list) }
}

async function concepts(
  files: readonly EscoFile[],
  table: string,
  lang: string,
  type: Type,
  tally: Tally | null,
): Promise<Concepts | null> {
  const file = files.find((one) => one.table === table && one.lang === lang)
  if (!file) return null
  const found = await readConcepts(file, type, tally)
  if (found.size === 0) throw new ReferenceFileError(`The file ${file.name} holds no ${table}.`)
  return found
}

async function readConcepts(file: EscoFile, type: Type, tally: Tally | null): Promise<Concepts> {
  const concepts: Concepts = new Map()
  const heard = tally ?? silent
  const broken = () => heard.add('row-of-another-length')
  for await (const record of readRecords(file, ['conceptUri', 'preferredLabel'], broken)) {
    const told = conceptOf(record, type, heard)
    if (told === null) continue
    if (concepts.has(told.id)) heard.add(`${type === 'Occupation' ? 'occupation' : 'skill'}-twice`)
    else concepts.set(told.id, told)
    if (concepts.size > mostConcepts) throw new ReferenceFileError(`The file ${file.name} is far too long.`)
  }
  return concepts
}

/** For tables that only add labels: what they lack or have too much says nothing about the release. */
const silent: Pick<Tally, 'add'> = { add: () => {} }

function refuseOtherLanguage(files: readonly EscoFile[], table: string): null {
  const other = files.find((file) => file.table === table)
  if (other) {
    throw new ReferenceFileError(
      `The download has ${other.name} but neither ${table}_nl.csv nor ${table}_en.csv: take the Dutch one.`,
    )
  }
  return null
}

/** Names of ISCO groups by code, in Dutch where there is a Dutch table; null when there is no table. */
async function readGroups(files: readonly EscoFile[]): Promise<Map<string, string> | null> {
  const tables = files.filter((file) => file.table === 'iscogroups')
  const file = tables.find(({ lang }) => lang === 'nl') ?? tables.find(({ lang }) => lang === 'en')
  if (!file) return null
  const names = new Map<string, string>()
  for await (const record of readRecords(file, ['code', 'preferredLabel'], () => {})) {
    const [code, name] = [record('code').trim(), record('preferredLabel').trim()]
    if (/^\d{1,4}$/.test(code) && name !== '') names.set(code, name)
  }
  return names
}

function groupsOf(code: string | null, names: ReadonlyMap<string, string>): string[] {
  if (code === null) return []
  const all = [4, 3, 2, 1].flatMap((length) => names.get(code.slice(0, length)) ?? [])
  return [...new Set(all)]
}

function englishLabels({ label, altLabels, hiddenLabels }: TableConcept): string[] {
  return [...new Set([label, ...altLabels, ...hiddenLabels])]
}

function newestOf(concepts: Concepts): string {
  let newest = ''
  for (const { modified } of concepts.values()) if (modified > newest) newest = modified
  return newest
}
