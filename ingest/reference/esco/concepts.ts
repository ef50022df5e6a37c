/** From records of ESCO to concepts: cleaned labels, ids, kinds. Pure; what is left out is told to a tally. */
import type { SkillKind, SkillReuse } from '@stapwijzer/shared/db/taxonomy.ts'
import type { EscoRecord } from './records.ts'

/** What one table tells of a concept, in the table's language. */
export type TableConcept = {
  id: string
  uri: string
  label: string
  altLabels: string[]
  hiddenLabels: string[]
  description: string | null
  iscoCode: string | null
  /** Null when the table leaves it open. */
  kind: SkillKind | null
  reuse: SkillReuse | null
  /** Day of the last change, `YYYY-MM-DD`; empty when unknown. */
  modified: string
}

/** Counts of what was left out or mended, by code. */
export class Tally {
  readonly #counts = new Map<string, number>()
  add(code: string, count = 1): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }
  get(code: string): number {
    return this.#counts.get(code) ?? 0
  }
  entries(): [code: string, count: number][] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

const longest = { label: 300, description: 10_000, labels: 300 }

/** The id of a concept: the last segment of its URI. Null when the text is no URI of ESCO; ids with `sw-` are ours. */
export function idOfUri(uri: string): string | null {
  return (
    /^https?:\/\/data\.europa\.eu\/esco\/(?:[a-z-]+\/)+((?!sw-)[A-Za-z0-9][A-Za-z0-9._-]{0,79})$/.exec(
      uri,
    )?.[1] ?? null
  )
}

/** Reads a record of occupations or skills; null when it is left out. */
export function conceptOf(
  record: EscoRecord,
  type: 'Occupation' | 'KnowledgeSkillCompetence',
  tally: Pick<Tally, 'add'>,
): TableConcept | null {
  const skip = (why: string) => {
    tally.add(`${type === 'Occupation' ? 'occupation' : 'skill'}-${why}`)
    return null
  }
  const [given, status, uri] = [record('conceptType'), record('status'), record('conceptUri').trim()]
  if (given !== '' && given !== type) return skip('of-another-type')
  if (status !== '' && status !== 'released') return skip('not-released')
  const id = idOfUri(uri)
  if (id === null) return skip('without-esco-uri')
  const label = plainText(record('preferredLabel'))
  if (label === '') return skip('without-label')
  if (label.length > longest.label) return skip('label-too-long')
  const altLabels = labelsOf(record('altLabels'), label)
  const left = allLabels(record('altLabels')).length - altLabels.length
  if (left > 0) tally.add(`${type === 'Occupation' ? 'occupation' : 'skill'}-label-again`, left)
  const isco = record('iscoGroup').trim()
  const description = plainText(record('description'))
  return {
    id,
    uri,
    label,
    altLabels,
    hiddenLabels: labelsOf(record('hiddenLabels'), label),
    description: description === '' ? null : description.slice(0, longest.description),
    iscoCode: /^\d{4}$/.test(isco) ? isco : null,
    kind: kindOf(record('skillType').trim()),
    reuse: reuseOf(record('reuseLevel').trim()),
    modified: /^\d{4}-\d\d-\d\d/.exec(record('modifiedDate'))?.[0] ?? '',
  }
}

/** Labels in one cell: one a line, or parted by bars in the collections. Each once, never the preferred one again. */
export function labelsOf(cell: string, preferred: string): string[] {
  const fit = new Set(allLabels(cell).filter((label) => label.length <= longest.label))
  fit.delete(preferred)
  return [...fit].slice(0, longest.labels)
}

function allLabels(cell: string): string[] {
  return cell
    .split(/[\r\n]+|\s\|\s/)
    .map(plainText)
    .filter((label) => label !== '')
}

/** Without control characters (a database takes none) and runs of white space. */
function plainText(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function kindOf(text: string): SkillKind | null {
  if (text === 'knowledge') return 'knowledge'
  return text === 'skill/competence' || text === 'skill' ? 'skill' : null
}

const reuses: readonly SkillReuse[] = [
  'transversal',
  'cross-sector',
  'sector-specific',
  'occupation-specific',
]
function reuseOf(text: string): SkillReuse | null {
  return reuses.find((reuse) => reuse === text) ?? null
}
