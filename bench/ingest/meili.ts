/** P6 on Meilisearch: from the feed until the index holds its courses, against the same ingest + bare bulk indexing. */
import { rm } from 'node:fs/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { courseIndexSettings } from '@stapwijzer/shared/search/meili/course-settings.ts'
import { meiliDocument } from '@stapwijzer/shared/search/meili/document.ts'
import { courseRows, currentDocs } from '@stapwijzer/shared/search/meili/rows.ts'
import { liveIndex } from '@stapwijzer/shared/search/meili/settings.ts'
import { succeeded } from '@stapwijzer/shared/search/meili/tasks.ts'
import type { Result } from '../result.ts'
import type { SearchServer } from '../search-server.ts'
import { ingest } from './command.ts'
import { writeFeed } from './feed.ts'

type Options = { courses: number; today: string; folder: string; meili: SearchServer }

export async function benchMeiliIngest(options: Options, say: (text: string) => void): Promise<Result> {
  const { courses, today, folder, meili } = options
  const feed = await writeFeed(folder, 'meili', courses, today)
  const client = meiliClient(meili)
  const [plain, whole] = [await testDatabase(), await testDatabase()]
  try {
    const target = { source: 'bench', today }
    const alone = (await ingest(feed, { ...target, databaseUrl: plain.url })).seconds
    const bulk = await bulkSeconds(plain, meili, today)
    await client.deleteIndexIfExists(liveIndex)
    const found = (await ingest(feed, { ...target, databaseUrl: whole.url, env: meili.env })).seconds
    const { numberOfDocuments } = await client.index(liveIndex).getStats()
    if (numberOfDocuments !== courses)
      throw new Error(`The index holds ${numberOfDocuments} of ${courses} courses.`)
    say(
      `${meili.name}: ingest ${alone.toFixed(1)} s, bare bulk ${bulk.toFixed(1)} s, feed to searchable ${found.toFixed(1)} s`,
    )
    return {
      id: 'P6',
      name: 'feed to searchable in Meilisearch / (ingest + bare bulk index)',
      value: found / (alone + bulk),
      target: '<= 1.25',
      detail: `${found.toFixed(1)} s against ${alone.toFixed(1)} + ${bulk.toFixed(1)} s, ${courses} courses; ${meili.name}`,
    }
  } finally {
    await rm(feed.path)
    await plain.drop()
    await whole.drop()
  }
}

/** As large as the product's; all of them are handed over before the first is done. */
const batch = 2000

/** Seconds until Meilisearch holds the same documents under the same settings, made beforehand. */
async function bulkSeconds(
  db: Awaited<ReturnType<typeof testDatabase>>,
  meili: SearchServer,
  today: string,
): Promise<number> {
  const client = meiliClient(meili)
  const name = 'bench-bulk'
  const ids = [...(await currentDocs(db)).keys()]
  const rows = await db.read('app', ({ sql }) => courseRows(sql, ids))
  const documents = rows.map((row) => meiliDocument(row, 'bench', today))
  await client.deleteIndexIfExists(name)
  await succeeded(client, client.createIndex(name, { primaryKey: 'id' }))
  await succeeded(client, client.index(name).updateSettings(courseIndexSettings()))
  const begun = performance.now()
  const tasks = []
  for (let at = 0; at < documents.length; at += batch) {
    tasks.push(succeeded(client, client.index(name).addDocuments(documents.slice(at, at + batch))))
  }
  await Promise.all(tasks)
  const seconds = (performance.now() - begun) / 1000
  await client.deleteIndexIfExists(name)
  return seconds
}
