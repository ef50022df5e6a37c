import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCourse } from '../../plans/testing.ts'
import type { TestApp } from '../../testing.ts'
import { amersfoort, auditLines, referralApp, sent, signedIn, utrecht } from '../testing.ts'
import { letRest, mailsOf, proposalActs, small, steps, titlesOf, withoutOrder } from './testing.ts'

let t: TestApp
let acts: ReturnType<typeof proposalActs>
let course: string
beforeAll(async () => {
  t = await referralApp()
  acts = proposalActs(t, await signedIn(t, 'anna'))
  course = await addCourse(t, { title: 'Lassen niveau 2' })
})
afterAll(() => t.close())

describe('the whole story', () => {
  it('a desk proposes, the person takes over a part, and the desk sees that and nothing else', async () => {
    const { plan, referral } = await acts.shared()
    const made = await acts.propose(referral.id, {
      note: 'Zo ben je sneller klaar.',
      changes: [
        { kind: 'add', before: 0, step: { courseId: course, start: '2027-02-01' }, why: 'Past bij je doel.' },
        { kind: 'change', index: 1, step: { kind: 'own', title: 'Stage', weeks: 12, cost: 100 } },
        { kind: 'remove', index: 2 },
      ],
    })
    expect(made.statusCode).toBe(201)
    const proposal = made.json<{ id: string }>()
    expect(proposal).toMatchObject({
      number: 1,
      state: 'open',
      decisions: null,
      changes: [
        { kind: 'add', step: { title: 'Lassen niveau 2' }, before: { index: 0, title: 'Bellen met school' } },
        { kind: 'change', target: { index: 1, title: 'Stage' }, step: { weeks: 12, after: [0] } },
        { kind: 'remove', target: { index: 2, title: 'Rijbewijs' } },
      ],
    })

    // The person has been busy since, and the desk is not to see it.
    await acts.savePlan(plan, [{ kind: 'own', title: 'Geheime stap' }, steps[1], steps[0]].map(withoutOrder))
    const decided = await acts.decide(referral.id, proposal.id, plan.token, [0, 1])
    expect(decided.statusCode).toBe(200)
    expect(decided.json()).toMatchObject({
      proposal: { state: 'partly', decisions: ['accepted', 'accepted', 'declined'] },
      plan: { id: plan.id },
    })
    const now = await acts.planOf(plan)
    expect(titlesOf(now)).toEqual(['Geheime stap', 'Stage', course, 'Bellen met school'])
    expect(now.json()).toMatchObject({ items: [{}, { weeks: 12 }, { start: '2027-02-01' }, {}] })

    const seen = await acts.atDesk(referral.id)
    expect(seen.proposals).toMatchObject([
      { state: 'partly', decisions: ['accepted', 'accepted', 'declined'] },
    ])
    expect(JSON.stringify(seen)).not.toContain('Geheime')
    const lines = await auditLines(t, `referral/${referral.id}`)
    expect(lines.map(({ action, actor, result }) => [action, actor, result])).toEqual([
      ['referral.create', 'person', 'ok'],
      ['referral.propose', 'demo-1', 'ok'],
      ['referral.proposal-decide', 'person', 'ok'],
      ['referral.read', 'demo-1', 'ok'],
    ])
  })

  it('mails say that there is something, to both sides, and nothing of what', async () => {
    const { referral, plan } = await acts.shared()
    const { id } = (await acts.propose(referral.id, { note: 'Zeldzaam woord', ...small })).json<{
      id: string
    }>()
    await acts.decide(referral.id, id, plan.token, [0])
    const mails = await mailsOf(t, referral.id)
    expect(mails.map(({ kind, message }) => [kind, message.to])).toEqual([
      ['desk-proposal-decided', `${utrecht}@loket.example`],
      ['person-proposal', 'sanne@voorbeeld.nl'],
    ])
    expect(JSON.stringify(mails)).not.toMatch(/Zeldzaam|Rijbewijs|Sanne|Stage/)
  })

  it('a later proposal counts in the plan with what was accepted before', async () => {
    const { referral, plan } = await acts.shared()
    const first = { changes: [{ kind: 'add', before: 0, step: { kind: 'own', title: 'Intake' } }] }
    const { id } = (await acts.propose(referral.id, first)).json<{ id: string }>()
    await acts.decide(referral.id, id, plan.token, [0])
    const second = await acts.propose(referral.id, { changes: [{ kind: 'remove', index: 0 }] })
    expect(second.json()).toMatchObject({ number: 2, changes: [{ target: { title: 'Intake' } }] })
    await acts.decide(referral.id, second.json<{ id: string }>().id, plan.token, [0])
    expect(titlesOf(await acts.planOf(plan))).toEqual(steps.map(({ title }) => title))
  })

  it('a step moves in the newest plan, before the step that was named; one that is gone is said', async () => {
    const { plan, referral } = await acts.shared()
    const changes = [
      { kind: 'move', index: 2, before: 1, why: 'Dan rijd je.' },
      { kind: 'move', index: 0 },
    ]
    const made = await acts.propose(referral.id, { changes })
    expect(made.json()).toMatchObject({
      changes: [{ target: { title: 'Rijbewijs' }, before: { title: 'Stage' } }, { before: null }],
    })
    await acts.savePlan(plan, [{ kind: 'own', title: 'Eigen' }, steps[1], steps[2]].map(withoutOrder))
    const decided = await acts.decide(referral.id, made.json<{ id: string }>().id, plan.token, [0, 1])
    expect(decided.json()).toMatchObject({
      proposal: { state: 'partly', decisions: ['accepted', 'overtaken'] },
    })
    expect(titlesOf(await acts.planOf(plan))).toEqual(['Eigen', 'Rijbewijs', 'Stage'])
  })
})

