/** The mapping of a source, read when it is asked for. */
import { readFileSync } from 'node:fs'
import { FeedError } from '../feeds/format.ts'
import type { SourceConfig } from './source.ts'

/** Gives the parsed mapping, or null without one; throws FeedError `mapping-invalid` when the file cannot be read. */
export function mappingOf({ mapping, provider }: Pick<SourceConfig, 'mapping' | 'provider'>): () => unknown {
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
