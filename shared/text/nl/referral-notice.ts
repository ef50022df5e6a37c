/** Mails to a desk about what a person did with their referral. No personal content: only the reference and a link. */
import { letter, type Mail } from './letter.ts'

const notices = {
  'desk-appointment-cancelled': {
    subject: 'Afspraak gaat niet door',
    sentences: [
      'De afspraak gaat niet door: de persoon heeft hem afgezegd.',
      'Log in en maak samen een nieuwe afspraak.',
    ],
  },
  'desk-message': {
    subject: 'Nieuw bericht bij een doorverwijzing',
    sentences: ['De persoon schreef je een bericht.', 'Log in om het te lezen en te antwoorden.'],
  },
  'desk-appointment-soon': {
    subject: 'Binnenkort een afspraak',
    sentences: ['Je hebt vandaag of morgen een afspraak.', 'Log in om te zien hoe laat en hoe.'],
  },
  'desk-restricted': {
    subject: 'Doorverwijzing ligt stil',
    sentences: [
      'De persoon wil dat je de gegevens nu niet gebruikt.',
      'Neem geen contact op. Je hoort het als je weer verder kunt.',
    ],
  },
  'desk-restriction-lifted': {
    subject: 'Je kunt weer verder met een doorverwijzing',
    sentences: ['De persoon wil dat je weer verdergaat. Log in en kijk wat er te doen is.'],
  },
} as const

export type DeskNotice = keyof typeof notices

export function noticeToDesk(kind: DeskNotice, reference: string, link: string): Mail {
  const { subject, sentences } = notices[kind]
  return {
    subject: `${subject} (${reference})`,
    text: letter('Hallo,', `Het gaat om doorverwijzing ${reference}.`, ...sentences, link),
  }
}
