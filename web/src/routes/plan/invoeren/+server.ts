/**
 * Reads a plan that was kept as a file, for the page's script: the plan as the page keeps it, or what to do. Nothing of
 * the file is stored. The answer is always 200, because errors of this service are pages or problem documents.
 */
import { json } from '@sveltejs/kit'
import { planWaysOut as t } from '@stapwijzer/shared/text/rooms.ts'
import { mostFileBytes, planOfFile } from '#lib/plan/open/plan-file.server.ts'
import type { FileAnswer } from '#lib/plan/open/file-answer.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, fetch }) => {
  const bytes = await request.arrayBuffer()
  const answer: FileAnswer =
    bytes.byteLength > mostFileBytes ? { error: t.errors.tooBig } : await planOfFile(fetch, bytes)
  return json(answer)
}
