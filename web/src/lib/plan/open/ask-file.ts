/** Asks the server to read a plan that was kept as a file. A failed connection is an answer, never an exception. */
import { planWaysOut as t } from '@stapwijzer/shared/text/rooms.ts'
import { postToServer } from '#lib/own-server.ts'
import type { FileAnswer } from './file-answer.ts'

export async function askToReadFile(file: Blob): Promise<FileAnswer> {
  let content: unknown
  try {
    content = JSON.parse(await file.text())
  } catch {
    return { error: t.errors.notAPlan }
  }
  const response = await postToServer('/plan/invoeren', content)
  if (response?.status === 429) return { error: t.errors.tooMany }
  try {
    return response?.status === 200 ? ((await response.json()) as FileAnswer) : { error: t.errors.failed }
  } catch {
    return { error: t.errors.failed }
  }
}
