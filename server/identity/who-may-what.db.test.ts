import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePlan, referralApp, send, signedIn, smallBody, utrecht, type Held } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'

/**
 * Case 83: every route asked by everyone. Routes and their access come from the OpenAPI document, so a new route is
 * judged here without being named, and one whose access was forgotten is seen.
 */
const askers = [
  'anonymous',
  'stranger',
  'person',
  'counsellor',
  'other desk',
  'desk-admin',
  'platform-admin',
] as const
type Asker = (typeof askers)[number]
type Scheme = 'planToken' | 'referralToken' | 'deskSession'
type Operation = { operationId: string; security: Partial<Record<Scheme, unknown>>[] }
type Verdict = 'in' | 401 | 403 | 404

let t: TestApp
const cookies: Partial<Record<Asker, string>> = {}
beforeAll(async () => {
  t = await referralApp()
  cookies.counsellor = await signedIn(t, 'anna')
  cookies['other desk'] = await signedIn(t, 'bram')
  cookies['desk-admin'] = await signedIn(t, 'chris')
  cookies['platform-admin'] = await signedIn(t, 'dina')
})
afterAll(() => t.close())

it('case 83: lets everyone into what is theirs and into nothing else', async () => {
  const document = (await t.app.inject('/v1/openapi.json')).json<{
    paths: Record<string, Record<string, Operation>>
  }>()
  const cells: [string, Asker, Verdict, Verdict][] = []
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      for (const asker of askers) {
        cells.push([
          `${method} ${path}`,
          asker,
          expected(operation, path, asker),
          await tried(method, path, asker),
        ])
      }
    }
  }
  expect(new Set(cells.map(([route]) => route)).size).toBeGreaterThan(8)
  expect(cells.filter(([, , wanted, found]) => wanted !== found)).toEqual([])
})

/** What the access of a route means for someone. */
function expected({ security }: Operation, path: string, asker: Asker): Verdict {
  const schemes = security.flatMap((one) => Object.keys(one))
  if (schemes.length === 0) return 'in'
  if (schemes.includes('deskSession')) {
    if (cookies[asker] === undefined) return 401
    if (path === '/desk/session') return 'in'
    if (path.startsWith('/admin/')) return asker === 'platform-admin' ? 'in' : 403
    if (asker === 'platform-admin') return 403
    return asker === 'other desk' && path.includes('{id}') ? 404 : 'in'
  }
  // Making a plan needs no token: there is none yet.
  if (asker === 'person') return 'in'
  return asker === 'stranger' ? 404 : 401
}

/** Asks with a body that is empty where that says enough: whether it is good is judged after the right to ask. */
async function tried(method: string, path: string, asker: Asker): Promise<Verdict> {
  const plan = await makePlan(t)
  const referral = (await send(t, plan, smallBody(utrecht))).json<Held>()
  const id = path.startsWith('/plans') ? plan.id : referral.id
  const token = { person: plan.token, stranger: 'nobodys-token' }[asker as string]
  const answer = await t.app.inject({
    method: method.toUpperCase() as 'GET',
    url: `/v1${path.replace('{id}', id)}`,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(cookies[asker] ? { cookie: cookies[asker] } : {}),
    },
    ...(method === 'post' || method === 'put'
      ? { payload: path.endsWith('/transitions') ? { to: 'received' } : {} }
      : {}),
  })
  const { statusCode } = answer
  // A public address may well find nothing under an id that is none of its own.
  const own = /^\/(plans|referrals|desk)/.test(path)
  if (statusCode === 401 || statusCode === 403) return statusCode
  return statusCode === 404 && own ? 404 : 'in'
}
