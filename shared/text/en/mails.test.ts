/** The mails about a question, a plan and a source: in plain words, with one address and no secret. */
import { expect, test } from 'vitest'
import { referralStates } from '../../domain/referral/moves.ts'
import { proposalForPerson } from './proposal-mail.ts'
import * as referralMail from './referral-mail.ts'
import { noticeToDesk } from './referral-notice.ts'
import { sourceInTrouble } from './source-mail.ts'

const reference = 'SW-7F3A91C2'
const desk = 'https://stap.example/loket'
const status = 'https://stap.example/advies/status'
const about = { reference, desk: 'Loket A', receiptBy: '1 December 2026', contactBy: '4 December 2026' }
const reachable = { name: 'Loket A', ways: [{ kind: 'phone', value: '030 123 45 67' }] } as const

const news = referralStates.flatMap((state) => referralMail.newsForPerson(state, reference, status) ?? [])
const lapsed = referralMail.lapsedForPerson(
  reference,
  { desk: reachable, national: { ...reachable, name: 'Werkcentrum' } },
  { status, again: 'https://stap.example/advies' },
)
const toPerson = [
  ...[...news, proposalForPerson(reference, status), lapsed],
  ...[referralMail.messageForPerson(reference, status), referralMail.reopenedForPerson(reference, status)],
  ...(['today', 'tomorrow'] as const).map((when) =>
    referralMail.appointmentSoonForPerson(reference, when, status),
  ),
]
const toDesk = [
  ...[referralMail.newAtDesk(about, desk), referralMail.withdrawnAtDesk(reference, desk)],
  ...[referralMail.receiptDueAtDesk(reference, desk), referralMail.receiptLateAtDesk(about, desk)],
  ...[referralMail.contactLateAtDesk(about, desk), referralMail.lapsedAtDesk(about, desk)],
  ...(['desk-appointment-cancelled', 'desk-message', 'desk-appointment-soon'] as const).map((kind) =>
    noticeToDesk(kind, reference, desk),
  ),
  ...(['desk-restricted', 'desk-restriction-lifted'] as const).map((kind) =>
    noticeToDesk(kind, reference, desk),
  ),
]

test('no sentence is longer than 20 words, and a subject is one line with the number', () => {
  for (const { subject, text } of [...toPerson, ...toDesk]) {
    expect(subject).toMatch(/^[^\n]*SW-7F3A91C2[^\n]*$/)
    for (const sentence of text.split(/(?<=[.?!])\s+|\n+/))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
  }
})

test('a person gets as many kinds of news as in Dutch, with the page and never the secret', () => {
  expect(news).toHaveLength(9)
  for (const { text } of toPerson) {
    expect(text).toContain(`:\n${status}\n`)
    // The secret stands behind a #, and no mail holds it.
    expect(text).not.toContain('#')
  }
  expect(lapsed.text).toContain('Loket A.\nPhone: 030 123 45 67\n')
})

test('a desk gets the number and the page to sign in at, and nothing else', () => {
  for (const { text } of toDesk) {
    expect(text.match(/https:\S+/g)).toEqual([desk])
    expect(text).toContain(reference)
  }
})

test.each([
  [1, 1, '1 item was read. Of these, 1 was rejected.\nThere is now 1 course from'],
  [2, 2, '2 items were read. Of these, 2 were rejected.\nThere are now 2 courses from'],
  [2, 0, '2 items were read.\nThere are now 0 courses from'],
])('a source of %d items of which %d were rejected', (read, rejected, text) => {
  const counts = { read, created: 0, updated: 0, unchanged: 0, withdrawn: 0, rejected }
  const source = { id: 'vonk', name: 'Vakschool\nDe Vonk', ageHours: 1, rhythmHours: 24, live: rejected }
  const mail = sourceInTrouble('refused', { ...source, lastRun: { reason: 'growth-guard', counts } }, desk)
  expect(mail.subject).toBe('Held back: Vakschool De Vonk')
  expect(mail.text).toContain(text)
  expect(mail.text).toContain('npm run ingest -- vonk --accept-growth')
  expect(sourceInTrouble('stale', { ...source, lastRun: null }, desk).text).toContain(
    'The last time was 1 hour ago. We promise at most 24 hours.',
  )
})
