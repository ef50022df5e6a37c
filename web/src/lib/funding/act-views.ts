/** What to do, with where on the page or on the site it is done. Pure. */
import type { FundingGuide } from '@stapwijzer/shared/api/funding-guide.ts'
import { fieldId } from '#lib/form/field.ts'
import { fieldFor } from './scheme-cards.ts'

type Act = FundingGuide['acts'][number]
export type ActView = {
  text: string
  /** Where it is done; null = nowhere here. */
  href: string | null
  /** The page to give to an employer belongs to it. */
  toEmployer: boolean
}

export function actViews(acts: readonly Act[], given: Readonly<Record<string, string>>): ActView[] {
  return acts.map(({ kind, schemes: [scheme], fact, text }) => {
    const field = fact && fieldFor(fact, given)
    const href =
      kind === 'talk' ? '/advies' : field ? `#${fieldId(field)}` : scheme ? `#regeling-${scheme}` : null
    return { text, href, toEmployer: kind === 'ask-employer' || kind === 'say-required' }
  })
}
