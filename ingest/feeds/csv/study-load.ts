/** Study load of a cell: a number with its unit in words, or a bare one in the mapping's unit (hours if it names none). */
import type { StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import { quoted } from '../fields/findings.ts'
import { cellText, decimalText, type Sheet } from './cells.ts'
import type { FieldSpec } from './field-spec.ts'

const words: Record<string, StudyLoad['unit']> = {
  ects: 'ects',
  ec: 'ects',
  uur: 'hours',
  uren: 'hours',
  hour: 'hours',
  hours: 'hours',
  sbu: 'hours',
  contactuur: 'contact-hours',
  contacturen: 'contact-hours',
}

export function readStudyLoad(spec: FieldSpec | undefined, path: string, sheet: Sheet): StudyLoad | null {
  const raw = cellText(spec, path, sheet).trim()
  if (raw === '') return null
  const found = /^([\d.,]{1,20}) ?([a-z]*)$/i.exec(raw)
  const word = found?.[2]?.toLowerCase() ?? ''
  const unit = word === '' ? (spec?.unit ?? 'hours') : Object.hasOwn(words, word) ? words[word] : undefined
  const value = Number(decimalText(found?.[1] ?? '', sheet.mapping.file.decimal) ?? Number.NaN)
  if (unit !== undefined && value > 0) return { value, unit: unit as StudyLoad['unit'] }
  sheet.scope.findings.warn(
    path,
    'study-load-unparsable',
    `${quoted(raw)} is no study load that can be read.`,
  )
  return null
}
