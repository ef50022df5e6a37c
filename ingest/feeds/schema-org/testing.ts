/** For tests: websites in memory. */
import { loadCrebo } from '../../reference/crebo.ts'
import { FeedError } from '../format.ts'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { schemaOrg } from './format.ts'

export const host = 'https://school.example'

type Options = Partial<Omit<Parameters<typeof runFormat>[1], 'fetcher'>> & { log?: string[] }

/** A page that another address leads to. */
type Moved = { to: string; body: string }

/** Runs the website from `from` on: documents by path, a missing one is 404, an error is thrown as it is. */
export function runSite(
  documents: Record<string, Answer | FeedError | Moved>,
  { from = '/sitemap.xml', log = [], ...options }: Options = {},
) {
  const memory = memoryFetcher(
    ({ pathname }) => {
      const found = documents[pathname] ?? null
      if (found instanceof FeedError) return 500
      return typeof found === 'object' && found !== null && 'to' in found ? found.body : found
    },
    { log },
  )
  const fetcher: typeof memory = {
    ...memory,
    async open(address, own) {
      const document = documents[new URL(address).pathname]
      if (document instanceof FeedError) {
        log.push(address)
        throw document
      }
      const opened = await memory.open(address, own)
      const moved = typeof document === 'object' && document !== null && 'to' in document ? document.to : null
      return { ...opened, url: moved ?? opened.url, contentType: typeOf(address) }
    },
  }
  return runFormat(schemaOrg, { from: host + from, fetcher, crebo: loadCrebo(), ...options })
}

function typeOf(address: string): string | null {
  if (/\.xml(?:\.gz)?$/.test(address)) return 'application/xml'
  return /\.(?:pdf|jsonld)$/.test(address)
    ? `application/${address.endsWith('pdf') ? 'pdf' : 'ld+json'}`
    : 'text/html'
}

export function sitemapOf(...paths: string[]): string {
  const urls = paths.map((path) => `<url><loc>${path.startsWith('/') ? host + path : path}</loc></url>`)
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
}

/** A page with these scripts; a value that is no text is written as JSON. */
export function pageOf(...scripts: unknown[]): string {
  const written = scripts.map((one) => {
    const text = typeof one === 'string' ? one : JSON.stringify(one).replaceAll('</', '<\\/')
    return `<script type="application/ld+json">${text}</script>`
  })
  return `<!doctype html><html lang="nl"><head><title>x</title>${written.join('\n')}</head><body></body></html>`
}

/** A whole course; `own` is laid over it. */
export function course(own: Record<string, unknown> = {}): Record<string, unknown> {
  return { '@context': 'https://schema.org', '@type': 'Course', name: 'Titel', provider: 'De Brug', ...own }
}

/** One course on a page, mapped: the course, the codes with their path, the rejects. */
export async function mapped(own: Record<string, unknown>, options: Options = {}, more: unknown[] = []) {
  const outcome = await runSite({ '/a': pageOf(course(own), ...more) }, { from: '/a', ...options })
  const codes = outcome.warnings.filter((code) => !code.startsWith('missing-recommended'))
  return {
    course: outcome.courses[0],
    codes: codes.map((code) => code.replace(` ${host}/a#1`, '')),
    rejects: outcome.rejects,
    outcome,
  }
}
