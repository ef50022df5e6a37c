/**
 * Messages to start from: plain words that a desk can send, with the names filled in. A counsellor reads and changes
 * them first; what still has to be written stands between brackets.
 */
import type { ReferralState } from '../../domain/referral/moves.ts'
import { date, listed } from './format.ts'

export type MessageFacts = {
  /** Of the person; null once it was taken back. */
  name: string | null
  /** Of the counsellor; null when nobody knows it. */
  counsellor: string | null
  desk: string
  /** Plain date by which the desk promised to have contact. */
  contactBy: string
}
type Message = {
  name: string
  /** The moves that it goes with; it comes first in the list when one of them can be made now. */
  moves: readonly ReferralState[]
  text: (facts: MessageFacts) => string
}

export const label = 'Begin met een voorbeeldtekst'
export const hint = 'De tekst komt in het bericht. Lees hem na en maak hem van jou.'
export const choose = 'Kies een voorbeeld'
export const put = 'Zet in het bericht'
export const putDone = 'De tekst staat in het bericht. Lees hem na.'
/** Why a text does not go out: `places` with their brackets, as they stand in it. */
export function unfilled(places: readonly string[]): string {
  return `Vul eerst in wat tussen haken staat: ${listed(places)}.`
}

function letter(facts: MessageFacts, ...lines: string[]): string {
  const end = [facts.counsellor, facts.desk].filter((one) => one !== null).join('\n')
  return [`Beste ${facts.name ?? '[naam]'},`, ...lines, `Groet,\n${end}`].join('\n\n')
}

export const messages = {
  received: {
    name: 'We hebben je vraag',
    moves: ['received'],
    text: (facts) =>
      letter(
        facts,
        'Je vraag is goed aangekomen. Fijn dat je ons schrijft.',
        `We nemen contact met je op. Dat doen we voor het einde van ${date(facts.contactBy)}.`,
      ),
  },
  appointment: {
    name: 'Je hebt een afspraak',
    moves: ['planned'],
    text: (facts) =>
      letter(
        facts,
        'We spreken elkaar op de dag en tijd van de afspraak. Daar staat ook waar of hoe. Het duurt ongeveer een uur en is gratis.',
        'Neem mee wat je al hebt, zoals diploma’s of een lijstje met werk dat je deed. Heb je niets? Dat is ook goed.',
        'Kun je niet? Zeg de afspraak dan af op deze pagina. We maken een nieuwe.',
      ),
  },
  moreNeeded: {
    name: 'We willen nog iets weten',
    moves: ['received', 'in-guidance'],
    text: (facts) =>
      letter(
        facts,
        'We willen je goed helpen. Daarvoor weten we graag nog iets van je: [wat je wilt weten].',
        'Bel ons, of wacht tot wij je bellen. Je hoeft niets te vertellen wat je niet wilt.',
      ),
  },
  notReached: {
    name: 'We kregen je niet te pakken',
    moves: ['unreachable'],
    text: (facts) =>
      letter(
        facts,
        'We belden je een paar keer, maar we kregen je niet te pakken.',
        'Bel je ons terug? Dat kan op [nummer], van [tijd] tot [tijd]. Je vraag blijft nog even bij ons staan.',
      ),
  },
  advice: {
    name: 'Dit spraken we af',
    moves: ['advised', 'intake-held', 'in-guidance'],
    text: (facts) =>
      letter(
        facts,
        'Fijn dat we elkaar spraken. Dit hebben we samen bedacht:',
        '1. [eerste stap]\n2. [tweede stap]',
        'Loop je ergens op vast? Laat het ons weten. Dan kijken we samen verder.',
      ),
  },
  otherDesk: {
    name: 'Een ander loket helpt je beter',
    moves: ['forwarded'],
    text: (facts) =>
      letter(
        facts,
        'We lazen je vraag. Een ander loket kan je daar beter bij helpen, omdat [waarom].',
        'Jij kiest of je vraag daarheen gaat. Zonder jouw toestemming sturen we niets door.',
      ),
  },
  returned: {
    name: 'We kunnen je hiermee niet helpen',
    moves: ['returned'],
    text: (facts) =>
      letter(
        facts,
        'We lazen je vraag. Hier kunnen wij je niet bij helpen, omdat [waarom].',
        'Misschien helpt dit: [wie of wat wel kan helpen].',
      ),
  },
  goodbye: {
    name: 'We sluiten je vraag af',
    moves: ['closed'],
    text: (facts) =>
      letter(
        facts,
        'Je vraag is klaar. We sluiten hem nu af. Je plan blijft gewoon van jou.',
        'Heb je later weer een vraag? Stuur die gerust. Veel succes met je stappen.',
      ),
  },
} as const satisfies Record<string, Message>
export type MessageName = keyof typeof messages

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
