/**
 * Recognises a feed that is byte for byte what the last run read, on the same day and with the same importer: then
 * everything would come out as it is, and reading it again can be spared. Only for formats that read one document.
 */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Finding, RunReport } from '@stapwijzer/shared/domain/source.ts'
import type { Fetcher, Format } from '../feeds/format.ts'
import type { RunDocument, RunFetcher } from '../net/fetcher.ts'
import type { FindingKind, Findings } from './findings.ts'

export type SoleDocument = {
  /** Of everything that the outcome of the run depends on. */
  fingerprint: () => Promise<string>
  /** The fetcher for the format: it hands out the document that was opened already. */
  fetcher: Fetcher
}

/** Opens the one document of the feed. `settings` is all else that decides the outcome. Null for a format that reads several. */
export async function openSoleDocument(
  { soleDocument: accept }: Format,
  fetcher: RunFetcher,
  input: { from: string; settings: unknown },
): Promise<SoleDocument | null> {
  if (!accept) return null
  const { from, settings } = input
  let waiting: RunDocument | null = await fetcher.open(from, { accept })
  const { digest } = waiting
  const rest = JSON.stringify([settings, importerStamp()])
  return {
    fingerprint: async () =>
      createHash('sha256')
        .update(await digest())
        .update(rest)
        .digest('hex'),
    fetcher: {
      list: (address) => fetcher.list(address),
      resolve: (link, base) => fetcher.resolve(link, base),
      open(address, options) {
        const document = address === from ? waiting : null
        if (!document) return fetcher.open(address, options)
        waiting = null
        return Promise.resolve(document)
      },
    },
  }
}

/** Counts of the last applied run when it had this fingerprint; its findings are told again, as they still hold. */
export async function repeatLastRun(
  sql: Sql,
  source: string,
  fingerprint: string,
  findings: Findings,
): Promise<RunReport['counts'] | null> {
  const [last] = await sql<{ id: string; fingerprint: string | null; counts: RunReport['counts'] }[]>`
    select id, fingerprint, counts from catalogue.run
    where source_id = ${source} and status in ('done', 'unchanged') order by finished_at desc limit 1`
  if (last?.fingerprint !== fingerprint) return null
  const told = await sql<(Finding & { kind: FindingKind })[]>`
    select kind, key, path, code, message from catalogue.run_finding
    where run_id = ${last.id} and code <> 'probable-reissue' order by kind, position`
  for (const { kind, ...finding } of told) {
    if (kind === 'reject') findings.reject(finding)
    else findings.warn(finding)
  }
  const { read, created, updated, unchanged, rejected } = last.counts
  return { read, created: 0, updated: 0, unchanged: created + updated + unchanged, withdrawn: 0, rejected }
}

/** Which reference tables (postcodes, regions) are loaded: places of a feed are judged by them. */
export async function referenceState(sql: Sql): Promise<string> {
  const rows = await sql<
    { name: string; hash: string }[]
  >`select name, hash from catalogue.reference_load order by name`
  return rows.map(({ name, hash }) => `${name} ${hash}`).join()
}

const folders = ['../feeds', '../reference', '.', '../../shared/domain'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

/** Changes with every change of the importer's own files. */
function importerStamp(): string {
  const sum = createHash('sha256')
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(?:ts|tsv|txt)$/.test(name) || name.endsWith('.test.ts')) continue
      const { size, mtimeMs } = statSync(`${folder}/${name}`)
      sum.update(`${name} ${size} ${mtimeMs}\n`)
    }
  }
  return sum.digest('hex')
}
