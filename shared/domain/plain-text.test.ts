import { expect, test } from 'vitest'
import { plainLine, plainLines } from './plain-text.ts'

test('the written ranges are the control characters of Unicode, with and without line breaks and tabs', () => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
  const wrong = characters.filter((one) => {
    const control = /\p{Cc}/u.test(one)
    const inText = control && !'\t\n\r'.includes(one)
    return plainLine.test(`a${one}b`) === control || plainLines.test(`a${one}b`) === inText
  })
  expect(wrong).toEqual([])
})
