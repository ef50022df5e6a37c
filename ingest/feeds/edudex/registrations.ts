/** Level, NLQF level and register codes of an EDU-DEX program. */
import { nlqfLevels, type Level, type NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import { levelWithCodes, nlqfLevel, readCodes, type RawCode } from '../fields/codes-of-education.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { edudexLevels, statedLevel, warnLevel } from '../fields/level.ts'
import type { NormaliseContext } from '../format.ts'
import type { Program } from './item.ts'

export type Registrations = {
  level: Level | null
  nlqf: NlqfLevel | null
  crebo: string[]
  croho: string[]
  rio: string | null
  nlqfCode: string | null
}

const acknowledgements = 'programExternalAcknowledgements'

export function readRegistrations(
  program: Program,
  { crebo }: NormaliseContext,
  scope: Scope,
): Registrations {
  const classification = program.programClassification
  const external = program.programExternalAcknowledgements
  const codes = readCodes(
    [
      ...code(classification?.creboCode, 'programClassification.creboCode'),
      ...(external?.creboRegistration ?? []).flatMap(({ creboCode }, index) =>
        code(creboCode, `${acknowledgements}.creboRegistration[${index}].creboCode`),
      ),
    ],
    [
      ...code(classification?.crohoCode, 'programClassification.crohoCode'),
      ...(external?.crohoRegistration ?? []).flatMap(({ crohoCode }, index) =>
        code(crohoCode, `${acknowledgements}.crohoRegistration[${index}].crohoCode`),
      ),
    ],
    crebo,
    scope,
  )
  const levelPath = 'programClassification.programLevel'
  const raw = classification?.programLevel ?? null
  warnLevel(raw, edudexLevels, levelPath, codes.level !== null, scope)
  const level = levelWithCodes(statedLevel(raw, edudexLevels), codes, levelPath, scope)
  const registration = external?.nlqfRegistration[0]
  const path = `${acknowledgements}.nlqfRegistration[0]`
  const own = ownNlqf(registration?.nlqfLevel, `${path}.nlqfLevel`, scope)
  return {
    level,
    nlqf: nlqfLevel(level, own, codes.registered, `${path}.nlqfLevel`, scope),
    crebo: codes.crebo,
    croho: codes.croho,
    rio: formOrNull(external?.rioRegistration, /^\d{4}O\d{4}$/, `${acknowledgements}.rioRegistration`, scope),
    nlqfCode: formOrNull(
      registration?.nlqfRegisterCode,
      /^\d{2,3}-\d{2,3}$/,
      `${path}.nlqfRegisterCode`,
      scope,
    ),
  }
}

function code(raw: string | null | undefined, path: string): RawCode[] {
  return raw === null || raw === undefined || raw.trim() === '' ? [] : [{ code: raw, path }]
}

function ownNlqf(raw: string | null | undefined, path: string, { findings }: Scope): NlqfLevel | null {
  const text = raw?.trim() ?? ''
  const level = nlqfLevels.find((one) => one === text) ?? null
  if (level === null && text !== '') findings.warn(path, 'unknown-value', `${quoted(text)} is no NLQF level.`)
  return level
}

function formOrNull(
  raw: string | null | undefined,
  form: RegExp,
  path: string,
  { findings }: Scope,
): string | null {
  const text = raw?.trim() ?? ''
  if (text === '') return null
  if (form.test(text)) return text
  findings.warn(path, 'unknown-value', `${quoted(text)} is no code of this register.`)
  return null
}
