/** Occupations for the goal of a plan: by words, or the one that was chosen. A post, so that no address says what somebody wants. */
import { json } from '@sveltejs/kit'
import { lookUp, occupationById } from '#lib/occupation/find-occupation.server.ts'
import type { OccupationAnswer } from '#lib/plan/goals/occupation-answer.ts'
import type { RequestHandler } from './$types'

const mostFound = 5
const longest = 200

export const POST: RequestHandler = async ({ request, fetch }) => {
  const body = (await request.json().catch(() => null)) as { q?: unknown; id?: unknown } | null
  return json(await found(fetch, body ?? {}))
}

async function found(
  fetch: typeof globalThis.fetch,
  { q, id }: { q?: unknown; id?: unknown },
): Promise<OccupationAnswer> {
  if (typeof id === 'string') {
    const one = await occupationById(fetch, id)
    return { items: one ? [{ id: one.id, label: one.label }] : [], branch: null }
  }
  const words = typeof q === 'string' ? q.trim().slice(0, longest) : ''
  if (words === '') return { items: [], branch: null }
  const { items, branch } = await lookUp(fetch, words, mostFound)
  return { items: items.map((one) => ({ id: one.id, label: one.label })), branch }
}
