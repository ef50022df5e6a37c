/** What somebody missed in a search without results, as the form that tells it sends it. Pure. */
import { longestSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { takenOut } from './taken-out.ts'

export const subjectField = 'onderwerp'

/** The words without what was read as a filter, whole words up to what may be told; empty when nothing is left. */
export function subjectMissed(q: string, { interpretation = [], loosened = [] }: SearchResult): string {
  const texts = new Set([...interpretation, ...loosened].map(({ text }) => text))
  const subject = [...texts].reduce((words, text) => takenOut(words, text) ?? words, q)
  let told = ''
  for (const word of subject.split(/\s+/).filter((one) => one !== '')) {
    const longer = told === '' ? word : `${told} ${word}`
    if ([...longer].length > longestSubject) break
    told = longer
  }
  return told
}
