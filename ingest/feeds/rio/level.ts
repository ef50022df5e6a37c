/** Level and NLQF level of an offered programme. */
import { nlqfLevels, type Level, type NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import { nlqfLevel } from '../fields/codes-of-education.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { rioLevels, statedLevel, warnLevel } from '../fields/level.ts'
import type { Entry, Opleiding } from './item.ts'

/** `niveau` is the raw word that counts: it also says what kind of institution it is. */
export type LevelFacts = { niveau: string | null; level: Level | null; nlqf: NlqfLevel | null }

/** `mboniveau`, else the offer's own `niveau` (private education), else the programme's. */
export function readLevel(entry: Entry, opleiding: Opleiding | null, scope: Scope): LevelFacts {
  const stated = [
    { path: 'mboniveau', raw: entry.mboniveau },
    { path: 'niveau', raw: entry.niveau },
    { path: 'opleiding.niveau', raw: opleiding?.niveau ?? null },
  ].find(({ raw }) => (raw?.trim() ?? '') !== '')
  const niveau = stated?.raw?.trim() ?? null
  const word = niveau === null ? null : niveau.replace(/^(VO-VMBO)-.+$/, '$1')
  warnLevel(word, rioLevels, stated?.path ?? 'niveau', false, scope)
  const level = statedLevel(word, rioLevels)
  const own = ownNlqf(opleiding?.nLQF ?? null, scope)
  return { niveau, level, nlqf: nlqfLevel(level, own, true, 'opleiding.nLQF', scope) }
}

/** `4p` is level 4+. */
function ownNlqf(raw: string | null, { findings }: Scope): NlqfLevel | null {
  const text = raw?.trim() ?? ''
  const level = nlqfLevels.find((one) => one === text.replace(/^4p$/i, '4+')) ?? null
  if (level === null && text !== '')
    findings.warn('opleiding.nLQF', 'unknown-value', `${quoted(text)} is no NLQF level.`)
  return level
}
