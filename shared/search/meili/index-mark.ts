/** Whether anything changed on either side since the last look, without reading it all. */
import type { Meilisearch } from 'meilisearch'
import type { Database } from '../../db/client.ts'
import { catalogueMark } from './rows.ts'
import { liveIndex } from './settings.ts'

/** Changes with any projection, any task of the index and the day; null when the index cannot be looked at. */
export async function indexMark(
  client: Meilisearch,
  db: Database,
  today: string,
  index = liveIndex,
): Promise<string | null> {
  try {
    const [{ updatedAt }, { numberOfDocuments }] = await Promise.all([
      client.getRawIndex(index),
      client.index(index).getStats(),
    ])
    return [await catalogueMark(db), String(updatedAt), numberOfDocuments, today].join(' ')
  } catch {
    return null
  }
}
