/** Whom a person can turn to about a question that was sent: the desk that works on it now, else the page for everybody. Pure. */
import type { DeskItem, EndedDesk } from '@stapwijzer/shared/api/desks.ts'
import { referralRights as r } from '@stapwijzer/shared/text/rooms.ts'

export type KnownDesks = {
  today: readonly DeskItem[]
  ended: readonly EndedDesk[]
  /** For the whole country. */
  national: DeskItem | null
}
export type DeskReach = {
  /** That the desk of the question ended, and who goes on; null while it exists. */
  changed: string | null
  /** In the order in which to try. */
  ways: { heading: string; channels: DeskItem['channels'] }[]
}

/** `everywhere`: the page for everybody as well, for who got no answer. `goesOn`: the desk still works on the question. */
export function deskReach(
  id: string,
  { today, ended, national }: KnownDesks,
  { everywhere, goesOn }: { everywhere: boolean; goesOn: boolean },
): DeskReach {
  const gone = ended.find((one) => one.id === id)
  const desk = gone ? gone.actingDesk : today.find((one) => one.id === id)
  const own = desk?.channels.length
    ? [{ heading: gone ? r.reachDesk(desk.name) : r.reachHeading, channels: desk.channels }]
    : []
  const anyone =
    national && (everywhere || own.length === 0)
      ? [
          {
            heading: own.length > 0 ? r.reachElse(national.name) : r.reachDesk(national.name),
            channels: national.channels,
          },
        ]
      : []
  return { changed: gone ? changeOf(gone, goesOn) : null, ways: [...own, ...anyone] }
}

function changeOf({ name, actingDesk }: EndedDesk, goesOn: boolean): string {
  if (!actingDesk) return r.deskGone(name)
  const taken = r.takenOver(name, actingDesk.name)
  return goesOn ? `${taken} ${r.goesOn}` : taken
}
