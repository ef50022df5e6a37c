/**
 * Keys with no more rights than their process needs: one that only searches the live index (the server), one that keeps
 * it and builds others beside it (worker and command line). Neither can make keys or see another index.
 */
import { MeilisearchApiError, type Meilisearch } from 'meilisearch'
import { liveIndex } from './settings.ts'

/** With the identifiers given, the same master key always gives the same keys, also after the data folder is lost. */
const wanted = {
  search: {
    uid: '5f1d5a2e-6c0b-4c39-9f5e-0f6d0e3b7a01',
    name: 'stapwijzer-search',
    description: 'Searches the courses; for the server',
    actions: ['search'],
    indexes: [liveIndex],
    expiresAt: null,
  },
  index: {
    uid: '5f1d5a2e-6c0b-4c39-9f5e-0f6d0e3b7a02',
    name: 'stapwijzer-index',
    description: 'Keeps the index of courses; for the worker and the command line',
    actions: [
      'search',
      'documents.add',
      'documents.get',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'indexes.swap',
      'settings.get',
      'settings.update',
      'stats.get',
      'tasks.get',
    ],
    indexes: [`${liveIndex}*`],
    expiresAt: null,
  },
} as const satisfies Record<
  string,
  { uid: string; actions: readonly string[]; indexes: readonly string[]; [name: string]: unknown }
>

export type ScopedKeys = Record<keyof typeof wanted, string>

/** Makes the keys that are missing and gives both. `client` has the master key. */
export async function scopedKeys(client: Meilisearch): Promise<ScopedKeys> {
  return { search: await keyOf(client, 'search'), index: await keyOf(client, 'index') }
}

async function keyOf(client: Meilisearch, name: keyof typeof wanted): Promise<string> {
  const { uid } = wanted[name]
  try {
    return (await client.getKey(uid)).key
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'api_key_not_found') throw error
  }
  const { actions, indexes, ...rest } = wanted[name]
  return (await client.createKey({ ...rest, actions: [...actions], indexes: [...indexes] })).key
}
