/** Two courses compared, fact by fact and in words; and what they were found by. */
import type { ReviewPair } from '@stapwijzer/shared/api/admin-duplicates.ts'
import { date } from '@stapwijzer/shared/text/format.ts'
import { labelOf } from '@stapwijzer/shared/text/labels.ts'
import { course as words, pairs as t } from '@stapwijzer/shared/text/rooms.ts'
import { durationText, priceText } from '#lib/course/card-words.ts'

type Course = ReviewPair['a']
export type Compared = {
  name: string
  first: string
  second: string
  /** Both are known and not the same. */
  differs: boolean
  fromFeed: boolean
}

/** `names`: of sources, by their ids. */
export function comparedFacts({ a, b }: ReviewPair, names: Record<string, string>): Compared[] {
  const row = (name: string, value: (course: Course) => string | null, fromFeed = false): Compared => {
    const [first, second] = [value(a), value(b)]
    return {
      name,
      first: first ?? words.unknown,
      second: second ?? words.unknown,
      differs: first !== null && second !== null && first !== second,
      fromFeed,
    }
  }
  const c = t.compared
  const apart = (one: Compared): Compared => ({ ...one, differs: false })
  return [
    row(c.provider, ({ provider }) => provider, true),
    row(c.start, ({ firstStart }) => firstStart && date(firstStart)),
    row(c.place, ({ city }) => city, true),
    row(c.level, ({ level }) => level && labelOf('level', level)),
    row(c.form, formOf),
    row(c.duration, ({ duration }) => durationText(duration)),
    row(c.price, ({ price }) => (price.status === 'unknown' ? null : priceText(price))),
    // Two sources always differ in these: that says nothing.
    apart(row(c.source, ({ source }) => names[source] ?? source, true)),
    apart(row(c.key, ({ sourceId }) => sourceId, true)),
  ]
}

/** What they were found by. A key that they share is named by its kind: its letters and digits tell an operator nothing. */
export function evidenceWords({ reason, evidence }: ReviewPair): string {
  if (reason === 'similar')
    return /^\d{4}-\d\d-\d\d$/.test(evidence) ? t.bothStart(date(evidence)) : t.noneStarts
  return t.sharedKey(evidence.split(':', 1)[0] ?? '')
}

function formOf({ studyForm, delivery }: Course): string | null {
  const parts = [
    studyForm && labelOf('studyForm', studyForm),
    delivery && labelOf('delivery', delivery),
  ].filter((part) => part !== null)
  return parts.length ? parts.join(', ') : null
}
