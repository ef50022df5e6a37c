/** The desks that somebody can choose between: of where they live, of where they work, and else every one there is. Pure. */
import type { DeskItem } from '@stapwijzer/shared/api/desks.ts'
import { advice as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Found } from './find-desk.server.ts'

export type DeskChoice = { value: string; label: string; hint?: string; where: 'home' | 'work' | 'other' }

/** Who says where they work chooses between two places; the other desks are left out then. */
export function deskChoices(found: Found, accepting: readonly DeskItem[]): DeskChoice[] {
  const all: [DeskChoice['where'], readonly DeskItem[]][] = [
    ['home', found.desks],
    ['work', found.work?.desks ?? []],
    ['other', found.work ? [] : accepting],
  ]
  const seen = new Set<string>()
  return all.flatMap(([where, desks]) =>
    desks
      .filter(({ id, acceptsDigitalReferral }) => acceptsDigitalReferral && !seen.has(id) && seen.add(id))
      .map(({ id, name, region }) => ({
        value: id,
        label: name,
        ...(region ? { hint: t.deskWhere[where](region.name) } : {}),
        where,
      })),
  )
}
