/** P15: a referral as a desk reads it, with authorisation and audit, beside the same statements without either. */
import { deskPage } from '@stapwijzer/server/referrals/desk-page.ts'
import { readNotes } from '@stapwijzer/server/referrals/desk-store.ts'
import { workOn } from '@stapwijzer/server/referrals/desk-work.ts'
import { whole } from '@stapwijzer/server/referrals/of-plan.ts'
import { namesOf, readReferral } from '@stapwijzer/server/referrals/store.ts'
import { hashCookieValue, touchSession } from '@stapwijzer/server/identity/store.ts'
import { accessOf } from '@stapwijzer/server/identity/roles.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { median, percentile, type Result } from '../result.ts'
import { inTurns } from '../search/turns.ts'
import { desk, secrets, type Counsellor } from './stage.ts'

const atOnce = 4

export async function readsInProcess(
  test: TestDatabase,
  { rounds, today, counsellor }: { rounds: number; today: string; counsellor: Counsellor },
): Promise<Result> {
  // Without a plan: its sums are work of the plan's, not of reading a referral.
  const rows = await test.pool<{ id: string }[]>`
    select id from private.referral where desk_id = ${desk} and not sent ? 'plan' order by id limit 500`
  const idOf = (index: number) => rows[index % rows.length]!.id
  const db = connect(test.logins.server, { max: 10, auditKey: secrets.AUDIT_KEY })
  const now = () => new Date()
  const idHash = hashCookieValue(counsellor.cookie.split('=')[1]!, secrets.SESSION_SECRET)
  const guarded = async (index: number) => {
    const session = await db.tx('app', (tx) => touchSession(tx, idHash, now()))
    if (!session) throw new Error('the session has ended')
    const who = { ...session, access: accessOf(session.roles), origin: '127.0.0.1' }
    const task = { action: 'referral.read', id: idOf(index), change: false }
    // Of all that the server has, this takes the database and the clock.
    await workOn({ db, now } as Parameters<typeof workOn>[0], who, task, (tx, row) =>
      deskPage(tx, row, { today, now: now(), subject: counsellor.subject }),
    )
  }
  const bare = (index: number) =>
    db.read('app', async (tx) => {
      await setReferralScope(tx, { system: true })
      const row = await readReferral(tx, idOf(index))
      await whole(tx, row!)
      const notes = await readNotes(tx, row!.id)
      await namesOf(tx, [row!.assignedTo ?? '', ...notes.map(({ actorId }) => actorId)])
    })
  try {
    for (const call of [guarded, bare]) await inTurns(100, atOnce, call)
    const ratios: number[] = []
    const sides: { guarded: number[]; bare: number[] } = { guarded: [], bare: [] }
    for (let round = 0; round < 5; round += 1) {
      const one = await inTurns(rounds, atOnce, guarded)
      const other = await inTurns(rounds, atOnce, bare)
      ratios.push(percentile(one, 0.95) / percentile(other, 0.95))
      sides.guarded.push(...one)
      sides.bare.push(...other)
    }
    const p95 = (times: number[]) => percentile(times, 0.95).toFixed(1)
    return {
      id: 'P15',
      name: 'referral read with session, row-level scope, presence and audit / the same statements alone, p95',
      value: median(ratios),
      target: '<= 2',
      detail: `${p95(sides.guarded)} against ${p95(sides.bare)} ms, ${atOnce} at a time; medians ${median(sides.guarded).toFixed(1)} and ${median(sides.bare).toFixed(1)}`,
      rounds: ratios,
    }
  } finally {
    await db.close()
  }
}
