/** "Zet in mijn plan" for the page script, when a saved plan is open in this browser. */
import { json } from '@sveltejs/kit'
import type { AddAnswer } from '#lib/plan/add/add-answer.ts'
import { addToSaved } from '#lib/plan/save/change-saved.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const body = (await event.request.json().catch(() => null)) as { courseId?: unknown } | null
  const answer =
    typeof body?.courseId === 'string' ? await add(event, body.courseId) : ({ outcome: 'failed' } as const)
  return json(answer)
}

async function add(event: Parameters<typeof addToSaved>[0], courseId: string): Promise<AddAnswer> {
  const added = await addToSaved(event, courseId)
  if (added.outcome === 'not-open') {
    return { outcome: added.found.state === 'failed' ? 'failed' : 'gone' }
  }
  if (added.outcome === 'elsewhere' || added.outcome === 'refused') return { outcome: 'failed' }
  const { id, items } = added.plan
  return {
    outcome: added.outcome === 'changed' ? 'added' : added.outcome,
    plan: { id, steps: items.length, courses: items.flatMap((step) => step.courseId ?? []) },
  }
}
