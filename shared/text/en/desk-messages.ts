/**
 * Messages to start from: plain words that a desk can send, with the names filled in. A counsellor reads and changes
 * them first; what still has to be written stands between brackets.
 */
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { MessageFacts, MessageName } from '../nl/desk-messages.ts'
import { date, listed } from './format.ts'

export type { MessageFacts, MessageName } from '../nl/desk-messages.ts'

type Message = {
  name: string
  /** The moves that it goes with; it comes first in the list when one of them can be made now. */
  moves: readonly ReferralState[]
  text: (facts: MessageFacts) => string
}

export const label = 'Begin with an example text'
export const hint = 'The text is put in the message. Read it and make it your own.'
export const choose = 'Choose an example'
export const put = 'Put in the message'
export const putDone = 'The text is in the message. Read it first.'
/** Why a text does not go out: `places` with their brackets, as they stand in it. */
export function unfilled(places: readonly string[]): string {
  return `First fill in what stands between brackets: ${listed(places)}.`
}

function letter(facts: MessageFacts, ...lines: string[]): string {
  const end = [facts.counsellor, facts.desk].filter((one) => one !== null).join('\n')
  return [`Dear ${facts.name ?? '[name]'},`, ...lines, `Kind regards,\n${end}`].join('\n\n')
}

export const messages = {
  received: {
    name: 'We have your question',
    moves: ['received'],
    text: (facts) =>
      letter(
        facts,
        'Your question has arrived. Thank you for writing to us.',
        `We will contact you. We do that before the end of ${date(facts.contactBy)}.`,
      ),
  },
  appointment: {
    name: 'You have an appointment',
    moves: ['planned'],
    text: (facts) =>
      letter(
        facts,
        'We will speak on the day and time of the appointment. It also says where or how. It takes about an hour and is free.',
        'Bring what you already have, such as diplomas or a list of work that you did. Do you have nothing? That is fine too.',
        'Can you not come? Then cancel the appointment on this page. We will make a new one.',
      ),
  },
  moreNeeded: {
    name: 'We want to know something more',
    moves: ['received', 'in-guidance'],
    text: (facts) =>
      letter(
        facts,
        'We want to help you well. For that we would like to know something more from you: [what you want to know].',
        'Call us, or wait until we call you. You do not have to tell what you do not want to tell.',
      ),
  },
  notReached: {
    name: 'We could not reach you',
    moves: ['unreachable'],
    text: (facts) =>
      letter(
        facts,
        'We called you a few times, but we could not reach you.',
        'Will you call us back? You can at [number], from [time] to [time]. Your question stays with us for now.',
      ),
  },
  advice: {
    name: 'What we agreed',
    moves: ['advised', 'intake-held', 'in-guidance'],
    text: (facts) =>
      letter(
        facts,
        'It was good to speak with you. This is what we came up with together:',
        '1. [first step]\n2. [second step]',
        'Do you get stuck somewhere? Let us know. Then we look further together.',
      ),
  },
  otherDesk: {
    name: 'Another desk can help you better',
    moves: ['forwarded'],
    text: (facts) =>
      letter(
        facts,
        'We read your question. Another desk can help you better with it, because [why].',
        'You choose whether your question goes there. We send nothing on without your permission.',
      ),
  },
  returned: {
    name: 'We cannot help you with this',
    moves: ['returned'],
    text: (facts) =>
      letter(
        facts,
        'We read your question. We cannot help you with this, because [why].',
        'Maybe this helps: [who or what can help].',
      ),
  },
  goodbye: {
    name: 'We close your question',
    moves: ['closed'],
    text: (facts) =>
      letter(
        facts,
        'Your question is finished. We close it now. Your plan stays yours.',
        'Do you have a question again later? Feel free to send it. Good luck with your steps.',
      ),
  },
} as const satisfies Record<MessageName, Message>

/** Those that go with a move that can be made now come first. */
export function messagesFor(moves: readonly ReferralState[]): { value: MessageName; label: string }[] {
  const all = Object.entries(messages).map(([value, { name, moves: of }]) => ({
    value: value as MessageName,
    label: name,
    fits: (of as readonly ReferralState[]).some((state) => moves.includes(state)),
  }))
  return [...all.filter(({ fits }) => fits), ...all.filter(({ fits }) => !fits)].map(({ value, label }) => ({
    value,
    label,
  }))
}

/** The text of a message; null for a name that there is none of. */
export function messageText(name: string, facts: MessageFacts): string | null {
  return Object.hasOwn(messages, name) ? messages[name as MessageName].text(facts) : null
}
