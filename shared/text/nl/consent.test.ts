import { expect, it } from 'vitest'
import { consentFields, currentConsentVersion } from '../../domain/referral/consent.ts'
import { consentSentence, consentTexts } from './consent.ts'

it('has words for the version that is shown, and for every field in every version', () => {
  expect(consentSentence(currentConsentVersion, 'Loket X')).toContain('sturen naar Loket X.')
  expect(() => consentSentence('never', 'Loket X')).toThrow(RangeError)
  for (const text of Object.values(consentTexts)) {
    expect(Object.keys(text.fields).sort()).toEqual([...consentFields].sort())
  }
})
