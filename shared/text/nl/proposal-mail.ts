/** Mails about a proposal for a plan. Nothing of the plan or of the person is in them. Pure. */
import { letter, newsLetter, type Mail } from './letter.ts'

/** To the person, when the desk proposes changes. */
export function proposalForPerson(reference: string, link: string): Mail {
  return {
    subject: `Nieuws over je vraag ${reference}`,
    text: newsLetter(
      reference,
      link,
      'Het loket doet een voorstel voor je plan. Jij kiest wat je ervan overneemt.',
    ),
  }
}

/** To the desk, when the person decided. */
export function decisionAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Antwoord op je voorstel bij ${reference}`,
    text: letter(
      'Hallo,',
      `De persoon van doorverwijzing ${reference} koos wat er met je voorstel gebeurt.`,
      'Log in om het antwoord te zien. In deze mail staan geen persoonsgegevens.',
      link,
    ),
  }
}
