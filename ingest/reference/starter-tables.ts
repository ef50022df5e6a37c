/**
 * Reads the tables of the taxonomy that comes with the product (taxonomy/README.md says what each column means). Pure.
 * A table that does not fit together stops the start with a sentence: it is ours to mend.
 */
import type { OccupationRow, RelationRow, SkillRow } from './taxonomy-store.ts'

export type StarterOccupation = {
  name: string
  iscoCode: string
  label: string
  altLabels: string[]
  description: string
  essential: string[]
  optional: string[]
}
export type StarterSkill = { name: string; label: string; altLabels: string[]; kind: string; reuse: string }
export type Starter = {
  occupations: StarterOccupation[]
  skills: StarterSkill[]
  /** Names of ISCO-08 groups by their code of one to four digits. */
  groups: Map<string, string>
}

const kinds = ['skill', 'knowledge']
const reuses = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific']

/** Throws an Error that names the row that cannot be read. */
export function parseStarter(texts: { occupations: string; skills: string; groups: string }): Starter {
  const skills = tableOf(texts.skills, 5).map(([name, label, altLabels, kind, reuse]): StarterSkill => {
    check(kinds.includes(kind!) && reuses.includes(reuse!), `the skill "${name}" has no known kind or reach`)
    return { name: nameOf(name!), label: label!, altLabels: listOf(altLabels!), kind: kind!, reuse: reuse! }
  })
  const known = new Set(skills.map(({ name }) => name))
  const skillsOf = (cell: string, of: string) =>
    listOf(cell).map((name) => {
      check(known.has(name), `the occupation "${of}" asks for an unknown skill "${name}"`)
      return name
    })
  const occupations = tableOf(texts.occupations, 7).map(
    ([name, iscoCode, label, altLabels, description, essential, optional]): StarterOccupation => {
      check(/^\d{4}$/.test(iscoCode!), `the occupation "${name}" has no ISCO group of four digits`)
      return {
        name: nameOf(name!),
        iscoCode: iscoCode!,
        label: label!,
        altLabels: listOf(altLabels!),
        description: description!,
        essential: skillsOf(essential!, name!),
        optional: skillsOf(optional!, name!),
      }
    },
  )
  const groups = new Map(tableOf(texts.groups, 2).map(([code, name]) => [code!, name!]))
  return { occupations, skills, groups }
}

/** The rows as they are stored: ids and URIs are clearly ours. */
export function asRows({ occupations, skills, groups }: Starter): {
  occupations: OccupationRow[]
  skills: SkillRow[]
  relations: RelationRow[]
} {
  const ours = { dutch: true, english_labels: [] }
  return {
    occupations: occupations.map(({ name, iscoCode, label, altLabels, description }) => ({
      ...ours,
      id: occupationId(name),
      uri: `urn:stapwijzer:occupation:${name}`,
      isco_code: iscoCode,
      label,
      alt_labels: altLabels,
      hidden_labels: [],
      description,
      groups: [4, 3, 2, 1].flatMap((length) => groups.get(iscoCode.slice(0, length)) ?? []),
    })),
    skills: skills.map(({ name, label, altLabels, kind, reuse }) => ({
      ...ours,
      id: skillId(name),
      uri: `urn:stapwijzer:skill:${name}`,
      label,
      lang: 'nl',
      alt_labels: altLabels,
      description: null,
      kind,
      reuse,
    })),
    relations: occupations.flatMap(({ name, essential, optional }) => [
      ...essential.map((skill) => relation(name, skill, true)),
      ...optional.map((skill) => relation(name, skill, false)),
    ]),
  }
}

const occupationId = (name: string) => `sw-${name}`
const skillId = (name: string) => `sw-s-${name}`

function relation(occupation: string, skill: string, essential: boolean): RelationRow {
  return { occupation_id: occupationId(occupation), skill_id: skillId(skill), essential }
}

function tableOf(text: string, columns: number): string[][] {
  const [, ...lines] = text.replace(/\n+$/, '').split('\n')
  const rows = lines.map((line) => line.split('\t'))
  for (const row of rows)
    check(row.length === columns, `a row has ${row.length} columns instead of ${columns}: "${row[0]}"`)
  return rows
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('; ')
}

function nameOf(text: string): string {
  check(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), `"${text}" is no name in small letters and hyphens`)
  return text
}

function check(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new Error(`The taxonomy that comes with the product has a mistake: ${problem}.`)
}
