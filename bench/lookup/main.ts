/**
 * `node bench/lookup/main.ts --esco DIR --titles FILE`: loads the official download into a database of its own, starts
 * the server on it and asks it everything, as a client would. Without `--titles` only slips and beginnings are scored.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { buildLookup } from '@stapwijzer/server/occupations/lookup/lookup.ts'
import { createTaxonomy, type Occupation } from '@stapwijzer/server/occupations/taxonomy.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { openDatabaseServer } from '../database-server.ts'
import { startProcess } from '../product.ts'
import { percentile } from '../result.ts'
import { request } from '../search/request.ts'
import { holdOut } from './held-out.ts'
import {
  labelQuestions,
  mayBeRead,
  readTitles,
  scoreTitles,
  type Find,
  type Labelled,
  type Score,
} from './score.ts'

const { values } = parseArgs({ options: { esco: { type: 'string' }, titles: { type: 'string' } } })
if (values.esco === undefined) {
  console.error('Say where the official download is: --esco DIR')
  process.exit(1)
}
await run(values.esco, values.titles)

async function run(esco: string, titlesFile: string | undefined): Promise<void> {
  const engine = await openDatabaseServer()
  const db = await testDatabase()
  try {
    const cli = fileURLToPath(new URL('../../ingest/reference/cli.ts', import.meta.url))
    const env = { PATH: process.env.PATH, DATABASE_URL: db.logins.worker }
    await promisify(execFile)(process.execPath, [cli, 'esco', resolve(esco)], { env })
    const occupations = await db.pool<Occupation[]>`
      select id, uri, label, alt_labels as "altLabels", hidden_labels as "hiddenLabels", groups, description,
        english_labels as "englishLabels", isco_code as "iscoCode", false as retired
      from catalogue.occupation where retired_at is null`
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url })
    const agent = new Agent({ keepAlive: true })
    try {
      const times: number[] = []
      const find: Find = async (title) => {
        const begun = performance.now()
        const body = await request(agent, `${server.url}/v1/occupations?${new URLSearchParams({ q: title })}`)
        times.push(performance.now() - begun)
        return (JSON.parse(body) as { items: { uri: string }[] }).items.map(({ uri }) => uri)
      }
      while ((await find('kok')).length === 0) await sleep(200)
      times.length = 0
      if (titlesFile !== undefined) await sayTitles(find, await readFile(titlesFile, 'utf8'), occupations)
      const { slips, only, several } = labelQuestions(occupations, 100)
      say('one slip', await scoreTitles(find, [...slips.values()].flat()))
      for (const [kind, titles] of slips) say(`  ${kind}`, await scoreTitles(find, titles))
      say('first 60 %, one occupation', await scoreTitles(find, only))
      say('first 60 %, several', await scoreTitles(find, several))
      for (const flemish of [false, true]) await sayHeldOut(occupations, flemish)
      console.log(`p95 through the API ${percentile(times, 0.95).toFixed(1)} ms of ${times.length}`)
    } finally {
      agent.destroy()
      await server.stop()
    }
  } finally {
    await db.drop()
    await engine.close()
  }
}

async function sayTitles(find: Find, text: string, occupations: readonly Labelled[]): Promise<void> {
  const titles = readTitles(text, new Set(occupations.map(({ uri }) => uri)))
  say('titles, half that may be read', await scoreTitles(find, titles.filter(mayBeRead)))
  say(
    'titles, half never read',
    await scoreTitles(
      find,
      titles.filter((title) => !mayBeRead(title)),
    ),
  )
  say('titles, all', await scoreTitles(find, titles))
}

async function sayHeldOut(all: readonly Occupation[], flemish: boolean): Promise<void> {
  const { occupations, titles } = holdOut(all, flemish)
  const source = { id: 'esco', version: '', hash: 'held out', occupations, skills: [] }
  const lookup = await buildLookup(createTaxonomy(source, []))
  const find: Find = async (title) => lookup.find(title, 10).map(({ occupation }) => occupation.uri)
  const what = flemish ? 'held out, Flemish' : 'held out, Dutch'
  say(`${what}, may be read`, await scoreTitles(find, titles.filter(mayBeRead)))
  const others = titles.filter((title) => !mayBeRead(title))
  say(`${what}, never read`, await scoreTitles(find, others))
}

function say(what: string, { asked, hit1, hit10, mrr }: Score): void {
  const shown = [`hit@1 ${hit1.toFixed(3)}`, `hit@10 ${hit10.toFixed(3)}`, `MRR@10 ${mrr.toFixed(3)}`]
  console.log(`${what.padEnd(34)} ${shown.join('  ')}  of ${asked}`)
}
