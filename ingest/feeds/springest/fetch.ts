/** Reads a Springest product file: one stream of products. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { mappedProvider } from '../fields/mapping-provider.ts'
import { FeedError, type FeedEvent, type Limits, type ReadContext } from '../format.ts'
import { documentError, readXml, type XmlEvent, type XmlRoot } from '../xml/read.ts'
import type { SpringestItem } from './item.ts'
import { shapeOf } from './shape.ts'

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const { limits } = context
  const document = await context.fetcher.open(context.from, { accept: 'xml' })
  const key = documentKey(document.url, context.from)
  const wanted = (name: string, depth: number) => depth === 2 && name === 'Product'
  const products = readXml(document, { wanted, maxDepth: limits.maxDepth, maxElement: limits.maxItemBytes })
  try {
    for (;;) {
      const next = await products.next()
      const provider = checkedRoot(next.done ? next.value : next.value.root, key, context)
      if (next.done) return
      yield productEvent(next.value, provider, `${key}#${next.value.position}`, limits)
    }
  } catch (error) {
    throw documentError(error, key)
  }
}

/** The provider that the root names. Ends the run for another root, or when nobody says whose products these are. */
function checkedRoot({ name, attributes }: XmlRoot, key: string, { mapping }: ReadContext): string | null {
  if (name !== 'Products') throw new FeedError('feed-wrong-type', `${key} is no list of Springest products.`)
  const provider = attributes['provider']?.trim() || null
  if (provider === null && mappedProvider(mapping) === null)
    throw new FeedError(
      'mapping-invalid',
      'The products name no provider: give one in the source or its mapping.',
    )
  return provider
}

function productEvent(
  { element, raw }: XmlEvent,
  provider: string | null,
  place: string,
  { maxItemBytes }: Limits,
): FeedEvent {
  if (!element || (raw.length * 3 > maxItemBytes && Buffer.byteLength(raw) > maxItemBytes)) {
    const message = `The product is larger than ${maxItemBytes} bytes.`
    return { type: 'reject', finding: rejected(place, '', 'item-too-large', message) }
  }
  const product = shapeOf(element)
  const id = idOf(product['id'])
  if (id === '')
    return { type: 'reject', finding: rejected(place, 'ID', 'missing-id', 'The product has no ID.'), raw }
  if (!isSoundId(id)) {
    const message = 'The id is over 256 characters or holds control characters.'
    return { type: 'reject', finding: rejected(shownId(id), 'ID', 'id-invalid', message), raw }
  }
  const item: SpringestItem = { product, provider }
  return { type: 'item', key: id, item, raw }
}

function idOf(list: readonly unknown[] | undefined): string {
  const [first] = list ?? []
  return typeof first === 'string' ? first.trim() : ''
}
