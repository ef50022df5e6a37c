import { expect, test } from 'vitest'
import { readReport } from './report-form.ts'

const good = { soort: 'price', tekst: 'De prijs is hoger.' }

test('what is good goes to the API as it is', () => {
  expect(readReport(good)).toEqual({ report: { kind: 'price', text: 'De prijs is hoger.' }, errors: [] })
  const lines = `${'a'.repeat(249)}\r\n${'b'.repeat(250)}`
  expect(readReport({ ...good, tekst: lines }).report?.text).toHaveLength(500)
})

test.each([
  [{}, ['soort', 'tekst']],
  [{ ...good, soort: 'onzin' }, ['soort']],
  [{ ...good, tekst: '' }, ['tekst']],
  [{ ...good, tekst: 'x'.repeat(501) }, ['tekst']],
  [{ ...good, tekst: 'Bel 111222333 of mail iemand@voorbeeld.nl' }, ['tekst', 'tekst']],
  [{ ...good, tekst: 'NL91ABNA0417164300' }, ['tekst']],
])('%j: says at which field what to do', (values, fields) => {
  const { report, errors } = readReport(values)
  expect(report).toBeNull()
  expect(errors.map(({ field }) => field)).toEqual(fields)
})
