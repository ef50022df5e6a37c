/** For tests of proposals: a plan that was sent with its steps, and what a desk and a person do about it. */
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { TestApp } from '../../testing.ts'
import { makePlan, send, smallBody, utrecht, type Held } from '../testing.ts'

export const steps = [
  { kind: 'own', title: 'Bellen met school', weeks: 1 },
  { kind: 'own', title: 'Stage', weeks: 8, cost: 100, after: [0] },
  { kind: 'own', title: 'Rijbewijs' },
]
/** A proposal of one change. */
export const small = { changes: [{ kind: 'remove', index: 2 }] }

/** `anna`: the cookie of the counsellor who works here when no other is given. */
export function proposalActs(t: TestApp, anna: string) {
  const ofPlan = ({ token }: Held) => ({ authorization: `Bearer ${token}` })
  return {
    async shared(items: unknown[] = steps, deskId = utrecht): Promise<{ plan: Held; referral: Held }> {
      const plan = await makePlan(t, { items })
      const consent = { textVersion: currentConsentVersion, fields: ['contact', 'question', 'plan'] }
      const answer = await send(t, plan, { ...smallBody(deskId), consent })
      return { plan, referral: answer.json<Held>() }
    },
    propose: (id: string, payload: unknown, cookie = anna) =>
      t.app.inject({
        method: 'POST',
        url: `/v1/desk/referrals/${id}/proposals`,
        headers: { cookie },
        payload: payload as object,
      }),
    recall: (id: string, proposalId: string, cookie = anna) =>
      t.app.inject({
        method: 'DELETE',
        url: `/v1/desk/referrals/${id}/proposals/${proposalId}`,
        headers: { cookie },
      }),
    decide: (
      id: string,
      proposalId: string,
      token: string,
      accept: unknown,
      headers: Record<string, string> = {},
    ) =>
      t.app.inject({
        method: 'POST',
        url: `/v1/referrals/${id}/proposals/${proposalId}/decision`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        payload: { accept },
      }),
    planOf: (plan: Held) => t.app.inject({ url: `/v1/plans/${plan.id}`, headers: ofPlan(plan) }),
    async savePlan(plan: Held, items: unknown[]): Promise<void> {
      const answer = await t.app.inject({
        method: 'PUT',
        url: `/v1/plans/${plan.id}`,
        headers: { ...ofPlan(plan), 'if-match': '*' },
        payload: { title: 'Naar de zorg', items },
      })
      if (answer.statusCode !== 200) throw new Error(answer.body)
    },
    atDesk: async (id: string) =>
      (await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie: anna } })).json<{
        proposals: { state: string; decisions: string[] | null }[]
      }>(),
    move: (id: string, to: string) =>
      t.app.inject({
        method: 'POST',
        url: `/v1/desk/referrals/${id}/transitions`,
        headers: { cookie: anna, 'if-match': '*' },
        payload: { to },
      }),
  }
}

/** What the steps of an answer with a plan are called. */
export function titlesOf(view: { json(): unknown }): (string | null)[] {
  const { items } = view.json() as { items: { title: string | null; courseId: string | null }[] }
  return items.map(({ title, courseId }) => title ?? courseId)
}

export function withoutOrder(step: unknown): unknown {
  return { ...(step as object), after: undefined }
}

/** The mails about proposals that wait, by kind. */
export function mailsOf(t: TestApp, id: string) {
  return t.db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return tx.sql<{ kind: string; message: { to: string; subject: string; text: string } }[]>`
      select kind, message from private.outbox where referral_id = ${id} and kind like '%proposal%' order by kind`
  })
}

/** As when the person asked to have it left alone. */
export function letRest(t: TestApp, id: string): Promise<void> {
  return t.db.tx('app', async (tx) => {
    await setReferralScope(tx, { referral: id })
    await tx.sql`update private.referral set restricted_at = now() where id = ${id}`
  })
}
