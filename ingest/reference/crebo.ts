/** The crebo codes we know: mbo qualifications with their level and learning pathways. See the source line in crebo.tsv. */
import { readFileSync } from 'node:fs'
import type { NormaliseContext } from '../feeds/format.ts'

export type Crebo = NonNullable<ReturnType<NormaliseContext['crebo']>>

/** Reads the list that is shipped with the importer; returns a lookup by code (five digits as text). */
export function loadCrebo(
  file: string | URL = new URL('crebo.tsv', import.meta.url),
): NormaliseContext['crebo'] {
  const list = parseCrebo(readFileSync(file, 'utf8'))
  return (code) => list.get(code) ?? null
}

/** Rows of crebo, level and pathway (`bol/bbl`, `bol` or `bbl`), separated by tabs, under one header and `#` lines. */
export function parseCrebo(text: string): Map<string, Crebo> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.slice(1).map((line) => {
      const [code = '', level = '', pathway = ''] = line.split('\t')
      const pathways = pathway.split('/')
      if (!/^\d{5}$/.test(code) || !isLevel(level) || !pathways.every(isPathway))
        throw new Error(`The crebo list has a row that cannot be read: "${line}".`)
      return [code, { level: `mbo-${level}`, pathways }] as const
    }),
  )
}

function isLevel(text: string): text is '1' | '2' | '3' | '4' {
  return /^[1-4]$/.test(text)
}

function isPathway(text: string): text is 'bol' | 'bbl' {
  return text === 'bol' || text === 'bbl'
}
