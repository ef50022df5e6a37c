/** The mails about a question: what happened and where to look, in plain words, with one address and no secret. */
import { expect, test } from 'vitest'
import { referralStates } from '../../domain/referral/moves.ts'
import type { Mail } from './letter.ts'
import { proposalForPerson } from './proposal-mail.ts'
import {
  contactLateAtDesk,
  lapsedAtDesk,
  lapsedForPerson,
  newAtDesk,
  newsForPerson,
  receiptDueAtDesk,
  receiptLateAtDesk,
  withdrawnAtDesk,
} from './referral-mail.ts'
import { noticeToDesk } from './referral-notice.ts'

const reference = 'SW-7F3A91C2'
const site = 'https://stap.example'
const desk = `${site}/loket`
const status = `${site}/advies/status`
const about = { reference, desk: 'Loket A', receiptBy: '1 december 2026', contactBy: '4 december 2026' }
const reachable = { name: 'Loket A', ways: [{ kind: 'phone', value: '030 123 45 67' }] } as const

const news = referralStates.flatMap((state) => newsForPerson(state, reference, status) ?? [])
const lapsed = lapsedForPerson(
  reference,
  { desk: reachable, national: { ...reachable, name: 'Werkcentrum' } },
  { status, again: `${site}/advies` },
)
const toPerson: Mail[] = [...news, proposalForPerson(reference, status), lapsed]
const toDesk: Mail[] = [
  ...[newAtDesk(about, desk), withdrawnAtDesk(reference, desk), receiptDueAtDesk(reference, desk)],
  ...[receiptLateAtDesk(about, desk), contactLateAtDesk(about, desk), lapsedAtDesk(about, desk)],
  ...(['desk-appointment-cancelled', 'desk-restricted', 'desk-restriction-lifted'] as const).map((kind) =>
    noticeToDesk(kind, reference, desk),
  ),
]

test('no sentence is longer than 20 words, and a subject is one line with the number', () => {
  for (const { subject, text } of [...toPerson, ...toDesk]) {
    expect(subject).toMatch(/^[^\n]*SW-7F3A91C2[^\n]*$/)
    for (const sentence of text.split(/(?<=[.?!])\s+|\n+/)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
    }
  }
})

test('a person reads where to look, that the code works too, and not to write back', () => {
  expect(news).toHaveLength(9)
  for (const { text } of toPerson) {
    expect(text).toContain(`:\n${status}\n`)
    expect(text).toMatch(/met je code|vul je code in/)
    expect(text).toContain('Niemand leest een antwoord op deze mail.')
    // The secret stands behind a #, and no mail holds it.
    expect(text).not.toContain('#')
  }
})

test('what somebody has to do themselves is said in the mail already', () => {
  expect(newsForPerson('unreachable', reference, status)?.text).toContain('Neem zelf contact op.')
  expect(newsForPerson('forwarded', reference, status)?.text).toContain(
    'Jij kiest of je vraag daarheen gaat.',
  )
  expect(lapsed.text).toContain('Loket A.\nTelefoon: 030 123 45 67\n')
})

test('a desk gets the number and the page to sign in at, and nothing else', () => {
  for (const { text } of toDesk) {
    expect(text.match(/https:\S+/g)).toEqual([desk])
    expect(text).toContain(reference)
  }
})
