/** Which desks a region has on a day, and how they were called then. */
import type { DeskItem } from '@stapwijzer/shared/api/desks.ts'
import type { Region } from '@stapwijzer/shared/db/geography.ts'
import type { Desk } from './desk-file.ts'

/**
 * `items` holds the desks of the region, or the national page when there are none (`fallback`), and after these the
 * Doorstroompunt for people under 27 without a basic qualification, where a source names it.
 */
export type Choice = { fallback: boolean; items: DeskItem[] }

/** A desk as sending a referral to it needs it. */
export type ReferralDesk = {
  id: string
  name: string
  /** Labour market region; null = the national one. */
  region: string | null
  acceptsDigitalReferral: boolean
  /** Where the desk wants its notices; null = it looks by itself. */
  mailbox: string | null
  /** Whether it has a system of its own that hears of events. */
  hasWebhook: boolean
  /** The desk that took over; null = it exists itself. */
  successor: { id: string; name: string } | null
}

export function chooseDesks(desks: readonly Desk[], region: Region | null, asOf: string): Choice {
  const items = region ? desksOf(desks, region, asOf) : []
  const youth = items.filter(isForYouth)
  const guidance = items.filter((item) => !isForYouth(item))
  if (guidance.length > 0) return { fallback: false, items: [...guidance, ...youth] }
  const national = desks.filter((desk) => desk.type === 'national').map((desk) => itemOf(desk, null, asOf))
  return { fallback: true, items: [...national.filter((item) => item !== null), ...youth] }
}

function isForYouth({ type }: DeskItem): boolean {
  return type === 'doorstroompunt'
}

/** The desks of a region that exist on a day. */
export function desksOf(desks: readonly Desk[], { code, name }: Region, asOf: string): DeskItem[] {
  return desks
    .filter((desk) => desk.region === code)
    .map((desk) => itemOf(desk, { code, name }, asOf))
    .filter((item) => item !== null)
}

/**
 * A desk by its id, as a referral to it needs it; undefined when it does not exist on that day. One that was taken over
 * takes nothing new, and what is still said to it goes to its successor.
 */
export function deskById(desks: readonly Desk[], id: string, asOf: string): ReferralDesk | undefined {
  const desk = desks.find((one) => one.id === id)
  const name = desk && nameOn(desk, asOf)
  if (desk && name) {
    const { region, acceptsDigitalReferral, mailbox = null, webhook } = desk
    const hasWebhook = webhook !== undefined
    return { id, name, region, acceptsDigitalReferral, mailbox, hasWebhook, successor: null }
  }
  const next = desk?.successor == null ? undefined : deskById(desks, desk.successor, asOf)
  if (!desk || !next || desk.names[0]!.from > asOf) return undefined
  const successor = next.successor ?? { id: next.id, name: next.name }
  const { mailbox } = next
  return {
    id,
    name: desk.names.at(-1)!.name,
    region: desk.region,
    acceptsDigitalReferral: false,
    mailbox,
    hasWebhook: next.hasWebhook,
    successor,
  }
}

/** The name of a desk on a day; null when it did not exist. */
export function nameOn(desk: Desk, asOf: string): string | null {
  return desk.names.find(({ from, until }) => from <= asOf && (until === null || until > asOf))?.name ?? null
}

/** A desk as it is on a day, in its region; null when it does not exist then. */
export function itemOf(desk: Desk, region: Region | null, asOf: string): DeskItem | null {
  const name = nameOn(desk, asOf)
  if (name === null) return null
  const { id, type, channels, walkIn, acceptsDigitalReferral, verifiedAt, successor } = desk
  return { id, name, type, region, channels, walkIn, acceptsDigitalReferral, verifiedAt, successor }
}
