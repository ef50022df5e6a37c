/** One program that was read, as an event of the feed. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import type { FeedEvent, Limits } from '../format.ts'
import type { FoundElement } from '../xml/split.ts'
import type { DirectoryEntry, EdudexItem } from './item.ts'
import { shapeOf, type Shape } from './shape.ts'

export type FoundProgram = {
  found: Pick<FoundElement, 'element' | 'raw'>
  /** How the program is named in the report when it has no id: its document, and the position in it. */
  place: string
  entry: DirectoryEntry | null
  institute: (orgUnitId: string) => Shape | null
  limits: Limits
}

/** Source id `orgUnitId:programId`; null when one of the two is missing. */
export function sourceId(orgUnitId: string | null, programId: string | null): string | null {
  return orgUnitId && programId ? `${orgUnitId}:${programId}` : null
}

/** A program in XML. */
export function programEvent({ found, place, entry, institute, limits }: FoundProgram): FeedEvent {
  const key = entry && sourceId(entry.orgUnitId, entry.programId)
  if (
    !found.element ||
    (found.raw.length * 3 > limits.maxItemBytes && Buffer.byteLength(found.raw) > limits.maxItemBytes)
  )
    return tooLarge(key ?? place, key, limits)
  return shapeEvent(shapeOf(found.element), found.raw, place, entry, institute)
}

/** A program in the shape of the JSON, from either notation. */
export function shapeEvent(
  program: unknown,
  raw: string,
  place: string,
  entry: DirectoryEntry | null,
  institute: (orgUnitId: string) => Shape | null,
): FeedEvent {
  const own = idsOf(program)
  const orgUnitId = own.orgUnitId ?? entry?.orgUnitId ?? null
  const id = sourceId(orgUnitId, own.programId ?? entry?.programId ?? null)
  if (id === null)
    return {
      type: 'reject',
      finding: rejected(place, 'programClassification', 'missing-id', 'orgUnitId or programId is missing.'),
      raw,
    }
  if (!isSoundId(id)) {
    const message = 'The id is over 256 characters or holds control characters.'
    return {
      type: 'reject',
      finding: rejected(shownId(id), 'programClassification.programId', 'id-invalid', message),
      raw,
    }
  }
  const item: EdudexItem = { program, institute: institute(orgUnitId ?? ''), entry }
  return { type: 'item', key: id, item, raw }
}

export function tooLarge(key: string, itemId: string | null, { maxItemBytes }: Limits): FeedEvent {
  const finding = rejected(key, '', 'item-too-large', `The program is larger than ${maxItemBytes} bytes.`)
  return { type: 'reject', finding, ...(itemId === null ? {} : { itemId }) }
}

/** The ids that a program states itself. */
export function idsOf(program: unknown): { orgUnitId: string | null; programId: string | null } {
  const classification = member(program, 'programClassification')
  return {
    orgUnitId: idText(member(classification, 'orgUnitId')),
    programId: idText(member(classification, 'programId')),
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Shape)[name]
    : undefined
}

function idText(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}
