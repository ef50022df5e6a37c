/** Prices of schema.org: offers of a course or of one of its instances. */
import { unknownPrice, type Duration, type Price } from '@stapwijzer/shared/domain/course.ts'
import { boundDate } from '../fields/dates.ts'
import { priceOf } from '../fields/money.ts'
import { listOf, type Node } from './graph.ts'
import { at, OfferNode, type InstanceNode } from './item.ts'
import { statedPrice, type Stated } from './stated-price.ts'
import { firstText, nodesOf, termsOf, yesNo, type World } from './values.ts'

type Source = Pick<InstanceNode, 'offers' | 'isAccessibleForFree'>

/** The price of a course (`prefix` empty) or an instance; unknown when its offers do not agree. */
export function readPrice(source: Source, duration: Duration | null, prefix: string, world: World): Price {
  const path = `${prefix}offers`
  const offers = nodesOf(source.offers, (index) => at(path, index, source.offers), world)
  const valid = offers.filter(({ node, path }) => holdsToday(node, path, world))
  const free = yesNo(source.isAccessibleForFree) === true || valid.some(({ node }) => isFree(node, world))
  const stated = valid.flatMap((offer) => statedPrice(offer.node, offer.path, duration, world))
  if (free) stated.push({ cents: 0n, vat: null, path })
  return agreed(stated, path, world)
}

/** One price that all offers agree on; whether VAT is in counts when one of them says so. */
function agreed(stated: readonly Stated[], path: string, { scope }: World): Price {
  const [first] = stated
  if (!first) return unknownPrice
  const said = new Set(stated.map(({ vat }) => vat).filter((vat) => vat !== null))
  if (stated.some(({ cents }) => cents !== first.cents) || (said.size > 1 && first.cents > 0n)) {
    scope.findings.warn(path, 'price-ambiguous', 'There are several amounts.')
    return unknownPrice
  }
  const [vat = null] = said
  const price = priceOf(first.cents, first.cents === 0n && vat === false ? null : vat)
  if (price === null) scope.findings.warn(first.path, 'price-implausible', 'The price is above € 250,000.')
  else if (price.vatIncluded === false) {
    const bare = stated.find((one) => one.vat === false) ?? first
    scope.findings.warn(bare.path, 'vat-unknown', 'The amount is without VAT and the rate is not given.')
  }
  return price ?? unknownPrice
}

function isFree(node: Node, world: World): boolean {
  const { category } = OfferNode.parse(node)
  return termsOf(category, world).some((term) => term.toLowerCase() === 'free')
}

/** An offer whose time is not now does not count; a bound that cannot be read is none. */
function holdsToday(node: Node, path: string, world: World): boolean {
  const { validFrom, validThrough, priceValidUntil } = OfferNode.parse(node)
  const bound = (values: readonly unknown[], name: string) =>
    boundDate(firstText(listOf(values), `${path}.${name}`, world) ?? '', `${path}.${name}`, world.scope)
  const from = bound(validFrom, 'validFrom')
  const ends = [bound(validThrough, 'validThrough'), bound(priceValidUntil, 'priceValidUntil')]
  const { today } = world.scope
  return (from === null || from <= today) && ends.every((end) => end === null || end >= today)
}
