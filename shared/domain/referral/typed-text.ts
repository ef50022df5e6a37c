/** Text of a person to others. */
import { z } from 'zod'
import { plainLines } from '../plain-text.ts'
import { unfilledIn } from './unfilled.ts'

/** Marks that turn the direction of what stands after them (UAX 9, explicit ones): the text around would read as another. */
const turningMarks = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text that a person typed, without the spaces around it and without marks that turn its direction; no control characters
 * but line breaks and tabs, and something in it that can be seen.
 */
export function typed(max: number) {
  return z
    .string()
    .overwrite((text) => text.replace(turningMarks, ''))
    .trim()
    .min(1, 'Fill this in.')
    .max(max, `Give at most ${max} characters.`)
    .regex(plainLines, 'Give plain text.')
    .refine((text) => /[^\p{Z}\p{C}]/u.test(text), 'Fill this in.')
}

/** The same from a desk to a person: nothing of an example text may still wait to be filled in. */
export function typedToPerson(max: number) {
  return typed(max).superRefine((text, context) => {
    const places = unfilledIn(text)
    if (places.length === 0) return
    context.addIssue({
      code: 'custom',
      message: `Fill in what stands between brackets: ${places.join(', ')}.`,
    })
  })
}
