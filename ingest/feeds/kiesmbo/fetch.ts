/**
 * Reads the export of KiesMBO, one document: schools with their locations and the studies there, and beside them what is
 * known of each crebo code. It is opened twice: the codes stand behind the schools, which must not wait in memory.
 */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { readJson, type JsonElement } from '../json/read.ts'
import { member, without, type KiesmboItem } from './item.ts'

const members = ['schools', 'Schools', 'studies', 'Studies'] as const

type Codes = ReadonlyMap<string, unknown>

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const codes = await readCodes(context)
  for await (const element of elements(context, 'schools')) {
    if (element.tooLarge) {
      const key = `${documentKey(context.from, context.from)}#${element.position + 1}`
      const message = `The school is larger than ${context.limits.maxItemBytes} bytes.`
      // Which courses it holds is not known: none of them may be withdrawn.
      yield { type: 'reject', finding: rejected(key, '', 'item-too-large', message), incomplete: true }
    } else yield* studiesOf(element.value, element.position, codes, context)
  }
}

/** What the export says of each crebo code. There are some hundreds of them, however many schools there are. */
async function readCodes(context: ReadContext): Promise<Codes> {
  const codes = new Map<string, unknown>()
  for await (const { value } of elements(context, 'studies')) {
    const crebo = textOf(member(value, 'crebo'))
    if (crebo !== null && !codes.has(crebo)) codes.set(crebo, value)
  }
  return codes
}

async function* elements(context: ReadContext, wanted: 'schools' | 'studies'): AsyncGenerator<JsonElement> {
  const document = await context.fetcher.open(context.from, { accept: 'json' })
  const key = documentKey(document.url, context.from)
  const reader = readJson(document, members, key, context.limits)
  for (;;) {
    const next = await reader.next()
    if (next.done) {
      if (wanted === 'schools' && !Array.isArray(member(next.value.value, 'schools')))
        throw new FeedError('feed-wrong-type', `${key} is no export of KiesMBO (schools).`)
      return
    }
    if (next.value.member?.toLowerCase() === wanted) yield next.value
  }
}

function* studiesOf(
  school: unknown,
  position: number,
  codes: Codes,
  context: ReadContext,
): Generator<FeedEvent> {
  let number = 0
  for (const location of listOf(member(school, 'locations'))) {
    for (const study of listOf(member(location, 'studies'))) {
      number++
      const place = `${documentKey(context.from, context.from)}#${position + 1}.${number}`
      const crebo = textOf(member(study, 'crebo'))
      const item: KiesmboItem = {
        school: without(school, 'locations'),
        location: without(location, 'studies'),
        study,
        details: crebo === null ? null : (codes.get(crebo) ?? null),
      }
      yield eventOf(item, crebo, textOf(member(location, 'brinvest')), place)
    }
  }
}

/** KiesMBO gives a study no id of its own: its crebo code and the code of the location are one. */
function eventOf(item: KiesmboItem, crebo: string | null, location: string | null, place: string): FeedEvent {
  const raw = JSON.stringify(item)
  if (crebo === null || location === null) {
    const path = crebo === null ? 'study.crebo' : 'location.brinvest'
    const message = 'The study has no crebo code, or its location no code.'
    return { type: 'reject', finding: rejected(place, path, 'missing-id', message), raw }
  }
  const key = `${crebo}:${location}`
  if (isSoundId(key)) return { type: 'item', key, item, raw }
  const message = 'The codes are over 256 characters or hold control characters.'
  return { type: 'reject', finding: rejected(shownId(key), 'study.crebo', 'id-invalid', message), raw }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}
