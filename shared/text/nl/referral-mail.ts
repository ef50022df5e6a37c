/**
 * Mails about a referral. They tell that something happened and where to look; never what a person wrote, wants or is.
 * Pure: the address of the site comes in.
 */
import type { ReferralState } from '../../domain/referral/moves.ts'
import { letter, type Mail } from './letter.ts'

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

const news: Partial<Record<ReferralState, string>> = {
  received: 'Het loket heeft je vraag ontvangen.',
  planned: 'Het loket heeft een afspraak met je gepland.',
  'intake-held': 'Het loket heeft je eerste gesprek verwerkt.',
  'in-guidance': 'Het loket begeleidt je nu.',
  advised: 'Het loket heeft je advies gegeven.',
  unreachable: 'Het loket kon je niet bereiken.',
  closed: 'Het loket heeft je vraag afgerond.',
  returned: 'Het loket kan je vraag niet oppakken.',
  forwarded: 'Het loket wil je naar een ander loket sturen.',
  lapsed: 'Het loket heeft niet op tijd geantwoord.',
}

/** To the person, at a change of state; undefined for a state that nobody is told of. */
export function newsForPerson(state: ReferralState, reference: string, link: string): Mail | undefined {
  const sentence = news[state]
  if (!sentence) return undefined
  return {
    subject: `Nieuws over je vraag ${reference}`,
    text: letter(
      'Hallo,',
      sentence,
      'Wil je weten hoe het ervoor staat? Open de link die je hebt bewaard.',
      `Ben je die kwijt? Noem dan ${reference} als je het loket belt.`,
      link,
    ),
  }
}
