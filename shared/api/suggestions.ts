/** Contract of the suggestions while typing: at most ten a list. */
import { z } from 'zod'
import { contract } from './contract.ts'

export const Suggestion = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** `total` of the search with only this occupation, skill or provider; null for a course. */
  count: z.number().int().min(0).nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Suggestions = z.strictObject({
  occupations: z.array(Suggestion).max(10),
  skills: z.array(Suggestion).max(10),
  courses: z.array(Suggestion).max(10),
  providers: z.array(Suggestion).max(10),
})
export type Suggestions = z.infer<typeof Suggestions>

export const SuggestionsQuery = z.strictObject({
  q: z
    .string('Send this parameter once.')
    .min(1, 'This parameter is empty: leave it out or give it a value.')
    .refine((value) => [...value].length <= 500, 'Give at most 500 characters.'),
})

export const suggest = contract({
  id: 'suggest',
  method: 'GET',
  path: '/v1/suggestions',
  tag: 'courses',
  summary: 'Suggestions for half-typed words: courses, providers, occupations, skills',
  access: 'public',
  query: SuggestionsQuery,
  responses: { 200: { description: 'Suggestions by kind', schema: Suggestions } },
  maxAge: 60,
  rate: 'suggestions',
})
