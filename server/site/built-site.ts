/** The finished site as `web/build` holds it: Kit's server and the folder with the files that visitors load. */
import { currentLocale, defaultLocale, shippedLocales, type Locale } from '@stapwijzer/shared/text/locale.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A question of a page to the API; `address` is its path and query. */
export type AskedInside = {
  method: string
  address: string
  headers: Record<string, string>
  body: string | undefined
}

/** Who runs the site, as the operator set it; null for what was not said. */
export type Operator = Record<'name' | 'address' | 'phone' | 'mail', string | null>

/** What a page may ask of the process it runs in; web/src/app.d.ts is the other half. */
export type SiteHost = {
  api(asked: AskedInside): Promise<Response>
  report(failure: { route: string | null; error: unknown }): void
  today: string
  publicUrl: string
  demonstration: boolean
  operator: Operator
  refused?: number
}

type KitServer = {
  init(options: { env: Record<string, string | undefined> }): Promise<void>
  respond(request: Request, options: { getClientAddress(): string; platform: SiteHost }): Promise<Response>
}

export type BuiltSite = { clientFolder: string; respond: KitServer['respond'] }

/** Loads the build in this folder. Throws when there is none. */
export async function loadSite(folder: string): Promise<BuiltSite> {
  const first = await loadServer(folder)
  /** Those of the other languages, each loaded when its first page is asked for. */
  const others = new Map<Locale, Promise<KitServer>>()
  const serverOf = (locale: Locale): KitServer | Promise<KitServer> => {
    if (locale === defaultLocale || !shippedLocales.includes(locale)) return first
    const found = others.get(locale) ?? loadServer(join(folder, locale))
    others.set(locale, found)
    return found
  }
  return {
    clientFolder: join(folder, 'client'),
    respond: async (request, options) => (await serverOf(currentLocale())).respond(request, options),
  }
}

async function loadServer(folder: string): Promise<KitServer> {
  const entry = join(folder, 'index.js')
  if (!existsSync(entry)) throw new Error(`The site is not built yet: run "npm run build" in the folder web.`)
  const { server } = (await import(pathToFileURL(entry).href)) as { server: KitServer }
  await server.init({ env: {} })
  return server
}
