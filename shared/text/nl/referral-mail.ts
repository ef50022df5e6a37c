/**
 * Mails about a referral. They tell that something happened and where to look; never what a person wrote, wants or is.
 * Pure: the address of the site comes in.
 */
import type { ReferralState } from '../../domain/referral/moves.ts'
import { letter, newsLetter, type Mail } from './letter.ts'

/** To the desk, when a referral came in. */
export function newAtDesk(referral: { reference: string; receiptBy: string }, link: string): Mail {
  return {
    subject: `Nieuwe doorverwijzing ${referral.reference}`,
    text: letter(
      'Hallo,',
      `Er is een nieuwe doorverwijzing: ${referral.reference}.`,
      `Log in en bevestig de ontvangst uiterlijk op ${referral.receiptBy}.`,
      link,
      'In deze mail staan geen persoonsgegevens. Die zie je pas als je bent ingelogd.',
    ),
  }
}

/** To the desk, when the person took it back. */
export function withdrawnAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Doorverwijzing ${reference} is ingetrokken`,
    text: letter(
      'Hallo,',
      `De doorverwijzing ${reference} is ingetrokken. De gegevens zijn weg.`,
      'Je hoeft niets meer te doen.',
      link,
    ),
  }
}

/** To the desk, on the last day of the receipt. */
export function receiptDueAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Bevestig vandaag: doorverwijzing ${reference}`,
    text: letter(
      'Hallo,',
      `Vandaag is de laatste dag om doorverwijzing ${reference} te bevestigen.`,
      'Log in en bevestig de ontvangst.',
      link,
    ),
  }
}

/** To who is above the desk, when the receipt is late. */
export function receiptLateAtDesk(
  referral: { reference: string; desk: string; receiptBy: string },
  link: string,
): Mail {
  return {
    subject: `Te laat: doorverwijzing ${referral.reference}`,
    text: letter(
      'Hallo,',
      `Doorverwijzing ${referral.reference} bij ${referral.desk} is nog niet bevestigd.`,
      `Dat moest uiterlijk op ${referral.receiptBy}.`,
      'Blijft het stil? Dan verloopt de doorverwijzing.\nDe persoon hoort dan wie te bellen.',
      link,
    ),
  }
}

/** To who is above the desk, when nobody was in touch in time. */
export function contactLateAtDesk(
  referral: { reference: string; desk: string; contactBy: string },
  link: string,
): Mail {
  return {
    subject: `Nog geen contact: doorverwijzing ${referral.reference}`,
    text: letter(
      'Hallo,',
      `Bij doorverwijzing ${referral.reference} aan ${referral.desk} is nog geen afspraak gemaakt.`,
      `Het contact moest uiterlijk op ${referral.contactBy}.`,
      'Bel vandaag nog en leg het vast.',
      link,
    ),
  }
}

/** To the desk and to who is above it, when a referral lapsed. */
export function lapsedAtDesk(referral: { reference: string; desk: string }, link: string): Mail {
  return {
    subject: `Verlopen: doorverwijzing ${referral.reference}`,
    text: letter(
      'Hallo,',
      `Doorverwijzing ${referral.reference} bij ${referral.desk} is verlopen.`,
      'Niemand heeft de ontvangst op tijd bevestigd.',
      'De persoon weet nu wie te bellen. Help meteen als die belt.',
      link,
    ),
  }
}

/** A desk as a person can reach it. */
export type Reachable = {
  name: string
  ways: readonly { kind: 'phone' | 'website' | 'email' | 'visit'; value: string }[]
}

/** To the person, when their referral lapsed: whom to call. `national` is for everybody, should the desk stay silent. */
export function lapsedForPerson(
  reference: string,
  desks: { desk: Reachable | null; national: Reachable | null },
  links: { status: string; again: string },
): Mail {
  const { desk, national } = desks
  return {
    subject: `Nieuws over je vraag ${reference}`,
    text: letter(
      'Hallo,',
      'Het loket heeft niet op tijd geantwoord. Dat spijt ons.',
      'Je vraag stopt nu bij dit loket. Je kunt zelf verder:',
      ...(desk ? [reach('Neem zelf contact op met', desk)] : []),
      ...(national ? [reach('Lukt dat niet? Vraag hulp bij', national)] : []),
      `Noem dan je nummer: ${reference}.`,
      `Of stuur een nieuwe vraag:\n${links.again}`,
      `Je oude vraag zie je met de link die je hebt bewaard, of met je code:\n${links.status}`,
      'Niemand leest een antwoord op deze mail. Schrijf dus niet terug.',
    ),
  }
}

const ways = { phone: 'Telefoon', website: 'Website', email: 'Mail', visit: 'Adres' } as const

function reach(lead: string, { name, ways: known }: Reachable): string {
  return [`${lead} ${name}.`, ...known.map(({ kind, value }) => `${ways[kind]}: ${value}`)].join('\n')
}

const news: Partial<Record<ReferralState, string>> = {
  received: 'Het loket heeft je vraag ontvangen.',
  planned: 'Het loket heeft een afspraak met je gepland. Kijk wanneer die is.',
  'intake-held': 'Je eerste gesprek is geweest. Het loket werkt je vraag nu uit.',
  'in-guidance': 'Het loket begeleidt je nu.',
  advised: 'Het loket heeft je advies gegeven.',
  unreachable: 'Het loket kon je niet bereiken. Neem zelf contact op.',
  closed: 'Het loket heeft je vraag afgerond.',
  returned: 'Het loket kan je vraag niet oppakken. Lees waarom en wat je nu kunt doen.',
  forwarded: 'Een ander loket kan je misschien beter helpen. Jij kiest of je vraag daarheen gaat.',
}

/** To the person, at a change of state; undefined for a state that nobody is told of. */
export function newsForPerson(state: ReferralState, reference: string, link: string): Mail | undefined {
  const sentence = news[state]
  if (!sentence) return undefined
  return {
    subject: `Nieuws over je vraag ${reference}`,
    text: newsLetter(reference, link, sentence),
  }
}

/** To the person, when the desk wrote a message. */
export function messageForPerson(reference: string, link: string): Mail {
  return {
    subject: `Het loket antwoordde op je vraag ${reference}`,
    text: newsLetter(reference, link, 'Het loket schreef je een bericht. Je leest het bij je vraag.'),
  }
}

/** To the person, when the desk undid that it closed their question. */
export function reopenedForPerson(reference: string, link: string): Mail {
  return {
    subject: `Nieuws over je vraag ${reference}`,
    text: newsLetter(
      reference,
      link,
      'Het loket had je vraag afgesloten. Dat is teruggedraaid. Je vraag loopt door.',
    ),
  }
}

/** To the person, shortly before an appointment. When and where stands on the page. */
export function appointmentSoonForPerson(reference: string, when: 'today' | 'tomorrow', link: string): Mail {
  const day = when === 'today' ? 'vandaag' : 'morgen'
  return {
    subject: `Je hebt ${day} een afspraak (${reference})`,
    text: newsLetter(
      reference,
      link,
      `Je hebt ${day} een afspraak met het loket. Hoe laat en waar, lees je bij je vraag.`,
      'Kun je niet? Zeg de afspraak daar af.',
    ),
  }
}
