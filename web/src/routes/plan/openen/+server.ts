/** Opens the plan of a secret link for the page's script. What came of it stands in the answer, which is always 200. */
import { json } from '@sveltejs/kit'
import { openByCode } from '#lib/plan/open/open-by-code.server.ts'
import type { OwnAnswer } from '#lib/plan/own-answers.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const body = (await event.request.json().catch(() => null)) as { code?: unknown } | null
  const refused = await openByCode(event, typeof body?.code === 'string' ? body.code : '')
  return json({ error: refused?.text ?? null } satisfies OwnAnswer<'/plan/openen'>)
}
