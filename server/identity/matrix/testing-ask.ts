/** For tests: asks every operation of the document as everybody, without naming one. */
import { randomUUID } from 'node:crypto'
import { testAuditKey } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { linkToken } from '../../alerts/tokens.ts'
import { makePlan, send, signedIn, smallBody, utrecht, type Held } from '../../referrals/testing.ts'
import type { TestApp } from '../../testing.ts'
import { askers, expected, publishedBy } from './testing-operations.ts'
import type { Asker, Operation, Published, Schema, Verdict } from './testing-operations.ts'
import { sampleOf } from './testing-sample.ts'

/** `text`: the body of the answer. */
export type Cell = { operation: Operation; asker: Asker; wanted: Verdict; found: Verdict; text: string }

/** What lies ready for one request. */
export type Place = {
  plan: Held
  referral: Held
  report: Held
  asked: Held
  followed: Held
  signalCase: Held
}

/** Bodies that keep the rules which a schema does not tell, by operation. Everything else is made from its schema. */
const bodies: Record<string, unknown> = {
  moveReferral: { to: 'received' },
  assignReferral: { assignee: 'me' },
  makeProposal: { changes: [{ kind: 'add', step: { kind: 'own', title: 'Open dag' } }] },
}

const users: Partial<Record<Asker, string>> = {
  counsellor: 'anna',
  'other desk': 'bram',
  'desk admin': 'chris',
  'platform admin': 'dina',
  provider: 'els',
  'policy officer': 'fatma',
  'sector body': 'gert',
  'other sector': 'hanna',
}

/** Another address below `/v1`, members for the body, other headers. */
export type More = { path?: string; body?: Record<string, unknown>; headers?: Record<string, string> }
export type Answered = { status: number; text: string }

export type Matrix = {
  published: Published
  cookies: Partial<Record<Asker, string>>
  /** Every cell. Those that use something up get a plan and a referral of their own. */
  ask(): Promise<Cell[]>
  /** One good request; `more` is added to it. */
  request(operation: Operation, asker: Asker, place: Place, more?: More): Promise<Answered>
  place(): Promise<Place>
  /** The address of an operation for a place, with everything made that it names. */
  filled(path: string, asker: Asker, place: Place): Promise<string>
}

/** Signs everybody in. The app must be a `referralApp`. */
export async function matrixOf(t: TestApp): Promise<Matrix> {
  const published = await publishedBy(t)
  const cookies: Partial<Record<Asker, string>> = {}
  for (const [asker, user] of Object.entries(users)) cookies[asker as Asker] = await signedIn(t, user)

  const report = await makeReport(t)

  const request = async (operation: Operation, asker: Asker, place: Place, more: More = {}) => {
    const { method, path, parameters, body, operationId } = operation
    const own = ownOf(path, place)
    const token = asker === 'person' ? own.token : asker === 'stranger' ? 'nobodys-token' : undefined
    const answer = await t.app.inject({
      method,
      url: `/v1${more.path ?? (await filled(path, asker, place))}`,
      headers: {
        ...requiredHeaders(parameters),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(cookies[asker] ? { cookie: cookies[asker] } : {}),
        ...more.headers,
      },
      ...(body ? { payload: { ...bodyOf(operationId, body), ...more.body } } : {}),
    })
    return { status: answer.statusCode, text: answer.body }
  }

  const bodyOf = (operationId: string, body: Schema) =>
    (bodies[operationId] ?? sampleOf(body, published.schemas)) as Schema

  /** `/desk/referrals/{id}/notes/{noteId}`: makes the note too, by the collection that it stands in. */
  const filled = async (path: string, asker: Asker, place: Place): Promise<string> => {
    const [, before, , rest] = /^(.*\{id\}\/([a-z-]+))\/\{(?!id\})[A-Za-z]+\}(.*)$/.exec(path) ?? []
    const own = ownOf(path, place).id
    if (before === undefined) return path.replace('{id}', own)
    const name = before.split('/').at(-1)!
    const maker = published.operations.find(
      (one) =>
        one.method === 'POST' &&
        one.path.endsWith(`{id}/${name}`) &&
        'deskSession' in (one.security[0] ?? {}),
    )
    // What a colleague wrote is not everybody's to take away.
    const by = asker === 'desk admin' ? asker : 'counsellor'
    const made = maker && (await request(maker, by, place))
    const id = made && made.status === 201 ? (JSON.parse(made.text) as { id: string }).id : randomUUID()
    return `${before.replace('{id}', own)}/${id}${rest}`
  }

  const place = async (): Promise<Place> => {
    const plan = await makePlan(t)
    const { consent, ...rest } = smallBody(utrecht)
    const shared = { ...consent, fields: [...consent.fields, 'plan'] }
    const referral = (await send(t, plan, { ...rest, consent: shared })).json<Held>()
    return {
      plan,
      referral,
      report,
      signalCase: await makeCase(t, cookies['policy officer']!),
      ...(await makeAlert(t)),
    }
  }

  /** There is no calendar of a question without an appointment. */
  const appoint = async ({ referral: { id } }: Place) => {
    const url = `/v1/desk/referrals/${id}`
    const headers = { cookie: cookies.counsellor! }
    const at = new Date(t.deps.now().getTime() + 7 * 86_400_000).toISOString()
    for (const payload of [{ to: 'received' }, { to: 'planned', at }]) {
      const { etag } = (await t.app.inject({ url, headers })).headers
      const answer = await t.app.inject({
        method: 'POST',
        url: `${url}/transitions`,
        headers: { ...headers, 'if-match': etag },
        payload,
      })
      if (answer.statusCode !== 200) throw new Error(`no appointment: ${answer.body}`)
    }
  }

  return {
    published,
    cookies,
    request,
    place,
    filled,
    async ask() {
      const cells: Cell[] = []
      const shared = await place()
      await appoint(shared)
      for (const operation of published.operations) {
        for (const asker of askers) {
          const wanted = expected(operation, asker)
          const own = wanted === 'in' && usesUp(operation)
          const { status, text } = await request(operation, asker, own ? await place() : shared)
          cells.push({ operation, asker, wanted, found: verdict(operation, status), text })
        }
      }
      return cells
    },
  }
}

