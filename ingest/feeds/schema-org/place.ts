/** Places of schema.org: a name, an address as text or in parts, a point; or no place but a screen. */
import type { Delivery } from '@stapwijzer/shared/domain/codes.ts'
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import { cleanPoint, cleanPostcode, isDutch, middleOf, placeOf, warnUnresolved } from '../fields/place.ts'
import { isNode, listOf, typesOf, type Node } from './graph.ts'
import { at, AddressNode, PlaceNode } from './item.ts'
import { firstText, isAddress, nodesOf, numberOf, type World } from './values.ts'

export type Places = {
  location: Location | null
  /** What the places say of delivery: a virtual one is online, and beside it another one is on site. */
  signs: Delivery[]
}

export function readPlaces(values: readonly unknown[], path: string, world: World): Places {
  const place = (index: number) => at(path, index, values)
  const nodes = nodesOf(values, place, world)
  const virtual = nodes.some(({ node }) => isVirtual(node))
  const texts = values.flatMap((value, index) =>
    typeof value === 'string' && !isAddress(value) && !world.graph.has(world.absolute(value.trim()))
      ? [{ text: value, path: place(index) }]
      : [],
  )
  const location =
    nodes
      .filter(({ node }) => !isVirtual(node))
      .map(({ node, path }) => nodePlace(node, path, world))
      .find((place) => place !== null) ??
    texts.map(({ text, path }) => textPlace(text, null, path, world)).find((place) => place !== null) ??
    null
  const signs: Delivery[] = virtual ? (location ? ['online', 'classroom'] : ['online']) : []
  return { location, signs }
}

function isVirtual(node: Node): boolean {
  return typesOf(node).includes('VirtualLocation')
}

/** A place, or a bare address where a place is specified. */
function nodePlace(node: Node, path: string, world: World): Location | null {
  const bare = typesOf(node).includes('PostalAddress')
  const place = PlaceNode.parse(bare ? { name: node['name'], address: node } : node)
  const name = firstText(place.name, `${path}.name`, world)
  const where = bare ? path : `${path}.address`
  const [text] = place.address.filter((one) => typeof one === 'string')
  const [address] = nodesOf(place.address.filter(isNode), () => where, world)
  if (!address && text !== undefined) return textPlace(text, name, where, world)
  // A place of which only the name is known is in the city of that name, if there is one.
  if (!address && place.geo.length === 0) return textPlace(name ?? '', null, `${path}.name`, world)
  return addressPlace(address?.node ?? {}, name, pointOf(place.geo, `${path}.geo`, world), where, path, world)
}

type RawPoint = { lat: number | null; lon: number | null }

function addressPlace(
  node: Node,
  name: string | null,
  raw: RawPoint,
  where: string,
  path: string,
  world: World,
): Location | null {
  const { scope } = world
  const { addressLocality, postalCode, addressCountry } = AddressNode.parse(node)
  const dutch = isDutch(firstText(addressCountry, `${where}.addressCountry`, world))
  // A postcode of another country would be looked up among the Dutch ones.
  const postcode = dutch
    ? cleanPostcode(firstText(postalCode, `${where}.postalCode`, world) ?? '', `${where}.postalCode`, scope)
    : null
  const point = cleanPoint(raw.lat, raw.lon, postcode, `${path}.geo`, scope)
  const city = firstText(addressLocality, `${where}.addressLocality`, world)
  const place = placeOf({ name, city, postcode, lat: point?.lat ?? null, lon: point?.lon ?? null })
  if (dutch)
    warnUnresolved(city ?? name, place, city === null ? `${path}.name` : `${where}.addressLocality`, scope)
  return place
}

/** A Dutch postcode inside an address, and what stands behind it. */
const postcodeInText = /(?<![A-Za-z0-9])([1-9]\d{3} ?[A-Z]{2})(?![A-Za-z0-9])[ ,]*([^,\d]*)/

/** A place in one text: a city when it is one, else whatever can be recognised in it. */
function textPlace(raw: string, name: string | null, path: string, world: World): Location | null {
  const { scope } = world
  const text = firstText([raw], path, world)
  if (text === null) return placeOf({ name })
  const isCity = (word: string) => scope.places?.isCity(word) ?? false
  const found = postcodeInText.exec(text)
  const postcode = found ? cleanPostcode(found[1] ?? '', path, scope) : null
  const behind = found?.[2]?.trim() ?? ''
  const last = text.split(',').at(-1)?.trim() ?? ''
  const city = [text, behind, last].find((word) => word !== '' && isCity(word)) ?? null
  const place = placeOf({
    name: name ?? (city === text ? null : text),
    city,
    postcode,
    ...middleOf(postcode, scope),
  })
  if (city === null) warnUnresolved(text, place, path, scope)
  return place
}

function pointOf(values: readonly unknown[], path: string, world: World): RawPoint {
  const [geo] = nodesOf(values, () => path, world)
  return {
    lat: numberOf(listOf(geo?.node['latitude']), world),
    lon: numberOf(listOf(geo?.node['longitude']), world),
  }
}
