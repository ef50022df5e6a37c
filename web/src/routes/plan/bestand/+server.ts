/** The plan as a file to keep and to open again: everything we keep of the saved one, or (POST) the one on the page. */
import { exportPlan } from '@stapwijzer/shared/api/plans.ts'
import { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planWaysOut as t } from '@stapwijzer/shared/text/rooms.ts'
import { textOf } from '#lib/form/field.ts'
import { fileOfSaved, sayFailed } from '#lib/plan/take/take-along.server.ts'
import type { RequestHandler } from './$types'

const asFile = () => ({ 'content-disposition': `attachment; filename="${t.fileName}"` })

export const GET: RequestHandler = async (event) => {
  const file = await fileOfSaved(event, exportPlan, 'bestand')
  for (const [name, value] of Object.entries(asFile())) file.headers.set(name, value)
  return file
}

export const POST: RequestHandler = async ({ request }) => {
  const read = PlanBody.safeParse(planIn(textOf(await request.formData(), 'vraag')))
  if (!read.success) sayFailed('plan')
  const text = JSON.stringify({ plan: read.data }, null, 2)
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...asFile() },
  })
}

function planIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { plan?: unknown } | null)?.plan
  } catch {
    return undefined
  }
}
