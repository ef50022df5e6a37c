/** Desks that went and the ones that took over: mail and people follow, a referral keeps the desk that it was sent to. Pure. */
import type { DeskItem, EndedDesk } from '@stapwijzer/shared/api/desks.ts'
import type { Region } from '@stapwijzer/shared/db/geography.ts'
import type { Identity } from '../identity/register.ts'
import type { Access } from '../identity/roles.ts'
import { itemOf, nameOn } from './choose-desks.ts'
import type { Desk } from './desk-file.ts'

/** The desk that does the work of `id` on a day: itself, or the last in line of those that took over. Undefined for an unknown id. */
function actingDesk(desks: readonly Desk[], id: string, day: string): Desk | undefined {
  const desk = desks.find((one) => one.id === id)
  if (!desk || desk.successor === null || nameOn(desk, day) !== null) return desk
  return actingDesk(desks, desk.successor, day)
}

/** What belongs to no region of today: the national page, and the desks that ended with the ones that took over. */
export function besideRegions(
  desks: readonly Desk[],
  regions: readonly Region[],
  today: string,
): { national: DeskItem | null; ended: EndedDesk[] } {
  const itemToday = (desk: Desk | undefined): DeskItem | null => {
    const region = regions.find(({ code }) => code === desk?.region)
    return desk ? itemOf(desk, region ? { code: region.code, name: region.name } : null, today) : null
  }
  const gone = desks.filter((desk) => nameOn(desk, today) === null && desk.names[0]!.from <= today)
  return {
    national: itemToday(desks.find(({ type }) => type === 'national')),
    ended: gone.map(({ id, names }) => ({
      id,
      name: names.at(-1)!.name,
      actingDesk: itemToday(actingDesk(desks, id, today)),
    })),
  }
}

/** Who works at a desk also works on what was sent to the desks that it took over, in the same role. */
export function accessWithTakenOver(desks: readonly Desk[], access: Access, day: string): Access {
  const own = new Map(access.desks.map((one) => [one.id, one]))
  for (const { id, role } of access.desks) {
    for (const gone of desks) {
      const isTakenOver = gone.id !== id && actingDesk(desks, gone.id, day)?.id === id
      if (isTakenOver && own.get(gone.id)?.role !== 'desk-admin') own.set(gone.id, { id: gone.id, role })
    }
  }
  return { ...access, desks: [...own.values()] }
}

/** The same identity, whose people work at the desks that theirs took over as well. */
export function withTakenOver(identity: Identity, desks: readonly Desk[], today: () => string): Identity {
  const { gate } = identity
  const signedIn: typeof gate.signedIn = (request) => {
    const who = gate.signedIn(request)
    return { ...who, access: accessWithTakenOver(desks, who.access, today()) }
  }
  return { ...identity, gate: { ...gate, signedIn } }
}
