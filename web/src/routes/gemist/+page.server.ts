import { fail } from '@sveltejs/kit'
import { longestSubject, tellMissedSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import { missedSubject as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import { subjectField } from '#lib/search/missed.ts'
import type { Actions } from './$types'

type Result = { told?: string; subject?: string; error?: string }
const result = (one: Result): Result => one

export const actions: Actions = {
  default: async ({ fetch, request }) => {
    const subject = textOf(await request.formData(), subjectField).trim()
    const mend = (status: number, error: string) => fail(status, result({ subject, error }))
    if (subject === '') return mend(400, t.errors.empty)
    if ([...subject].length > longestSubject) return mend(400, t.errors.long)
    const answer = await call(fetch, tellMissedSubject, { body: { subject } })
    if (answer.ok) return result({ told: answer.body.subject })
    if (answer.status === 400) return mend(400, t.errors.personal)
    return answer.status === 429 ? mend(429, t.errors.many) : mend(503, t.errors.failed)
  },
}
