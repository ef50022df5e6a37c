/** Makes a source ready to run: its format, the address behind `demo:NAME`, its mapping and its secrets. */
import { readFileSync } from 'node:fs'
import type { FeedFormat } from '@stapwijzer/shared/domain/source.ts'
import type { DemoServer } from '../demo/server.ts'
import { FeedError, type Format } from '../feeds/format.ts'
import { defaultGuards } from '../pipeline/guards.ts'
import type { Feed } from '../pipeline/run.ts'
import { isDemonstration, type SourceConfig } from './source.ts'

export type FeedMakers = {
  formats: Partial<Record<FeedFormat, Format>>
  /** Value of a secret by its name; undefined when it is not set. */
  secret: (name: string) => string | undefined
  allowPrivate: readonly string[]
  /** The running demonstration server, when there is one. */
  demo: Pick<DemoServer, 'hostPort' | 'addressOf'> | null
}

/** A configured source as a feed. Throws when its format is not there or a secret is not set. */
export function configuredFeed(source: SourceConfig, makers: FeedMakers): Feed {
  const { id, name, format, schedule = null } = source
  const demonstration = isDemonstration(source)
  const credentials = (source.credentials ?? []).map(({ header, secret, prefix }) => {
    const value = makers.secret(secret)
    if (!value) throw new FeedError('unauthorized', `The secret ${secret} of the source ${id} is not set.`)
    return [header.toLowerCase(), prefix + value] as const
  })
  return {
    source: { id, name, format, address: source.from, schedule },
    format: formatOf(format, makers),
    from: demonstration ? demoAddress(source, makers) : source.from,
    mapping: mappingOf(source),
    guards: { ...defaultGuards, ...source.guards },
    network: {
      // The demonstration server is the one private address that needs no permission of the operator.
      allowPrivate: demonstration && makers.demo ? [makers.demo.hostPort] : makers.allowPrivate,
      linkHosts: source.linkHosts,
      credentials: credentials.length > 0 ? Object.fromEntries(credentials) : undefined,
    },
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

function formatOf(id: FeedFormat, { formats }: FeedMakers): Format {
  const format = formats[id]
  if (!format) throw new Error(`there is no importer for the format ${id}`)
  return format
}

function demoAddress({ id, from }: SourceConfig, { demo }: FeedMakers): string {
  if (!demo) throw new Error(`the demonstration server is needed for ${id}`)
  return demo.addressOf(from.slice('demo:'.length))
}

function mappingOf({ mapping, provider }: Pick<SourceConfig, 'mapping' | 'provider'>): () => unknown {
  return () => {
    if (provider) return { mappingVersion: 1, provider }
    return mapping ? readMapping(mapping) : null
  }
}

function readMapping(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new FeedError('mapping-invalid', `The mapping file ${path} cannot be read.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new FeedError('mapping-invalid', `The mapping file ${path} is no JSON.`)
  }
}
