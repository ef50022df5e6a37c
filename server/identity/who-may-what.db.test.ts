import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amersfoort, auditLines, referralApp, sent, utrecht } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { matrixOf, matrixTable, type Cell, type Matrix } from './matrix/testing-ask.ts'
import { askers, expected, type Operation } from './matrix/testing-operations.ts'

/**
 * Every route asked by everyone. Routes and the roles that suffice come from the OpenAPI document, so a new route is
 * judged here without being named, and one whose access was forgotten is seen.
 */
let t: TestApp
let matrix: Matrix
let cells: Cell[]
let elsewhere: string
beforeAll(async () => {
  t = await referralApp()
  matrix = await matrixOf(t)
  elsewhere = (
    await sent(t, amersfoort, { contact: { name: 'Elders Persoon', email: 'elders@voorbeeld.nl' } })
  ).id
  cells = await matrix.ask()
})
afterAll(() => t.close())

const name = ({ method, path }: Operation) => `${method} ${path}`
const ofDesk = () => matrix.published.operations.filter(({ path }) => path.startsWith('/desk/referrals/{id}'))
/** Whoever may ask an operation; the first of the list. */
const rightful = (operation: Operation) =>
  askers.find((asker) => !asker.startsWith('other ') && expected(operation, asker) === 'in')!

it('case 83: lets everyone into what is theirs and into nothing else', () => {
  expect(cells.length).toBeGreaterThan(500)
  const wrong = cells.filter(({ wanted, found }) => wanted !== found)
  expect(wrong.length === 0 ? '' : matrixTable(wrong)).toBe('')
})

it('case 83: has a route for each asker that is theirs alone, so that no column says nothing', () => {
  const guarded = cells.filter(({ operation }) => operation.security.length > 0)
  for (const asker of ['person', 'counsellor', 'desk admin', 'platform admin'] as const) {
    const own = guarded.filter((cell) => cell.asker === asker && cell.found === 'in')
    expect(own.length, asker).toBeGreaterThan(1)
  }
  for (const asker of ['anonymous', 'stranger'] as const) {
    expect(guarded.filter((cell) => cell.asker === asker && cell.found === 'in')).toEqual([])
  }
})

describe('case 82: what belongs to another desk', () => {
  it('is in no answer to anybody else, also not in lists, searches, figures and exports', () => {
    const strangers = cells.filter(({ asker }) => asker !== 'other desk')
    expect(strangers.filter(({ text }) => text.includes(elsewhere) || text.includes('Elders'))).toEqual([])
    const others = [
      ...['anonymous', 'stranger', 'other desk', 'platform admin', 'provider'],
      ...['policy officer', 'sector body', 'other sector'],
    ]
    const told = cells.filter(({ asker, text }) => others.includes(asker) && text.includes('Sanne'))
    expect(told.map(({ operation, asker }) => [name(operation), asker])).toEqual([])
  })

  it('leaves one audit line for each try, whatever is tried', async () => {
    expect(ofDesk().length).toBeGreaterThan(5)
    for (const operation of ofDesk()) {
      const place = await matrix.place()
      const path = await matrix.filled(operation.path, 'counsellor', place)
      const before = await auditLines(t, `referral/${place.referral.id}`)
      expect((await matrix.request(operation, 'other desk', place, { path })).status, name(operation)).toBe(
        404,
      )
      const lines = (await auditLines(t, `referral/${place.referral.id}`)).slice(before.length)
      expect(
        lines.map(({ result }) => result),
        name(operation),
      ).toEqual(['refused: 404'])
    }
  })

  it('is not reached by its id in the query or the body', async () => {
    const place = await matrix.place()
    const asked = matrix.published.operations.filter(
      (one) => one.path.startsWith('/desk/') && !one.path.includes('{id}') && one.path !== '/desk/session',
    )
    for (const operation of asked.filter((one) => expected(one, 'other desk') === 'in')) {
      const names = operation.parameters.filter((one) => one.in === 'query').map((one) => one.name)
      const query = names.filter((one) => /desk/i.test(one)).map((one) => `${one}=${utrecht}`)
      const members = Object.keys(operation.body?.properties ?? {}).filter((one) => /desk/i.test(one))
      const { text } = await matrix.request(operation, 'other desk', place, {
        path: `${operation.path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
        body: Object.fromEntries(members.map((one) => [one, utrecht])),
      })
      expect(text, name(operation)).not.toContain(place.referral.id)
      expect(text, name(operation)).not.toContain('Sanne')
    }
  })
})

it('case 82: what hangs on one referral is not reached through another', async () => {
  const twofold = matrix.published.operations.filter(
    ({ path, security }) => security.length > 0 && /\{id\}.*\{/.test(path),
  )
  expect(twofold.length).toBeGreaterThan(2)
  for (const operation of twofold) {
    const asker = rightful(operation)
    const [own, other] = [await matrix.place(), await matrix.place()]
    const path = (await matrix.filled(operation.path, asker, other)).replace(
      other.referral.id,
      own.referral.id,
    )
    expect((await matrix.request(operation, asker, own, { path })).status, name(operation)).toBe(404)
  }
})

it('case 84: nobody sends members that are ours to set', async () => {
  const place = await matrix.place()
  const withBody = matrix.published.operations.filter(({ body }) => body !== undefined)
  expect(withBody.length).toBeGreaterThan(10)
  for (const operation of withBody) {
    for (const member of ['role', 'createdAt', 'version', 'assignedTo', 'tokenHash']) {
      const answer = await matrix.request(operation, rightful(operation), place, { body: { [member]: 'x' } })
      expect(answer.status, `${name(operation)} ${member}`).toBe(400)
      expect(answer.text, `${name(operation)} ${member}`).toContain(`"path":"${member}"`)
    }
  }
})

it('case 81: a request from another site changes nothing, whoever is signed in', async () => {
  const changing = matrix.published.operations.filter(
    ({ method, security }) => method !== 'GET' && security.some((one) => 'deskSession' in one),
  )
  expect(changing.length).toBeGreaterThan(8)
  const place = await matrix.place()
  for (const operation of changing) {
    const asker = rightful(operation)
    const path = await matrix.filled(operation.path, asker, place)
    const crossSite = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const away = await matrix.request(operation, asker, place, { path, headers: crossSite })
    expect(away.status, name(operation)).toBe(403)
    if (!operation.body) continue
    const plain = await matrix.request(operation, asker, place, {
      path,
      headers: { 'content-type': 'text/plain' },
    })
    expect(plain.status, name(operation)).toBe(415)
  }
})
