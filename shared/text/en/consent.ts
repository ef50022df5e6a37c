/**
 * The texts that a person agrees to before anything is sent to a desk, by version. A version that was ever shown stays
 * here unchanged: the stored proof of a consent names it. A new wording is a new version. Versions are the same in every
 * language: each says the same, and the Dutch wording is the one that counts where they differ.
 */
import type { ConsentText } from '../nl/consent.ts'

export type { ConsentText } from '../nl/consent.ts'

export const consentTexts: Readonly<Record<string, ConsentText>> = {
  '2026-11-24': {
    from: '2026-11-24',
    sentence:
      'I give permission to send these data to {loket}. The desk uses them only to help me. I can always take back my permission.',
    always: 'We always send this: your contact details and your question.',
    fields: {
      contact: 'My contact details and how the desk can reach me',
      question: 'My question',
      goal: 'My goal',
      plan: 'My plan with all its steps',
      courses: 'The courses in my plan, with price and start',
      situation: 'My work situation',
      education: 'My highest education',
      'age-band': 'My age group',
      'funding-outcomes': 'Which schemes may be for me',
      benefit: 'Which benefit I get',
    },
  },
}

/** The sentence of a version, with the desk's name in it. Throws for a version that never existed. */
export function consentSentence(version: string, desk: string): string {
  const text = consentTexts[version]
  if (!text) throw new RangeError('unknown consent text version')
  return text.sentence.replace('{loket}', desk)
}
