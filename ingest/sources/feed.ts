/** Makes a source ready to run: its format, the address behind `demo:NAME`, its mapping and its secrets. */
import { readFileSync } from 'node:fs'
import type { FeedFormat } from '../feeds/registry.ts'
import type { DemoServer } from '../demo/server.ts'
import { FeedError, type Format, type Limits } from '../feeds/format.ts'
import { defaultGuards } from '../pipeline/guards.ts'
import type { Feed } from '../pipeline/feed-run.ts'
import type { SourceRow } from '../pipeline/feed-run.ts'
import { mappingOf } from './mapping.ts'
import { rhythmSeconds } from './rhythm.ts'
import { isDemonstration, type SourceConfig } from './source.ts'

export type FeedMakers = {
  formats: Partial<Record<FeedFormat, Format>>
  /** Value of a secret by its name; undefined when it is not set. */
  secret: (name: string) => string | undefined
  allowPrivate: readonly string[]
  /** The running demonstration server, when there is one. */
  demo: Pick<DemoServer, 'hostPort' | 'addressOf'> | null
}

/** A configured source as a feed. Throws when its format is not there. */
export function configuredFeed(source: SourceConfig, makers: FeedMakers): Feed {
  const demonstration = isDemonstration(source)
  return {
    source: sourceRow(source),
    format: formatOf(source.format, makers),
    from: demonstration ? demoAddress(source, makers) : source.from,
    mapping: mappingOf(source),
    guards: { ...defaultGuards, ...source.guards },
    limits: limitsOf(source),
    network: {
      // The demonstration server is the one private address that needs no permission of the operator.
      allowPrivate: demonstration && makers.demo ? [makers.demo.hostPort] : makers.allowPrivate,
      linkHosts: source.linkHosts,
    },
    credentials: () => credentialsOf(source, makers),
  }
}

/** What the catalogue keeps of a source's file: names of secrets, never their values. */
export function sourceRow(source: SourceConfig): SourceRow {
  const { id, name, format, from, schedule = null, enabled, trust, ...config } = source
  return {
    id,
    name,
    format,
    address: from,
    schedule,
    promises: { enabled, rhythmSeconds: rhythmSeconds(source), trust, config },
  }
}

/** A feed named on the command line. */
export function adHocFeed(
  wanted: { id: string; format: FeedFormat; from: string; mapping: string | undefined },
  makers: FeedMakers,
): Feed {
  const { id, format, from, mapping } = wanted
  return {
    source: { id, name: id, format, address: null, schedule: null },
    format: formatOf(format, makers),
    from,
    mapping: mappingOf({ mapping }),
    network: { allowPrivate: makers.allowPrivate },
  }
}

/** The request headers with their secrets; throws when one is not set. */
function credentialsOf(
  { id, credentials }: SourceConfig,
  makers: FeedMakers,
): Record<string, string> | undefined {
  if (!credentials) return undefined
  return Object.fromEntries(
    credentials.map(({ header, secret, file, prefix }) => {
      const value = secret ? makers.secret(secret) : fileText(file)
      const what = secret ? `secret ${secret}` : 'file with a secret'
      if (!value) throw new FeedError('unauthorized', `The ${what} of the source ${id} is not set.`)
      return [header.toLowerCase(), prefix + value]
    }),
  )
}

function fileText(path: string | undefined): string | undefined {
  try {
    return path && readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** The source's own limits, under the names that a run knows them by. */
function limitsOf({ limits = {} }: SourceConfig): Partial<Limits> {
  const { timeoutFirstByte, timeoutIdle, timeoutTotal, ...sizes } = limits
  const seconds = { firstByteSeconds: timeoutFirstByte, idleSeconds: timeoutIdle, totalSeconds: timeoutTotal }
  return Object.fromEntries(
    Object.entries({ ...sizes, ...seconds }).filter(([, value]) => value !== undefined),
  )
}

function formatOf(id: FeedFormat, { formats }: FeedMakers): Format {
  const format = formats[id]
  if (!format) throw new Error(`there is no importer for the format ${id}`)
  return format
}

function demoAddress({ id, from }: SourceConfig, { demo }: FeedMakers): string {
  if (!demo) throw new Error(`the demonstration server is needed for ${id}`)
  return demo.addressOf(from.slice('demo:'.length))
}
