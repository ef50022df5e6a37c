/** The shape of a desk's file, and everything that must hold between the files. */
import { channelKinds, DeskType } from '@stapwijzer/shared/api/desks.ts'
import { DeskContact } from '@stapwijzer/shared/domain/desk-contact.ts'
import { z } from 'zod'

const day = z.iso.date()

export const DeskFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  type: DeskType,
  region: z.string().nullable(),
  names: z.array(z.strictObject({ name: z.string().min(1), from: day, until: day.nullable() })).min(1),
  channels: z.array(z.strictObject({ kind: z.enum(channelKinds), value: z.string().min(1) })),
  walkIn: z.boolean().nullable(),
  acceptsDigitalReferral: z.boolean(),
  ...DeskContact.shape,
  verifiedAt: day.nullable(),
  successor: z.string().nullable(),
  sources: z
    .array(z.strictObject({ title: z.string(), url: z.url().optional(), retrieved: day.optional() }))
    .min(1),
  notes: z.string().optional(),
})
export type Desk = z.infer<typeof DeskFile>

/** What is wrong with the desks together, one sentence each. */
export function deskMistakes(desks: readonly Desk[]): string[] {
  const ids = new Set(desks.map(({ id }) => id))
  const national = desks.filter(({ type }) => type === 'national')
  return [
    ...(ids.size === desks.length ? [] : ['An id stands in two files.']),
    ...(national.length === 1 ? [] : [`There are ${national.length} national desks instead of one.`]),
    ...desks.flatMap((desk) => [
      ...(desk.type === 'doorstroompunt' && desk.acceptsDigitalReferral
        ? [`${desk.id}: a Doorstroompunt stands beside the desk and takes no referrals.`]
        : []),
      ...(comesBack(desk, desks) ? [`${desk.id}: its successors come back to it.`] : []),
      ...((desk.region === null) === (desk.type === 'national')
        ? []
        : [`${desk.id}: only the national desk has no region.`]),
      ...(desk.type === 'national' && desk.acceptsDigitalReferral
        ? [`${desk.id}: the national desk takes no referrals.`]
        : []),
      ...(desk.successor !== null && !ids.has(desk.successor)
        ? [`${desk.id}: there is no desk ${desk.successor}.`]
        : []),
      ...(namesFollow(desk) ? [] : [`${desk.id}: its names overlap, leave a gap or end before they begin.`]),
    ]),
  ]
}

function comesBack({ id, successor }: Desk, desks: readonly Desk[]): boolean {
  const passed = new Set([id])
  for (let next = successor; next !== null; next = desks.find((one) => one.id === next)?.successor ?? null) {
    if (passed.has(next)) return next === id
    passed.add(next)
  }
  return false
}

function namesFollow({ names }: Desk): boolean {
  return names.every(({ from, until }, index) => {
    const next = names[index + 1]
    return (until === null || until > from) && (next ? next.from === until : true)
  })
}
