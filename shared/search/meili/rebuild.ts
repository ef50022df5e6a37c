/**
 * The index of Meilisearch from outside: built anew beside the live one and then swapped, or kept equal to the
 * catalogue. Never two at a time, over all processes. A rebuild that fails leaves the live index as it was.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { MeilisearchApiError, type Meilisearch } from 'meilisearch'
import type { Database } from '../../db/client.ts'
import { MeiliTaskError } from './client.ts'
import { generationOf, makeEqual, type SyncCounts } from './index-sync.ts'
import { courseIndexSettings } from './course-settings.ts'
import { liveIndex, settingsThatDiffer, shape } from './settings.ts'
import { succeeded } from './tasks.ts'

export type IndexWork = {
  client: Meilisearch
  db: Database
  /** Name of the live index; another one than the product's for tests. */
  index?: string
  today: string
  signal?: AbortSignal
  /** Progress in plain English. */
  say?: (text: string) => void
}

export type IndexOutcome = SyncCounts & {
  /** Whether it was built anew, because there was none or of another shape. */
  rebuilt: boolean
  /** Settings that somebody had changed, or that a new version of ours changes. */
  settings: string[]
  /** Indexes of earlier rebuilds that were removed. */
  leftovers: number
}

/** Somebody else is at the index; nothing was done. */
export class IndexBusyError extends Error {
  constructor() {
    super('Another process is rebuilding or repairing the index of Meilisearch; try again when it is done.')
  }
}

/** Builds the index anew and swaps it in. Throws when a task fails or documents are missing: then nothing has changed. */
export async function rebuildIndex(work: IndexWork): Promise<IndexOutcome> {
  return alone(work, async () => {
    const leftovers = await removeLeftovers(work)
    return { ...(await rebuild(work)), rebuilt: true, settings: [], leftovers }
  })
}

/** Makes the live index equal to the catalogue, its settings too; builds one when there is none that fits. */
export async function keepIndex(work: IndexWork): Promise<IndexOutcome> {
  return alone(work, async () => {
    const leftovers = await removeLeftovers(work)
    const gen = await liveGeneration(work)
    if (!gen?.startsWith(`${shape}-`)) {
      return { ...(await rebuild(work)), rebuilt: true, settings: [], leftovers }
    }
    const settings = await repairSettings(work)
    const counts = await makeEqual({ ...work, index: work.index ?? liveIndex, gen })
    return { ...counts, rebuilt: false, settings, leftovers }
  })
}

/** A swap takes milliseconds once what was queued before it is done. */
const swapPatienceMs = 10 * 60_000

/** As advisory locks are numbered; nothing else has it. */
const lockKey = 7_283_010n

async function alone<T>({ db }: IndexWork, work: () => Promise<T>): Promise<T> {
  const session = await db.session()
  try {
    if (!(await session.tryLock(lockKey))) throw new IndexBusyError()
    return await work()
  } finally {
    await session.release()
  }
}

async function rebuild(work: IndexWork): Promise<SyncCounts> {
  const { client, say, signal, index: live = liveIndex } = work
  const gen = `${shape}-${randomBytes(6).toString('hex')}`
  const index = `${live}-${gen}`
  try {
    await succeeded(client, client.createIndex(index, { primaryKey: 'id' }), signal)
    await succeeded(client, client.index(index).updateSettings(courseIndexSettings()), signal)
    const counts = await makeEqual({
      ...work,
      index,
      gen,
      onProgress: (written, of) => say?.(`Writing documents to Meilisearch: ${written} of ${of}.`),
    })
    await checkCount(client, index, counts.courses)
    await swapIn(work, index, live)
    return counts
  } catch (error) {
    // What stays of it is removed here or, when Meilisearch is away, by the next one.
    await client.deleteIndexIfExists(index).catch(() => {})
    throw error
  }
}

async function checkCount(client: Meilisearch, index: string, courses: number): Promise<void> {
  const { numberOfDocuments } = await client.index(index).getStats()
  if (numberOfDocuments !== courses) {
    throw new MeiliTaskError(
      `The new index holds ${numberOfDocuments} documents and the catalogue ${courses} courses: it was not swapped in.`,
    )
  }
}

/**
 * All tasks of the new index are over by now: a swap leaves waiting ones where they were. A key that may see only our
 * indexes may start a swap and not look at it (the engine counts it as everybody's), so the outcome is looked at.
 */
async function swapIn({ client, say, signal }: IndexWork, index: string, live: string): Promise<void> {
  const rename = !(await exists(client, live))
  const gen = await generationOf(client, index)
  await client.swapIndexes([{ indexes: [index, live], rename }])
  await comesTrue(async () => {
    const missing = rename && !(await exists(client, live))
    return !missing && (await generationOf(client, live)) === gen
  }, signal)
  say?.('The new index answers from now on.')
  if (!rename) await succeeded(client, client.deleteIndex(index))
}

async function comesTrue(look: () => Promise<boolean>, signal?: AbortSignal): Promise<void> {
  for (const until = Date.now() + swapPatienceMs; Date.now() < until; await setTimeout(100)) {
    signal?.throwIfAborted()
    if (await look()) return
  }
  throw new MeiliTaskError('Meilisearch did not swap the new index in.')
}

async function exists(client: Meilisearch, index: string): Promise<boolean> {
  return client.getRawIndex(index).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
}

async function liveGeneration({ client, index = liveIndex }: IndexWork): Promise<string | null> {
  return generationOf(client, index).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found'
}

async function repairSettings({ client, signal, index = liveIndex }: IndexWork): Promise<string[]> {
  const wanted = courseIndexSettings()
  const differing = settingsThatDiffer(await client.index(index).getSettings(), wanted)
  if (differing.length > 0) {
    await succeeded(client, client.index(index).updateSettings(wanted), signal)
  }
  return differing
}

async function removeLeftovers({ client, signal, index = liveIndex }: IndexWork): Promise<number> {
  const { results } = await client.getRawIndexes({ limit: 1000 })
  const left = results.filter(({ uid }) => uid.startsWith(`${index}-`))
  for (const { uid } of left) await succeeded(client, client.deleteIndex(uid), signal)
  return left.length
}
