/** How a question stands, in words to its person: what is beside the state, what to do next, and whom to turn to. */
import type { DeskItem } from '@stapwijzer/shared/api/desks.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { referralStates, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { describe, expect, test } from 'vitest'
import type { KnownDesks } from './desk-reach.ts'
import { statusItem } from './status-item.ts'

const site = (value: string): DeskItem['channels'] => [{ kind: 'website', value }]
const desk = (id: string, name: string): DeskItem => ({
  ...{ id, name, type: 'leerwerkloket', region: null, channels: site(`https://${id}.example`) },
  ...{ walkIn: null, acceptsDigitalReferral: true, verifiedAt: null, successor: null },
})
const national = desk('landelijk', 'Werkcentrum')
const asNow: KnownDesks = { today: [desk('a', 'Loket A'), desk('b', 'Loket B')], ended: [], national }
const takenOver: KnownDesks = {
  today: [desk('b', 'Loket B')],
  ended: [{ id: 'a', name: 'Loket A', actingDesk: desk('b', 'Loket B') }],
  national,
}
const gone: KnownDesks = { today: [], ended: [{ id: 'a', name: 'Loket A', actingDesk: null }], national }

const view = (state: ReferralState, more: Partial<ReferralView> = {}): ReferralView => ({
  ...{ id: '7f3a91c2-0000-4000-8000-000000000000', planId: 'p', reference: 'SW-7F3A91C2', state },
  desk: { id: 'a', name: 'Loket A' },
  createdAt: '2026-11-24T10:00:00.000Z',
  promise: { receiptBy: '2026-11-26', contactBy: '2026-12-01' },
  history: [
    { state: 'submitted', at: '2026-11-24T10:00:00.000Z', reason: null, note: null, happensAt: null },
    { state: 'received', at: '2026-11-25T10:00:00.000Z', reason: null, note: 'Hallo', happensAt: null },
  ],
  ...{ sent: {}, arrangement: null, appointment: null, outcome: null, restricted: false, forwarding: null },
  consent: { textVersion: '2026-11-24', fields: ['contact', 'question'], at: '2026-11-24T10:00:00.000Z' },
  ...{ proposals: [], messages: [], mayWrite: true, mayWithdraw: true },
  ...more,
})
const names = { schemes: {}, municipalities: {}, occupations: {} }
const shown = (
  state: ReferralState,
  more: Partial<ReferralView> = {},
  desks: KnownDesks = asNow,
  today = '2026-11-25',
) => statusItem(view(state, more), names, desks, { today })

describe('what to do next', () => {
  test.each(referralStates)('%s: the page leads on', (state) => {
    const appointment = { at: '2026-12-01T13:00:00.000Z', cancelledAt: null, way: null, place: null }
    const forwarding = { deskId: 'b', deskName: 'Loket B', agreedAt: null }
    const item = shown(state, {
      ...(state === 'planned' ? { appointment } : {}),
      ...(state === 'forwarded' ? { forwarding, sent: { contact: { name: 'Sanne' } } } : {}),
    })
    const ways = [item.next, item.nextQuestion, item.forwarding, item.appointment?.help]
    expect(ways.some(Boolean)).toBe(true)
    expect(item.meaning).not.toBe('')
  })
  test('the newest news stands on top', () => {
    expect(shown('received').history.map(({ state }) => state)).toEqual(['ontvangen', 'verstuurd'])
  })
  test('sent back: what to do and the question again, before how to reach that desk', () => {
    const sent = { question: 'Mag dit?' }
    const item = shown('returned', { sent })
    expect(item).toMatchObject({ reach: { first: false }, nextQuestion: { filled: true } })
    expect(shown('lapsed', { sent }).nextQuestion).toMatchObject({ filled: true })
    // A new question begins empty, and of what is gone nothing is filled in.
    expect(shown('closed', { sent }).nextQuestion).toMatchObject({ filled: false })
    expect(shown('lapsed').nextQuestion).toMatchObject({ filled: false })
  })
  test('a late desk: that we remind it, and how to reach it, on top', () => {
    const item = shown('submitted', {}, asNow, '2026-11-27')
    expect(item.next).toMatch('Wij herinneren het loket')
    expect(item.reach.first).toBe(true)
    expect(shown('submitted').reach).toMatchObject({
      first: false,
      ways: [{ heading: 'Zo bereik je het loket' }],
    })
  })
})

