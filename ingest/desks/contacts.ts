/**
 * How the worker reaches desks, from the same files that the server reads. The server checks them whole at its start; the
 * worker takes the members it needs and leaves the rest.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DeskContact, demonstrationMailbox } from '@stapwijzer/shared/domain/desk-contact.ts'
import { SettingsError } from '@stapwijzer/shared/domain/settings.ts'
import type { Reachable } from '@stapwijzer/shared/text/nl/referral-mail.ts'
import { parse } from 'yaml'
import { z } from 'zod'

/** The folder of the desks that come with the product; `DESKS_DIR` names another. */
const shipped = fileURLToPath(new URL('../../server/desks/register/', import.meta.url))

const ReadDesk = z.object({
  id: z.string(),
  type: z.string(),
  names: z.array(z.object({ name: z.string(), until: z.string().nullable() })).min(1),
  channels: z.array(z.object({ kind: z.enum(['phone', 'website', 'email', 'visit']), value: z.string() })),
  successor: z.string().nullable(),
  ...DeskContact.shape,
})

export type Desk = DeskContact & { id: string } & Reachable

export type Desks = {
  /** The desk that does the work of this one on a day: itself, or the one that took over. */
  find: (id: string, day: string) => Desk | undefined
  /** The page for everybody; null when the folder has none. */
  national: Reachable | null
}

type Known = Desk & { until: string | null; successor: string | null }

/** Throws one sentence that names the file when one cannot be read. */
export function readDesks(config: { DESKS_DIR?: string | undefined; production: boolean }): Desks {
  const folder = config.DESKS_DIR ?? shipped
  const known = new Map<string, Known>()
  let national: Reachable | null = null
  for (const file of namesIn(folder).filter((name) => name.endsWith('.yaml'))) {
    const read = ReadDesk.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
    if (!read.success) throw new Error(`The desk in ${join(folder, file)} cannot be read.`)
    const { id, type, names, channels, escalation, webhook, successor } = read.data
    const { name, until } = names.at(-1)!
    // As the server does: outside production the mails are there to be looked at.
    const mailbox = read.data.mailbox ?? (config.production ? undefined : demonstrationMailbox(id))
    known.set(id, { id, name, ways: channels, mailbox, escalation, webhook, until, successor })
    if (type === 'national') national = { name, ways: channels }
  }
  const find = (id: string, day: string): Desk | undefined => {
    const desk = known.get(id)
    const isGone = desk?.until != null && desk.until <= day
    return isGone && desk.successor !== null ? find(desk.successor, day) : desk
  }
  return { find, national }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new SettingsError([{ name: 'DESKS_DIR', message: 'points to a folder that cannot be read' }])
  }
}
