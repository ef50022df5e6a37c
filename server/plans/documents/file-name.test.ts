import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from './file-name.ts'
import { safeUrl } from './safe-url.ts'

test.each([
  ['Naar de zorg', `filename="Naar-de-zorg.pdf"; filename*=UTF-8''Naar%20de%20zorg.pdf`],
  ['Café in ’t Gooi!', `filename="Cafe-in-t-Gooi.pdf"; filename*=UTF-8''Caf%C3%A9%20in%20t%20Gooi.pdf`],
  ['../../etc/passwd', `filename="etc-passwd.pdf"; filename*=UTF-8''etc%20passwd.pdf`],
  ['a"; filename="b.exe', `filename="a-filename-b-exe.pdf"; filename*=UTF-8''a%20filename%20b%20exe.pdf`],
  ['مرحبا', `filename="plan.pdf"; filename*=UTF-8''%D9%85%D8%B1%D8%AD%D8%A8%D8%A7.pdf`],
  ['!!!', `filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
])('%s', (title, expected) => {
  expect(attachment(title, 'pdf', 'plan')).toBe(`attachment; ${expected}`)
})

test('case 32: whatever the title, one header with two names that end as they should and hold no path', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(anyText, (title) => {
      const header = attachment(title, 'ics', 'plan')
      expect(header).toMatch(
        /^attachment; filename="[A-Za-z0-9-]{1,100}\.ics"; filename\*=UTF-8''[A-Za-z0-9%._~-]+\.ics$/,
      )
      const name = decodeURIComponent(/''(.*)$/.exec(header)![1]!)
      expect(name).not.toMatch(/[/\\:\p{Cc}]|^\./u)
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['https://school.example/a b', 'https://school.example/a%20b'],
  ['http://school.example', 'http://school.example/'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  [' data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['https://name:secret@school.example/', null],
  ['//school.example/', null],
  [`https://school.example/${'x'.repeat(2000)}`, null],
  [null, null],
])('case 32: the address %s', (text, expected) => {
  expect(safeUrl(text)).toBe(expected)
})
