import { expect, test } from 'vitest'
import { unfilledIn } from '../../domain/referral/unfilled.ts'
import { messages, messageText, type MessageName } from './desk-messages.ts'

test.each(Object.keys(messages) as MessageName[])(
  'example %s does not go out before everything between its brackets is filled in',
  (name) => {
    const facts = { name: null, counsellor: null, desk: 'Loket', contactBy: '2026-12-01' }
    const text = messageText(name, facts)!
    expect(unfilledIn(text)).toContain('[naam]')
    expect(unfilledIn(text.replaceAll(/\[[^\]]*\]/g, 'ingevuld'))).toEqual([])
  },
)
