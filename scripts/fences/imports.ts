/** Who may import whom. Pure: takes one import and says what is wrong with it, or null. */
import { posix } from 'node:path'

const packages = ['shared', 'server', 'ingest', 'web', 'bench'] as const
type Package = (typeof packages)[number]

/** Packages of ours that a package may import from. `scripts` is no package: it starts and tests them all. */
const neighbours: Record<Package, readonly Package[]> = {
  shared: ['shared'],
  server: ['server', 'shared', 'ingest'],
  ingest: ['ingest', 'shared'],
  web: ['web', 'shared'],
  bench: ['bench', 'shared', 'server', 'ingest'],
}
/** What starts the whole product to look at its pages: tests of these tiers in web, and what they are built from. */
const looksAtPages = /^web\/.*\.(db|browser|system)\.test\.ts$/
/** What of ingest the worker may import, and no other part of the server. */
const ingestEntry = 'ingest/main.ts'
const worker = /^server\/(worker|jobs\/[^/]+)\.ts$/
/** Tests of the worker and of commands may also use what ingest's own tests are built from. */
const workerTest = /^server\/(worker[^/]*|(jobs|cli)\/[^/]+)\.test\.ts$/
/** Rooms of shared that the pages may see. */
const seenByWeb = ['domain', 'api', 'text']
/** Rooms of shared that a room of shared may import from, besides itself. */
const roomNeighbours: Record<string, readonly string[]> = {
  domain: [],
  api: ['domain'],
  text: ['domain'],
  db: ['domain'],
  log: [],
  search: ['domain', 'db'],
  net: [],
}

/** Rooms of the server that know nothing of a room that is built on them. */
const below: Record<string, readonly string[]> = {
  // A referral is of a plan; a plan goes without one.
  plans: ['referrals'],
}

/** What tests are built from: never part of the product. */
export function isTestSupport(file: string): boolean {
  return /(^|[/.-])testing([.-][a-z-]+)?\.ts$/.test(file)
}

/** `file` is the importing file, `specifier` what it imports; both as they are written, paths from the repository root. */
export function importProblem(file: string, specifier: string): string | null {
  const [own, room] = file.split('/') as [Package, string]
  if (!packages.includes(own)) return null
  if (isTestSupport(specifier) && !isTestSupport(file) && !/\.test\.ts$/.test(file) && own !== 'bench') {
    return `${specifier} is for tests`
  }
  const target = ourFile(file, specifier)
  if (target === null) return outsideProblem(file, own, room, specifier)
  const [other, otherRoom] = target.split('/') as [Package, string]
  if (!packages.includes(other)) return `imports ${target}, which is in no package`
  if (own === 'web' && (looksAtPages.test(file) || isTestSupport(file)) && isTestSupport(target)) {
    return other !== own && specifier.startsWith('.') ? `reaches ${target} by a relative path` : null
  }
  if (!neighbours[own].includes(other)) return `${own} may not import ${other} (${target})`
  if (other !== own && specifier.startsWith('.')) return `reaches ${target} by a relative path`
  if (own === 'server' && other === 'ingest') return entryProblem(file, target)
  if (own === 'web' && other === 'shared' && !seenByWeb.includes(otherRoom)) {
    return `web may not import shared/${otherRoom}`
  }
  if (own === 'server' && other === 'server' && below[room]?.includes(otherRoom)) {
    return `server/${room} may not import server/${otherRoom}, which is built on it`
  }
  if (own === 'shared') {
    const allowed = roomNeighbours[room]
    if (!allowed) return `shared/${room} is no room of shared`
    if (otherRoom !== room && !allowed.includes(otherRoom))
      return `shared/${room} may not import shared/${otherRoom}`
  }
  return null
}

/** Feeds are the worker's alone, and it comes in by one door. */
function entryProblem(file: string, target: string): string | null {
  if (target === ingestEntry && worker.test(file)) return null
  if (isTestSupport(target) && workerTest.test(file)) return null
  return `${file} may not import ${target}: only the worker imports ingest, and only ${ingestEntry}`
}

/** The repository path an import points to; null when it is a package of others. */
export function ourFile(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('/')) return specifier.slice(1)
  if (specifier.startsWith('#lib/')) return `web/src/lib/${specifier.slice(5)}`
  const named = /^@stapwijzer\/([^/]+)(\/.*)?$/.exec(specifier)
  return named ? `${named[1]}${named[2] ?? '/'}` : null
}

function outsideProblem(file: string, own: Package, room: string, specifier: string): string | null {
  if (/\.test\.ts$/.test(file)) return null
  if (own === 'shared' && room === 'domain' && specifier !== 'zod') {
    return `shared/domain imports nothing but zod, not ${specifier}`
  }
  return null
}
