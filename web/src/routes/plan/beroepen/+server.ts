/** Occupations for the goal of a plan: by words, or the one that was chosen. A post, so that no address says what somebody wants. */
import { json } from '@sveltejs/kit'
import { lookUp, occupationById } from '#lib/occupation/find-occupation.server.ts'
import type { OccupationAnswer } from '#lib/plan/goals/occupation-answer.ts'
import type { RequestHandler } from './$types'

const mostFound = 5
const longest = 200

export const POST: RequestHandler = async ({ request, fetch }) => {
  const body = (await request.json().catch(() => null)) as { q?: unknown; id?: unknown } | null
  return json({ items: await found(fetch, body ?? {}) } satisfies OccupationAnswer)
}

async function found(fetch: typeof globalThis.fetch, { q, id }: { q?: unknown; id?: unknown }) {
  if (typeof id === 'string') {
    const one = await occupationById(fetch, id)
    return one ? [{ id: one.id, label: one.label }] : []
  }
  const words = typeof q === 'string' ? q.trim().slice(0, longest) : ''
  const items = words === '' ? [] : await lookUp(fetch, words, mostFound)
  return items.map((one) => ({ id: one.id, label: one.label }))
}
