/** Opening a case: what its topic is, which sector bodies see it, and the figures of today. */
import type { Input } from '@stapwijzer/shared/api/contract.ts'
import type { openCase } from '@stapwijzer/shared/api/cases.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { CaseTopic } from '@stapwijzer/shared/domain/cases/case.ts'
import { sectors as broadFields, type Sector } from '@stapwijzer/shared/domain/codes.ts'
import { labels } from '@stapwijzer/shared/text/rooms.ts'
import { ProblemError } from '../http/problem.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import { shippedSectors } from '../sectors/load-sectors.ts'
import { freezeFigures, type ReadSignalFigures } from './figures.ts'
import { insertCase, regionNames, type CaseRow } from './store.ts'

type Asked = Input<typeof openCase>['body']
type About = { who: SignedIn; today: string; now: Date; readCounts: ReadSignalFigures | null }

export async function openNew(tx: Tx, asked: Asked, about: About): Promise<CaseRow> {
  const regions = await regionNames(tx.sql, about.today)
  const region = asked.region ?? null
  if (region !== null && !regions.has(region))
    refuse('region', 'There is no labour-market region with this code.')
  const topic = asked.topic ? await topicOf(tx, asked.topic) : null
  const own = about.who.access.policy ? [] : about.who.access.sectors
  if (asked.sector && own.length > 0 && !own.includes(asked.sector)) {
    refuse('sector', 'A sector body opens cases of its own.')
  }
  const covering = topic?.code ? shippedSectors().covering({ type: topic.type, code: topic.code }) : []
  const signal = { kind: asked.kind ?? null, period: asked.period ?? null, region }
  const place = region === null ? '' : `, ${regions.get(region)}`
  return insertCase(tx, {
    ...signal,
    title: asked.title ?? `${topic!.label}${place}`,
    topic,
    sectors: [...new Set([...own, ...covering, ...(asked.sector ? [asked.sector] : [])])],
    figures: topic && (await freezeFigures(tx, { topic, ...signal }, about)),
    state: 'new',
    partners: [],
    found: [],
    createdAt: about.now,
    updatedAt: about.now,
  })
}

async function topicOf({ sql }: Tx, { type, id }: NonNullable<Asked['topic']>): Promise<CaseTopic> {
  if (type === 'field') {
    const broad = broadFields.find((one): one is Sector => /^\d{2,4}$/.test(id) && id.startsWith(one))
    if (!broad) refuse('topic.id', 'There is no field with this code.')
    return { type, id, label: labels.labelOf('sector', broad), code: id }
  }
  const [found] = await sql<{ label: string; code: string | null }[]>`
    select label, isco_code as code from catalogue.occupation where id = ${id}`
  if (!found) refuse('topic.id', 'There is no occupation with this id.')
  return { type, id, label: found.label, code: found.code }
}

function refuse(path: string, message: string): never {
  throw new ProblemError(400, message, { errors: [{ in: 'body', path, message }] })
}
