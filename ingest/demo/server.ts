/**
 * A small web server on an ephemeral loopback port that plays the outside world for the demonstration: Open Education API
 * services, an EDU-DEX directory and CSV lists. Its documents are made from today's date, so dates never go stale.
 */
import { createServer } from 'node:http'
import { csvList } from './as-csv.ts'
import { edudexDocuments } from './as-edudex.ts'
import { type OoapiService, ooapiService } from './as-ooapi.ts'
import { associateDegreeList } from './hu-associate-degrees/degrees.ts'
import { providersOf } from './offers.ts'

export type DemoServer = {
  /** `127.0.0.1:port`, to be passed to the network guard. */
  hostPort: string
  /** The address behind `demo:NAME`; throws for a name that no catalogue has. */
  addressOf(name: string): string
  close(): Promise<void>
}

type Answer = { status: number; type: string; body: string }
const json = (body: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
})
const missing: Answer = { status: 404, type: 'application/json', body: '{"status":404,"title":"Not found"}' }
const pageSizes = new Set(['10', '20', '50', '100', '250'])

function page(items: unknown[], query: URLSearchParams): Answer {
  const size = query.get('pageSize') ?? '10'
  const pageNumber = Number(query.get('pageNumber') ?? '1')
  if (!pageSizes.has(size) || !Number.isInteger(pageNumber) || pageNumber < 1)
    return json({ status: 400, title: 'Bad request' }, 400)
  const pageSize = Number(size)
  const totalPages = Math.max(1, Math.ceil(items.length / pageSize))
  return json({
    pageSize,
    pageNumber,
    hasPreviousPage: pageNumber > 1,
    hasNextPage: pageNumber < totalPages,
    totalPages,
    items: items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
  })
}

function ooapi(service: OoapiService, path: string[], query: URLSearchParams): Answer {
  const [collection = '', id, sub] = path
  if (collection === 'organizations' && id) {
    const found = service.organizations.find((organization) => organization.organizationId === id)
    return found ? json(found) : missing
  }
  if (collection !== 'organizations' && collection !== 'programs' && collection !== 'courses') return missing
  if (!id) return page(service[collection], query)
  if (sub !== 'offerings' || !service.offerings.has(id)) return missing
  return page(service.offerings.get(id) ?? [], query)
}

type World = {
  services: Map<string, OoapiService>
  documents: Map<string, string>
  lists: Map<string, string>
}

function makeWorld(today: string): World {
  return {
    services: new Map(providersOf('ooapi5').map((provider) => [provider.key, ooapiService(provider, today)])),
    documents: edudexDocuments(providersOf('edudex'), today),
    lists: new Map([
      ...providersOf('csv').map((provider) => [provider.key, csvList(provider, today)] as const),
      ['hu-associate-degrees', associateDegreeList(today)],
    ]),
  }
}

function answer(world: World, url: URL): Answer {
  const [kind = '', name = '', ...path] = url.pathname.split('/').slice(1)
  if (kind === 'ooapi') {
    const service = world.services.get(name)
    return service ? ooapi(service, path, url.searchParams) : missing
  }
  if (kind === 'edudex') {
    const body = world.documents.get([name, ...path].join('/'))
    return body ? { status: 200, type: 'application/xml; charset=utf-8', body } : missing
  }
  const list = kind === 'csv' && name.endsWith('.csv') ? world.lists.get(name.slice(0, -4)) : undefined
  return list ? { status: 200, type: 'text/csv; charset=utf-8', body: list } : missing
}

/** Where each catalogue lies below the server. */
export function demoPath(name: string): string | null {
  if (providersOf('ooapi5').some((provider) => provider.key === name)) return `/ooapi/${name}`
  if (name === 'edudex') return '/edudex/directory.xml'
  if (name === 'hu-associate-degrees' || providersOf('csv').some((provider) => provider.key === name))
    return `/csv/${name}.csv`
  return null
}

/** Starts the server; `today` is asked at each request, and the documents are made anew when the day has changed. */
export async function startDemoServer(today: () => string): Promise<DemoServer> {
  let made: { day: string; world: World } | null = null
  const server = createServer((request, response) => {
    const day = today()
    if (made?.day !== day) made = { day, world: makeWorld(day) }
    const { status, type, body } = answer(made.world, new URL(request.url ?? '/', 'http://demo'))
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the demonstration server has no port')
  const hostPort = `127.0.0.1:${address.port}`
  return {
    hostPort,
    addressOf(name) {
      const path = demoPath(name)
      if (!path) throw new Error(`there is no demonstration catalogue ${name}`)
      return `http://${hostPort}${path}`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