/** One that waits to be confirmed, and one that was. The token of the second manages its address. */
async function makeAlert(t: TestApp): Promise<Pick<Place, 'asked' | 'followed'>> {
  const ask = async (): Promise<Held> => {
    const email = `${randomUUID()}@voorbeeld.nl`
    const payload = { email, subject: { kind: 'search', question: { q: 'lassen' } }, months: 3 }
    const answer = await t.app.inject({ method: 'POST', url: '/v1/alerts', payload })
    if (answer.statusCode !== 202) throw new Error(`no alert: ${answer.body}`)
    const [row] = await t.db.pool<
      { id: string }[]
    >`select id from private.alert order by created_at desc, ctid desc limit 1`
    return { id: row!.id, token: linkToken('confirm', row!.id, testAuditKey) }
  }
  const [asked, other] = [await ask(), await ask()]
  const headers = { authorization: `Bearer ${other.token}` }
  const confirmed = await t.app.inject({ method: 'POST', url: '/v1/alert-request/confirmation', headers })
  return { asked, followed: { id: other.id, token: confirmed.json<{ token: string }>().token } }
}

/** Of the sector body that is asked as. */
async function makeCase(t: TestApp, cookie: string): Promise<Held> {
  const payload = { title: 'Lassen', sector: 'utrechtzorg' }
  const answer = await t.app.inject({ method: 'POST', url: '/v1/cases', headers: { cookie }, payload })
  return { id: answer.json<{ id: string }>().id, token: '' }
}

async function makeReport(t: TestApp): Promise<Held> {
  const [course] = await putCourses(t.db, [sampleCourse()])
  const payload = { kind: 'price', text: 'De prijs klopt niet meer.' }
  return (await t.app.inject({ method: 'POST', url: `/v1/courses/${course}/reports`, payload })).json<Held>()
}

/**
 * Whether a request that succeeds leaves nothing for the next one: what a person does may end a plan or a referral, and
 * what hangs on a referral is made for each. A desk that does the same twice is told so, which is no question of right.
 */
function usesUp({ method, path, security }: Operation): boolean {
  if (method === 'GET' || security.length === 0) return false
  return /^\/(plans|referrals|alert-)/.test(path) || /\{id\}.*\{/.test(path)
}

/** A public or an administrator's address may well find nothing under an id that is none of its own. */
function verdict({ path, security }: Operation, status: number): Verdict {
  if (status === 401 || status === 403) return status
  const own = security.length > 0 && !path.startsWith('/admin/')
  return status === 404 && own ? 404 : 'in'
}

function ownOf(path: string, place: Place): Held {
  const { plan, referral, report, asked, followed, signalCase } = place
  if (path.startsWith('/cases')) return signalCase
  if (path.startsWith('/plans')) return plan
  if (path.startsWith('/alert-request')) return asked
  if (path.startsWith('/alert-subscription')) return followed
  return path.startsWith('/course-reports') ? report : referral
}

function requiredHeaders(parameters: Operation['parameters']): Record<string, string> {
  const needed = parameters.filter((one) => one.in === 'header' && one.required)
  return Object.fromEntries(needed.map(({ name }) => [name, randomUUID()]))
}

/** The table as text: a row for each operation, a column for each asker; a cell that is not as it should be says both. */
export function matrixTable(cells: readonly Cell[]): string {
  const rows = new Map<string, Cell[]>()
  for (const cell of cells) {
    const name = `${cell.operation.method} ${cell.operation.path}`
    rows.set(name, [...(rows.get(name) ?? []), cell])
  }
  const width = Math.max(...[...rows.keys()].map((name) => name.length))
  const line = (name: string, parts: readonly string[]) =>
    [name.padEnd(width), ...parts.map((part, at) => part.padEnd(askers[at]!.length))].join('  ').trimEnd()
  return [
    line('', askers),
    ...[...rows].map(([name, own]) =>
      line(
        name,
        own.map(({ wanted, found }) =>
          wanted === found ? shown(found) : `${shown(found)}, not ${shown(wanted)}!`,
        ),
      ),
    ),
  ].join('\n')
}

function shown(verdict: Verdict): string {
  return verdict === 'in' ? 'yes' : String(verdict)
}
