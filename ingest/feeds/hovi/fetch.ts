/** Reads HOVI, version 4: institutions, their lists of products, and each product by itself. There are no pages. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { inOrder } from '../in-order.ts'
import { JsonServer, type RawDocument } from '../json/server.ts'
import { unreadable } from '../linked-document.ts'
import type { HoviItem } from './item.ts'

/** Products that are asked for at the same time; how often a second is a limit of the source. */
const atOnce = 4
/** After so many products in a row that the server failed on, it is gone: the run ends and nothing is written. */
const maxFailures = 25

type Raw = Record<string, unknown>
type Step = { events: FeedEvent[]; down: FeedError | null }

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const service = new JsonServer(context, 'HOVI')
  const organizations = await listAt(service, '/organization', false)
  for (const [index, entry] of (organizations ?? []).entries()) {
    const id = textOf(entry, 'organizationId')
    const place = `${documentKey(service.address('/organization').href, context.from)}#${index + 1}`
    if (id === null) yield skipped(place, 'The institution has no id; its products are not known.')
    else yield* readOrganization(service, id, entry)
  }
}

async function* readOrganization(service: JsonServer, id: string, entry: unknown): AsyncGenerator<FeedEvent> {
  const path = `/organization/${encodeURIComponent(id)}`
  const organization = (await service.document(path))?.value ?? entry
  const products = await listAt(service, `${path}/product`, true)
  if (products === null) {
    yield skipped(`${path}/product`, 'The institution has no list of products; its earlier ones stay.')
    return
  }
  const places = new Map<string, Promise<RawDocument | null>>()
  const placeOf = (location: string) => {
    const known = places.get(location) ?? service.document(`${path}/location/${encodeURIComponent(location)}`)
    places.set(location, known)
    return known
  }
  let failures = 0
  const steps = inOrder(products.entries(), atOnce, ([index, listed]) =>
    readProduct(service, `${path}/product`, { listed, index, organization, placeOf }),
  )
  for await (const { events, down } of steps) {
    failures = down ? failures + 1 : 0
    if (down && failures >= maxFailures) throw down
    yield* events
  }
}

type Around = {
  listed: unknown
  index: number
  organization: unknown
  placeOf: (location: string) => Promise<RawDocument | null>
}

async function readProduct(service: JsonServer, path: string, around: Around): Promise<Step> {
  const { listed, index, organization, placeOf } = around
  const id = textOf(listed, 'productId')
  if (id === null) {
    const key = `${documentKey(service.address(path).href, service.base.href)}#${index + 1}`
    const finding = rejected(key, 'productId', 'missing-id', 'The product has no id.')
    return { events: [{ type: 'reject', finding, raw: JSON.stringify(listed) }], down: null }
  }
  // The courses of a product are known by its id and a form; which forms it has stands in what cannot be read.
  const gap = { incomplete: true, keep: (itemId: string) => itemId === id || itemId.startsWith(`${id}:`) }
  try {
    const document = await service.document(`${path}/${encodeURIComponent(id)}`)
    if (document === null)
      throw new FeedError('feed-unreachable', 'It is in the list, and not there.', undefined, false, 404)
    const product = document.value
    const location = textOf(product, 'location')
    const place = location === null ? null : await placeOf(location)
    const items = itemsOf(product, organization, place?.value ?? null)
    return { events: items.map((item) => eventOf(id, item, service.limits.maxItemBytes)), down: null }
  } catch (error) {
    const { event, down } = unreadable(error, id)
    return { events: [{ ...event, ...gap }], down }
  }
}

/** One item for each form; one without a form when the product lists none. */
function itemsOf(product: unknown, organization: unknown, location: unknown): HoviItem[] {
  const forms = memberOf(product, 'productForms')
  const { productForms: _, ...rest } = isObject(product) ? product : { productForms: null }
  const bare = isObject(product) ? rest : product
  const each = Array.isArray(forms) && forms.length > 0 ? (forms as unknown[]) : [null]
  return each.map((form) => ({ product: bare, form, organization, location }))
}

function eventOf(id: string, item: HoviItem, limit: number): FeedEvent {
  const form = textOf(item.form, 'productForm')
  const key = form === null ? id : `${id}:${form}`
  const raw = JSON.stringify(item)
  if (!isSoundId(key)) {
    const message = 'The id is over 256 characters or holds control characters.'
    return { type: 'reject', finding: rejected(shownId(key), 'productId', 'id-invalid', message), raw }
  }
  if (Buffer.byteLength(raw) > limit) {
    const finding = rejected(key, '', 'item-too-large', `The item is larger than ${limit} bytes.`)
    return { type: 'reject', finding, itemId: key }
  }
  return { type: 'item', key, item, raw }
}

/** A list of the service; null when it does not have it and `allowMissing` is set. */
async function listAt(service: JsonServer, path: string, allowMissing: boolean): Promise<unknown[] | null> {
  const document = await service.document(path)
  if (document === null && allowMissing) return null
  if (document === null) throw new FeedError('feed-unreachable', `There is no ${path} at this address.`)
  if (!Array.isArray(document.value)) throw new FeedError('feed-wrong-type', `${path} is no list of HOVI.`)
  return document.value as unknown[]
}

/** What was not read is unknown, so nothing is withdrawn. */
function skipped(key: string, message: string): FeedEvent {
  return { type: 'warning', finding: { key, path: '', code: 'resource-skipped', message }, incomplete: true }
}

function memberOf(value: unknown, member: string): unknown {
  return isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined
}

function textOf(value: unknown, member: string): string | null {
  const found = memberOf(value, member)
  const text = typeof found === 'number' ? String(found) : typeof found === 'string' ? found.trim() : ''
  return text === '' ? null : text
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
