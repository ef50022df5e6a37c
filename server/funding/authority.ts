/** Who decides about a scheme: the name in its file, or the person's own employer. */
import { schemeWords } from '@stapwijzer/shared/text/rooms.ts'
import { authorityOf } from './own-words.ts'
import type { Scheme } from './scheme-file.ts'

export function employerDecides({ authority }: Pick<Scheme, 'authority'>): boolean {
  return authority === 'employer'
}

export function authorityInWords(scheme: Pick<Scheme, 'authority' | 'en'>): string {
  return employerDecides(scheme) ? schemeWords.yourEmployer : authorityOf(scheme)
}
