/** What a load of ESCO says to the person who started it. */
import type { Change } from '../taxonomy-store.ts'
import type { EscoLoad } from './load.ts'

/** Lines for the terminal; null stands for files that were loaded before. */
export function linesOf(load: EscoLoad | null): string[] {
  if (load === null) return ['Nothing new: these ESCO files were loaded before.']
  const { occupations, skills, relations, broader } = load
  const lines = [
    load.changed
      ? `Loaded ESCO (${load.version}).`
      : `Nothing new: ESCO (${load.version}) holds what was loaded before.`,
  ]
  if (occupations)
    lines.push(
      `Occupations: ${number(occupations.rows)}, with ${number(occupations.altLabels)} alternative labels, of which ${number(occupations.different)} differ${changeIn(occupations)}.`,
    )
  else lines.push('Occupations: not in the download; those that are loaded stay.')
  if (skills)
    lines.push(
      `Skills: ${number(skills.rows)}, of which ${number(skills.dutch)} with a Dutch label and ${number(skills.rows - skills.dutch)} with an English one only${changeIn(skills)}.`,
    )
  else lines.push('Skills: not in the download; those that are loaded stay.')
  if (relations) {
    const { essential, optional } = relations
    lines.push(
      `Relations: ${number(essential + optional)} (${number(essential)} essential, ${number(optional)} optional); ${number(relations.occupationsWithout)} occupations have none.`,
    )
  } else lines.push('Relations between occupations and skills: none read; those that are loaded stay.')
  if (broader !== null) lines.push(`Broader skills: ${number(broader)} pairs.`)
  for (const [code, count] of load.notes) lines.push(`  ${number(count)} × ${words[code] ?? code}`)
  if (load.unused.length > 0) lines.push(`Not used: ${load.unused.join(', ')}.`)
  return lines
}

function changeIn({ before, added, relabelled, retired, returned }: Change): string {
  if (before === 0) return ''
  const back = returned > 0 ? `, ${number(returned)} back again` : ''
  return ` (before ${number(before)}: ${number(added)} new, ${number(relabelled)} relabelled, ${number(retired)} retired${back})`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}

const words: Record<string, string> = {
  'broader-group': 'a broader group that is no skill: left out',
  'broader-itself': 'a skill that is broader than itself: left out',
  'broader-unknown-skill': 'a broader relation to a skill that is not loaded: left out',
  'occupation-in-english':
    'an occupation without a Dutch label: the English one is used where no Dutch one was known',
  'occupation-label-again': 'an alternative label that its occupation has already: left out',
  'occupation-label-too-long': 'an occupation with a label of more than 300 characters: left out',
  'occupation-not-released': 'an occupation that is not released: left out',
  'occupation-of-another-type': 'a record among the occupations that is no occupation: left out',
  'occupation-twice': 'an occupation that comes a second time: left out',
  'occupation-without-esco-uri': 'an occupation without a URI of ESCO: left out',
  'occupation-without-label': 'an occupation without a label: left out',
  'relation-of-unknown-occupation': 'a relation of an occupation that is not loaded: left out',
  'relation-of-unknown-type': 'a relation that is neither essential nor optional: left out',
  'relation-to-unknown-skill': 'a relation to a skill that is not loaded: left out',
  'relation-without-skill-type': 'a relation without a skill type: kept',
  'row-of-another-length': 'a record with another number of cells than the header: left out',
  'skill-label-again': 'an alternative label that its skill has already: left out',
  'skill-label-too-long': 'a skill with a label of more than 300 characters: left out',
  'skill-not-released': 'a skill that is not released: left out',
  'skill-of-another-type': 'a record among the skills that is no skill: left out',
  'skill-twice': 'a skill that comes a second time: left out',
  'skill-without-esco-uri': 'a skill without a URI of ESCO: left out',
  'skill-without-label': 'a skill without a label: left out',
  'skill-without-type': 'a skill without a type: taken as a skill, not as knowledge',
}
