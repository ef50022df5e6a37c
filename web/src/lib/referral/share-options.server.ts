/** What can be shared, with the words beside each tick and the answers to choose from. */
import { ageBands, benefits, educations, situations } from '@stapwijzer/shared/domain/funding/facts.ts'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import {
  advice as t,
  form as formText,
  referral as words,
  consent,
  education,
  personFacts,
} from '@stapwijzer/shared/text/rooms.ts'
import type { Choice } from './referral-form.ts'

export type FactOption = {
  choice: Choice
  /** Field of the answer. */
  name: string
  question: string
  hint?: string
  answers: { value: string; label: string }[]
}
export type ShareOptions = { labels: Record<Choice, string>; facts: FactOption[] }

export function shareOptions(): ShareOptions {
  return {
    labels: consent.consentTexts[currentConsentVersion]!.fields,
    facts: [
      {
        choice: 'situation',
        name: 'person.situation',
        question: t.situation,
        answers: list(situations, personFacts.personWords.situation.values),
      },
      {
        choice: 'education',
        name: 'person.educationHighest',
        question: t.education,
        answers: list(educations, education.educationWords),
      },
      {
        choice: 'age-band',
        name: 'person.ageBand',
        question: t.ageBand,
        answers: list(ageBands, words.ageBands),
      },
      {
        choice: 'benefit',
        name: 'person.benefit',
        question: t.benefit,
        hint: t.benefitWhy,
        answers: list(benefits, personFacts.personWords.benefit.values),
      },
    ],
  }
}

function list(codes: readonly string[], names: Readonly<Record<string, string>>): FactOption['answers'] {
  return [
    { value: '', label: formText.choose },
    ...codes.map((value) => ({ value, label: capital(names[value] ?? value) })),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
