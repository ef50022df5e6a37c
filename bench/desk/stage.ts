/** A database with two desks full of referrals and counsellors who are signed in, made straight in the tables. */
import { hashCookieValue, newCookieValue, saveSession } from '@stapwijzer/server/identity/store.ts'
import { testAuditKey, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { noStep } from '@stapwijzer/shared/domain/plan/empty.ts'
import type { PlanCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import type { Sent } from '@stapwijzer/shared/domain/referral/sent.ts'

/** Settings of a server on this database: the cookies of `signIn` open it. */
export const secrets = {
  SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa',
  AUDIT_KEY: testAuditKey,
}
export const desk = 'leerwerkloket-utrecht'
const neighbour = 'werkcentrum-amersfoort'

export type Counsellor = { subject: string; cookie: string }

const first = ['Noor', 'Mehmet', 'Sanne', 'Émile', 'Fatima', 'Joost', 'Ana', 'Tomasz', 'Lieke', 'Çelik']
const last = ['de Boer', 'Yilmaz', 'Zwart', 'Brandt', 'El Amrani', 'van der Meer', 'Silva', 'Nowak', 'Smit']
const questions = [
  'Ik werk al twaalf jaar in de logistiek en wil graag iets met mensen doen. Welke opleiding past bij mij, en kan dat naast mijn werk?',
  'Mijn contract loopt af. Ik wil weten of ik de opleiding in de zorg kan betalen en wie daarbij helpt.',
  'Kan ik mijn diploma uit een ander land hier gebruiken, of moet ik opnieuw beginnen?',
]

/** `each` referrals at each of two desks, sent over the last year, those that wait for contact in the last two weeks; of two in five the plan was shared as well. */
export async function putReferrals(db: TestDatabase, each: number, courseIds: readonly string[]) {
  const samples = Array.from({ length: 90 }, (_, index) => JSON.stringify(sampleSent(index, courseIds)))
  const states = [
    'submitted',
    'received',
    'planned',
    'in-guidance',
    'advised',
    'closed',
    'closed',
    'returned',
  ]
  await db.pool`
    insert into private.referral (plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state,
      version, sent, arrangement, receipt_by, contact_by, assigned_to, created_at, updated_at, closed_at)
    select gen_random_uuid(), md5(n::text), 'key', 'hash', desk, desk, state, 2,
      (${samples}::text[])[1 + n % 90]::jsonb, '{"preferredTime":"any","language":"nl","postcode4":"3511","municipality":null}',
      sent + 2, sent + 7, case when n % 3 = 0 then null else 'counsellor-' || n % 20 end, sent, sent + interval '3 days',
      case when state in ('closed', 'returned') then sent + interval '30 days' end
    from generate_series(1, ${2 * each}::int) n
    cross join lateral (select case when n % 2 = 0 then ${desk} else ${neighbour} end as desk,
      (${states}::text[])[1 + (n / 2) % 8] as state) stands
    cross join lateral (select current_date - case when state in ('submitted', 'received') then n % 14 else n % 365 end
      as sent) made`
  await db.pool`
    insert into private.referral_event (referral_id, number, from_state, to_state, at, actor, actor_id)
    select id, 1, null, 'submitted', created_at, 'person', null from private.referral union all
    select id, 2, 'submitted', 'received', created_at + interval '1 day', 'desk', 'counsellor-1' from private.referral
    where state <> 'submitted'`
  await db.pool`
    insert into private.consent (referral_id, text_version, fields, at)
    select id, '1', '{contact,question}', created_at from private.referral`
  await db.pool`
    insert into private.desk_note (referral_id, kind, text, at, actor_id)
    select id, 'note', 'Belt liever na zes uur.', created_at, 'counsellor-2' from private.referral where state <> 'submitted'`
  await db.pool`vacuum analyze`
}

/** People with a living session. */
export async function signIn(db: TestDatabase, count: number): Promise<Counsellor[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const value = newCookieValue()
      const subject = `counsellor-${index}`
      const person = {
        subject,
        name: `${first[index % 10]} ${last[index % 9]}`,
        roles: [`counsellor:${desk}`],
      }
      const idHash = hashCookieValue(value, secrets.SESSION_SECRET)
      await db.tx('app', (tx) =>
        saveSession(tx, idHash, { ...person, sid: null, sealedTokens: null }, new Date()),
      )
      return { subject, cookie: `__Host-stapwijzer-sessie=${value}` }
    }),
  )
}

function sampleSent(index: number, courseIds: readonly string[]): Sent {
  const name = `${first[index % 10]} ${last[index % 9]}`
  const base = { contact: { name, phone: '06 12345678' }, question: questions[index % 3]! }
  return index % 5 < 2 ? { ...base, goal: 'Verpleegkundige worden', plan: plan(index, courseIds) } : base
}

function plan(index: number, courseIds: readonly string[]): PlanCopy {
  return {
    ...{ title: 'Naar de zorg', targetOccupation: null, reason: 'Ik wil met mensen werken.' },
    ...{ hoursPerWeek: 12, budget: 2000, postcode: '3511', level: 'mbo-2' },
    items: [0, 1, 2, 3].map((step) => ({
      ...noStep,
      courseId: courseIds[(index + step) % courseIds.length]!,
      title: 'Een opleiding van de catalogus',
      note: 'Eerst vragen of dit met mijn rooster kan.',
    })),
  }
}
