/** What somebody filled in about a course, and what to mend in it. Pure. */
import { reportKinds, type ReportKind } from '@stapwijzer/shared/domain/course-report.ts'
import { wrongKindsIn } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import { courseReport as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'

export const kindField = 'soort'
export const textField = 'tekst'
const maxLength = 500

export type Report = { kind: ReportKind; text: string }

/** `report` is null while something has to be mended. */
export function readReport(values: Values): { report: Report | null; errors: FieldError[] } {
  const kind = reportKinds.find((one) => one === values[kindField])
  // A browser sends line ends as two characters; people count one.
  const text = (values[textField] ?? '').replaceAll('\r\n', '\n')
  const errors = [
    ...(kind ? [] : [{ field: kindField, text: t.errors.kind }]),
    ...textErrors(text).map((one) => ({ field: textField, text: one })),
  ]
  return { report: kind && errors.length === 0 ? { kind, text } : null, errors }
}

function textErrors(text: string): string[] {
  if (text === '') return [t.errors.text]
  if (text.length > maxLength) return [t.errors.long]
  return wrongKindsIn(text).map((kind) => t.wrong[kind])
}
