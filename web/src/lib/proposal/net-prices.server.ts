/** What is likely left to pay of courses to propose, for the person who shared who they are; nothing of it is kept. */
import { postFundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import type { DeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { proposal as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import type { FoundByPlace } from './search-courses.server.ts'

/** The API takes at most so many at once; a form that shows more says it of the first. */
const most = 20

/** The same courses, each with the net price among its facts where one can be told. Of somebody who shared nothing none can. */
export async function withNetPrices(
  fetch: typeof globalThis.fetch,
  found: FoundByPlace,
  { sent, arrangement }: Pick<DeskReferral, 'sent' | 'arrangement'>,
): Promise<FoundByPlace> {
  const { situation, educationHighest, ageBand, benefit } = sent
  const ids = [...new Set(Object.values(found).flatMap(({ items }) => items.map(({ id }) => id)))]
  if (!situation || ids.length === 0) return found
  const { postcode4, municipality } = arrangement ?? {}
  const place = postcode4 ? { postcode4 } : municipality ? { municipality } : {}
  const person = { situation, educationHighest, ageBand, benefit, ...place }
  const answer = await call(fetch, postFundingAdvice, { body: { person, courseIds: ids.slice(0, most) } })
  if (!answer.ok || !('items' in answer.body)) return found
  const words = new Map(
    answer.body.items.flatMap(({ courseId, netPrice: { min, max } }) =>
      min === null || max === null ? [] : [[courseId, t.paysSelf(min, max)] as const],
    ),
  )
  const withWords = (one: FoundByPlace[string]): FoundByPlace[string] => ({
    ...one,
    items: one.items.map((item) => {
      const text = words.get(item.id)
      return text === undefined ? item : { ...item, facts: [...item.facts, text] }
    }),
  })
  return Object.fromEntries(Object.entries(found).map(([place, one]) => [place, withWords(one)]))
}
