import { cases as t } from '@stapwijzer/shared/text/rooms.ts'
import { expect, it } from 'vitest'
import { partnersText, readPartners } from './partners.ts'

it('reads partners as they are shown, and keeps a line without a kind', () => {
  const partners = [
    { kind: 'school' as const, name: 'ROC: de regio' },
    { kind: 'other' as const, name: 'Gemeente' },
  ]
  expect(readPartners(partnersText(partners, t.partnerKinds), t.partnerKinds)).toEqual(partners)
  expect(readPartners(' Stichting X \r\n\n', t.partnerKinds)).toEqual([
    { kind: 'other', name: 'Stichting X' },
  ])
})
