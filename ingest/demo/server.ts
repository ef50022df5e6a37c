/**
 * A small web server on an ephemeral loopback port that plays the outside world for the demonstration: Open Education API
 * services, an EDU-DEX directory, a register, a website, a product file and CSV lists. Its documents are made from today's date, so
 * dates never go stale.
 */
import { createServer } from 'node:http'
import { csvList } from './as-csv.ts'
import { edudexDocuments } from './as-edudex.ts'
import { ooapiService } from './as-ooapi.ts'
import { ooapi6Service } from './as-ooapi6.ts'
import { rioRegister } from './as-rio.ts'
import { sitemap, websitePages } from './as-schema-org.ts'
import { springestProducts } from './as-springest.ts'
import { associateDegreeList } from './hu-associate-degrees/degrees.ts'
import { providersOf } from './offers.ts'
import type { OoapiService } from './ooapi-terms.ts'
import type { DemoProvider } from './providers.ts'

export type DemoServer = {
  /** `127.0.0.1:port`, to be passed to the network guard. */
  hostPort: string
  /** The address behind `demo:NAME`; throws for a name that no catalogue has. */
  addressOf(name: string): string
  close(): Promise<void>
}

const registerPath = '/rio/v2'

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

function ooapi(service: OoapiService, path: string, query: URLSearchParams): Answer {
  const items = service.pages.get(path)
  if (items) return page(items, query)
  const object = service.objects.get(path)
  return object ? json(object) : missing
}

type World = {
  services: Map<string, OoapiService>
  /** Everything that is a file, by its path on the server. */
  files: Map<string, Answer>
}

const file = (type: string, body: string): Answer => ({ status: 200, type: `${type}; charset=utf-8`, body })

/** `origin`: the server's own address, for documents that must hold whole addresses. */
function makeWorld(today: string, origin: string): World {
  return {
    services: new Map([
      ...providersOf('ooapi5').map((provider) => [provider.key, ooapiService(provider, today)] as const),
      ...providersOf('ooapi6').map((provider) => [provider.key, ooapi6Service(provider, today)] as const),
    ]),
    files: new Map([
      ...edudexFiles(today),
      ...listFiles(today),
      ...productFiles(today),
      ...sites(today, origin),
      ...registerFiles(today),
    ]),
  }
}

type Files = [path: string, answer: Answer][]

function edudexFiles(today: string): Files {
  const documents = edudexDocuments(providersOf('edudex'), today)
  return [...documents].map(([path, body]) => [`/edudex/${path}`, file('application/xml', body)])
}

function listFiles(today: string): Files {
  const lists = providersOf('csv').map((provider) => [provider.key, csvList(provider, today)] as const)
  return [...lists, ['hu-associate-degrees', associateDegreeList(today)] as const].map(([name, body]) => [
    `/csv/${name}.csv`,
    file('text/csv', body),
  ])
}

function productFiles(today: string): Files {
  return providersOf('springest').map((provider) => [
    `/springest/${provider.key}.xml`,
    file('application/xml', springestProducts(provider, today)),
  ])
}

function sites(today: string, origin: string): Files {
  return providersOf('schema-org').flatMap((provider): Files => {
    const base = `/site/${provider.key}/`
    const pages = websitePages(provider, today)
    return [
      [`${base}sitemap.xml`, file('application/xml', sitemap(origin + base, pages.keys()))],
      ...[...pages].map(([path, body]): Files[number] => [base + path, file('text/html', body)]),
    ]
  })
}

function registerFiles(today: string): Files {
  return [...rioRegister(today)].map(([path, document]) => [registerPath + path, json(document)])
}

function answer(world: World, url: URL): Answer {
  const [kind = '', name = '', ...path] = url.pathname.split('/').slice(1)
  if (kind !== 'ooapi') return world.files.get(url.pathname) ?? missing
  const service = world.services.get(name)
  return service ? ooapi(service, path.join('/'), url.searchParams) : missing
}

/** Where each catalogue lies below the server. */
export function demoPath(name: string): string | null {
  const services = [...providersOf('ooapi5'), ...providersOf('ooapi6')]
  if (services.some((provider) => provider.key === name)) return `/ooapi/${name}`
  if (name === 'regioregister') return registerPath
  if (name === 'edudex') return '/edudex/directory.xml'
  const has = (feed: DemoProvider['feed']) => providersOf(feed).some((provider) => provider.key === name)
  if (name === 'hu-associate-degrees' || has('csv')) return `/csv/${name}.csv`
  if (has('schema-org')) return `/site/${name}/sitemap.xml`
  return has('springest') ? `/springest/${name}.xml` : null
}

/** Starts the server; `today` is asked at each request, and the documents are made anew when the day has changed. */
export async function startDemoServer(today: () => string): Promise<DemoServer> {
  let made: { day: string; world: World } | null = null
  let origin = ''
  const server = createServer((request, response) => {
    const day = today()
    if (made?.day !== day) made = { day, world: makeWorld(day, origin) }
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
  origin = `http://${hostPort}`
  return {
    hostPort,
    addressOf(name) {
      const path = demoPath(name)
      if (!path) throw new Error(`there is no demonstration catalogue ${name}`)
      return origin + path
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
