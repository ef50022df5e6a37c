/** "Maak dit mijn doel" for the page script, when a saved plan is open in this browser. */
import { json } from '@sveltejs/kit'
import type { GoalAnswer } from '#lib/plan/add/add-answer.ts'
import { setGoalOfSaved } from '#lib/plan/save/change-saved.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const body = (await event.request.json().catch(() => null)) as { occupation?: unknown } | null
  if (typeof body?.occupation !== 'string') return json({ outcome: 'failed' } satisfies GoalAnswer)
  const { outcome } = await setGoalOfSaved(event, body.occupation)
  const said = outcome === 'changed' ? 'set' : outcome === 'not-open' ? 'gone' : 'failed'
  return json({ outcome: said } satisfies GoalAnswer)
}
