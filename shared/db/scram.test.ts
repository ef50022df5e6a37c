import { expect, it } from 'vitest'
import { scramVerifier } from './scram.ts'

it('is what PostgreSQL makes of the same password and salt', () => {
  // The keys of the example in RFC 7677, section 3.
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  )
})

it('is another one each time, and never holds the password', () => {
  const [one, other] = [scramVerifier('pencil'), scramVerifier('pencil')]
  expect(one).not.toBe(other)
  expect(one).not.toContain('pencil')
})
