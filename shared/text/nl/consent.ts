/**
 * The texts that a person agrees to before anything is sent to a desk, by version. A version that was ever shown stays
 * here unchanged: the stored proof of a consent names it. A new wording is a new version.
 */
import type { ConsentField } from '../../domain/referral/consent.ts'

export type ConsentText = {
  /** First day that it was shown. */
  from: string
  /** The sentences beside the send button; `{loket}` is the desk's name. */
  sentence: string
  /** What is always sent, said as a fact and not as a choice. */
  always: string
  /** The words beside each tick. */
  fields: Record<ConsentField, string>
}

export const consentTexts: Readonly<Record<string, ConsentText>> = {
  '2026-11-24': {
    from: '2026-11-24',
    sentence:
      'Ik geef toestemming om deze gegevens te sturen naar {loket}. Het loket gebruikt ze alleen om mij te helpen. Ik kan mijn toestemming altijd intrekken.',
    always: 'Dit sturen we altijd mee: je contactgegevens en je vraag.',
    fields: {
      contact: 'Mijn contactgegevens en hoe het loket mij kan bereiken',
      question: 'Mijn vraag',
      goal: 'Mijn doel',
      plan: 'Mijn plan met alle stappen',
      courses: 'De opleidingen in mijn plan, met prijs en start',
      situation: 'Mijn werksituatie',
      education: 'Mijn hoogste opleiding',
      'age-band': 'Mijn leeftijdsgroep',
      'funding-outcomes': 'Welke regelingen misschien voor mij zijn',
      benefit: 'Welke uitkering ik heb',
    },
  },
}

/** The sentence of a version, with the desk's name in it. Throws for a version that never existed. */
export function consentSentence(version: string, desk: string): string {
  const text = consentTexts[version]
  if (!text) throw new RangeError('unknown consent text version')
  return text.sentence.replace('{loket}', desk)
}
