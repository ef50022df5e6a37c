/** Who is signed in at the desk, and what a page does without a session. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import { error, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'

export type Session = Answer<typeof readDeskSession, 200>

/** Null without a session; a service that cannot answer is the page's error. */
export async function deskSession(fetch: typeof globalThis.fetch): Promise<Session | null> {
  const answer = await call(fetch, readDeskSession)
  if (answer.ok) return answer.body
  if (answer.status !== 401) fails(answer.status)
  return null
}

/** To the login, and from there back to `path`. */
export function signInFirst(path: `/loket${string}`): never {
  redirect(303, signInAddress(path))
}

export function signInAddress(path: `/loket${string}`): string {
  return `/loket/inloggen?naar=${path}`
}

/** The page's error for an answer that it cannot do anything with. */
export function fails(status: number): never {
  error([403, 404, 503].includes(status) ? status : 500, '')
}