describe('what is beside the state goes before it', () => {
  const planned = (at: string, cancelledAt: string | null = null) =>
    shown('planned', { appointment: { at, cancelledAt, way: null, place: null } })
  test('an appointment ahead, called off, and past', () => {
    expect(planned('2026-12-01T13:00:00.000Z')).toMatchObject({
      state: 'afspraak gepland',
      appointment: { when: 'ahead', mayCancel: true },
    })
    expect(planned('2026-12-01T13:00:00.000Z', '2026-11-25T09:00:00.000Z')).toMatchObject({
      state: 'afspraak afgezegd',
      meaning: 'Je hebt nu geen afspraak. Je vraag is nog bij het loket.',
      appointment: { when: 'off', mayCancel: false },
    })
    expect(planned('2026-11-24T13:00:00.000Z')).toMatchObject({
      state: 'afspraak geweest',
      next: 'Ging het gesprek niet door? Neem dan contact op met het loket.',
      appointment: { when: 'past', mayCancel: false },
      reach: { first: true },
    })
  })
  test('a pause hides that a desk would be late', () => {
    const item = shown('received', { restricted: true }, asNow, '2026-12-24')
    expect(item).toMatchObject({ state: 'staat stil', restricted: true, reach: { first: false } })
  })
})

describe('another desk', () => {
  const forwarding = { deskId: 'b', deskName: 'Loket B', agreedAt: null }
  const sent = { contact: { name: 'Sanne' }, goal: 'Verder' }
  const consent = { ...view('forwarded').consent, fields: ['contact', 'question', 'goal'] as const }
  const more = { forwarding, sent, consent: { ...consent, fields: [...consent.fields] } }
  test('proposed: what went to the first may go along; the words are those of the ticks', () => {
    expect(shown('forwarded', more)).toMatchObject({
      state: 'ander loket voorgesteld',
      forwarding: { desk: 'Loket B', choices: [{ value: 'goal', label: 'Mijn doel' }] },
    })
  })
  test('sent on: when and where, and that it goes on under a number of its own', () => {
    const agreed = { ...more, forwarding: { ...forwarding, agreedAt: '2026-11-25T10:00:00.000Z' } }
    expect(shown('forwarded', agreed)).toMatchObject({
      state: 'doorgestuurd',
      meaning: 'Je stuurde je vraag op 25 november 2026 naar Loket B.',
      next: 'Die vraag heeft een eigen nummer en een eigen link. Volg hem daarmee.',
      forwarding: null,
    })
  })
  test('erased: nothing is offered that is no longer there', () => {
    const item = shown('purged', { forwarding })
    expect(item).toMatchObject({ state: 'verwijderd', forwarding: null })
    expect(item.meaning).toMatch('gewist')
  })
})

describe('whom to turn to', () => {
  test('a desk that was taken over: its successor by name, with its ways', () => {
    const item = shown('unreachable', {}, takenOver)
    expect(item.desk).toBe('Loket A')
    expect(item.reach).toEqual({
      changed: 'Loket B doet nu het werk van Loket A. Je vraag loopt daar gewoon door.',
      ways: [{ heading: 'Zo bereik je Loket B', channels: site('https://b.example') }],
      first: true,
    })
  })
  test('no answer came: the desk, and the page for everybody as in the mail', () => {
    const headings = (desks: KnownDesks) =>
      shown('lapsed', {}, desks).reach.ways.map(({ heading }) => heading)
    expect(headings(asNow)).toEqual(['Zo bereik je het loket', 'Lukt dat niet? Vraag hulp bij Werkcentrum'])
    expect(shown('lapsed', {}, takenOver).reach.changed).toBe('Loket B doet nu het werk van Loket A.')
    expect(headings(takenOver)).toEqual(['Zo bereik je Loket B', 'Lukt dat niet? Vraag hulp bij Werkcentrum'])
    expect(headings(gone)).toEqual(['Zo bereik je Werkcentrum'])
  })
  test('a desk that ended without a successor: the page for everybody', () => {
    expect(shown('received', {}, gone).reach).toMatchObject({
      changed: 'Loket A bestaat niet meer.',
      ways: [{ heading: 'Zo bereik je Werkcentrum' }],
    })
  })
  test.each(['withdrawn', 'purged', 'forwarded'] as const)(
    '%s: nobody, the desk has nothing of it',
    (state) => {
      expect(shown(state, {}, takenOver).reach).toMatchObject({ changed: null, ways: [] })
    },
  )
})