describe('deciding', () => {
  it('the token of the referral may decline and not change the plan', async () => {
    const { plan, referral } = await acts.shared()
    const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
    const refused = await acts.decide(referral.id, id, referral.token, [0])
    expect(refused.statusCode).toBe(403)
    expect(refused.json<{ detail: string }>().detail).toContain('Send the token of the plan')
    expect(titlesOf(await acts.planOf(plan))).toHaveLength(3)
    const declined = await acts.decide(referral.id, id, referral.token, [])
    expect(declined.json()).toMatchObject({
      proposal: { state: 'declined', decisions: ['declined'] },
      plan: null,
    })
    expect((await auditLines(t, `referral/${referral.id}`)).slice(-2)).toMatchObject([
      { action: 'referral.proposal-decide', result: 'refused: 403' },
      { result: 'ok' },
    ])
  })

  it('case 82: not with the token of another plan, not for a proposal of another referral', async () => {
    const [mine, theirs] = [await acts.shared(), await acts.shared()]
    const { id } = (await acts.propose(theirs.referral.id, small)).json<{ id: string }>()
    expect((await acts.decide(theirs.referral.id, id, mine.plan.token, [0])).statusCode).toBe(404)
    expect((await acts.decide(mine.referral.id, id, mine.plan.token, [0])).statusCode).toBe(404)
    expect((await acts.decide(mine.referral.id, 'no-uuid', mine.plan.token, [])).statusCode).toBe(404)
    expect((await acts.recall(mine.referral.id, id)).statusCode).toBe(404)
    expect((await acts.atDesk(theirs.referral.id)).proposals).toMatchObject([{ state: 'open' }])
  })

  it('happens once, also when two come at the same moment', async () => {
    const { plan, referral } = await acts.shared()
    const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
    const both = await Promise.all([
      acts.decide(referral.id, id, plan.token, [0]),
      acts.decide(referral.id, id, plan.token, []),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const again = await acts.decide(referral.id, id, plan.token, [0])
    expect(again.json()).toMatchObject({
      status: 409,
      detail: 'The person decided on this proposal already.',
    })
    expect((await acts.recall(referral.id, id)).statusCode).toBe(409)
  })

  it('case 89: a plan that changed since stops it, and nothing is stored', async () => {
    const { plan, referral } = await acts.shared()
    const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
    const { etag } = (await acts.planOf(plan)).headers
    await acts.savePlan(plan, [{ kind: 'own', title: 'Rijbewijs' }])
    expect(
      (await acts.decide(referral.id, id, plan.token, [0], { 'if-match': String(etag) })).statusCode,
    ).toBe(412)
    expect((await acts.atDesk(referral.id)).proposals).toMatchObject([{ state: 'open' }])
    const newest = String((await acts.planOf(plan)).headers.etag)
    expect((await acts.decide(referral.id, id, plan.token, [0], { 'if-match': newest })).statusCode).toBe(200)
    expect(titlesOf(await acts.planOf(plan))).toEqual([])
  })

  it('a step that is gone counts as overtaken, and the plan stays as it is', async () => {
    const { plan, referral } = await acts.shared()
    const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
    await acts.savePlan(plan, [{ kind: 'own', title: 'Heel iets anders' }])
    expect((await acts.decide(referral.id, id, plan.token, [0])).json()).toMatchObject({
      proposal: { state: 'declined', decisions: ['overtaken'] },
      plan: null,
    })
    expect(titlesOf(await acts.planOf(plan))).toEqual(['Heel iets anders'])
  })

  it('a plan of 50 steps takes no more: it is said, and can be decided on otherwise', async () => {
    const { plan, referral } = await acts.shared()
    const add = { changes: [{ kind: 'add', step: { kind: 'own', title: 'Erbij' } }] }
    const { id } = (await acts.propose(referral.id, add)).json<{ id: string }>()
    const full = Array.from({ length: 50 }, (_, at) => ({ kind: 'own', title: `Stap ${at}` }))
    await acts.savePlan(plan, full)
    expect((await acts.decide(referral.id, id, plan.token, [0])).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('more than 50 steps') as string,
    })
    expect((await acts.decide(referral.id, id, plan.token, [])).statusCode).toBe(200)
    expect((await acts.propose((await acts.shared(full)).referral.id, add)).json()).toMatchObject({
      errors: [{ path: 'changes' }],
    })
  })

  it('numbers of changes that are not there, twice, or no numbers', async () => {
    const { plan, referral } = await acts.shared()
    const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
    for (const accept of [[1], [0, 0], [-1], [0.5], ['0'], undefined]) {
      expect((await acts.decide(referral.id, id, plan.token, accept)).statusCode).toBe(400)
    }
    expect((await acts.decide(referral.id, id, 'x'.repeat(32), [])).statusCode).toBe(404)
  })
})

describe('proposing', () => {
  it('not for another desk, without a session, or for a referral that does not exist', async () => {
    const { referral } = await acts.shared(steps, amersfoort)
    const unknown = await acts.propose(randomUUID(), small)
    expect(unknown.statusCode).toBe(404)
    expect((await acts.propose(referral.id, small)).body).toBe(unknown.body)
    expect((await acts.propose(referral.id, small, '')).statusCode).toBe(401)
  })

  it('not without a shared plan, with a proposal open, after the end, or while it rests', async () => {
    expect((await acts.propose((await sent(t, utrecht)).id, small)).json()).toMatchObject({
      status: 409,
      detail: 'The person did not share the plan.',
    })
    const { referral } = await acts.shared()
    const both = await Promise.all([acts.propose(referral.id, small), acts.propose(referral.id, small)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    const open = both.find(({ statusCode }) => statusCode === 201)!.json<{ id: string }>()
    expect((await acts.recall(referral.id, open.id)).statusCode).toBe(204)
    expect((await acts.recall(referral.id, open.id)).json()).toMatchObject({ status: 409, state: 'recalled' })
    expect((await acts.decide(referral.id, open.id, referral.token, [])).statusCode).toBe(409)

    await letRest(t, referral.id)
    expect((await acts.propose(referral.id, small)).statusCode).toBe(409)

    const other = await acts.shared()
    for (const to of ['received', 'advised', 'closed']) await acts.move(other.referral.id, to)
    expect((await acts.propose(other.referral.id, small)).json()).toMatchObject({
      status: 409,
      state: 'closed',
    })
  })

  it('tells everything that is wrong with it', async () => {
    const gone = await addCourse(t, { title: 'Weg' }, true)
    const { referral } = await acts.shared([...steps, { courseId: course }])
    const wrong = async (changes: unknown) =>
      (await acts.propose(referral.id, { changes }))
        .json<{ errors: { path: string }[] }>()
        .errors.map(({ path }) => path)
    expect(await wrong([])).toEqual(['changes'])
    expect(
      await wrong([
        { kind: 'add', step: { kind: 'course', title: 'Eigen naam' } },
        { kind: 'change', index: 0, step: { kind: 'own', title: 'x', weeks: -1, note: 'n' } },
        { kind: 'remove', index: -1, extra: 1 },
      ]),
    ).toEqual([
      'changes[1].step.weeks',
      'changes[1].step.note',
      'changes[2].index',
      'changes[2].extra',
      'changes[0].step.courseId',
      'changes[0].step.title',
    ])
    expect(
      await wrong([
        { kind: 'add', before: 9, step: { kind: 'own', title: 'x' } },
        { kind: 'remove', index: 1 },
        { kind: 'remove', index: 1 },
        { kind: 'add', step: { courseId: course } },
        { kind: 'add', step: { courseId: gone } },
        { kind: 'add', step: { courseId: randomUUID() } },
      ]),
    ).toEqual([
      'changes[0].before',
      'changes[2].index',
      'changes[3].step.courseId',
      'changes[4].step.courseId',
      'changes[5].step.courseId',
    ])
    expect(
      await wrong([
        { kind: 'change', index: 0, step: { kind: 'own', title: 'Bellen met school', weeks: 1 } },
      ]),
    ).toEqual(['changes[0].step'])
    expect((await acts.propose(referral.id, { changes: [{ kind: 'swap' }] })).statusCode).toBe(400)
  })
})

it('case 90: taking the referral back takes the proposals with it', async () => {
  const { plan, referral } = await acts.shared()
  const { id } = (await acts.propose(referral.id, small)).json<{ id: string }>()
  const headers = { authorization: `Bearer ${referral.token}` }
  await t.app.inject({ method: 'POST', url: `/v1/referrals/${referral.id}/withdrawal`, headers })
  expect(await acts.atDesk(referral.id)).toMatchObject({ state: 'withdrawn', proposals: [] })
  expect((await acts.decide(referral.id, id, plan.token, [0])).statusCode).toBe(404)
  expect(titlesOf(await acts.planOf(plan))).toHaveLength(3)
})
