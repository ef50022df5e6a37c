/**
 * Brings a product into a plain shape. Names of elements count without capitals, `_` and `-`: the product file writes
 * `Startdate` where the interface of the same market writes `date` or `start_date`.
 */
import { wholeText, type XmlElement } from '../xml/element.ts'

/** Elements that hold others by design; in any other they are markup that was not escaped. */
const structural = new Set(['startingdateplaces', 'startingdateplace', 'additionalcosts', 'additionalcost'])

/** Members by name; one that is made of elements is a list of shapes, any other a list of texts. */
export type Shape = Record<string, (string | Shape)[]>

export function shapeOf({ children }: XmlElement): Shape {
  const members: Shape = {}
  for (const child of children) {
    const name = plainName(child.name)
    if (name === 'proto') continue
    const list = Object.hasOwn(members, name) ? members[name] : undefined
    const made = structural.has(name) && child.children.length > 0
    const value = made ? shapeOf(child) : wholeText(child)
    if (list) list.push(value)
    else members[name] = [value]
  }
  return members
}

/**
 * Entries that repeat under their own name, or are repeated as `inner` inside one element: both occur. An empty element
 * is no entry.
 */
export function entries(shape: Shape, outer: string, inner: string): Shape[] {
  return objects(shape[outer]).flatMap((one) => (Object.hasOwn(one, inner) ? objects(one[inner]) : [one]))
}

function objects(list: Shape[string] | undefined): Shape[] {
  return (list ?? []).filter((one): one is Shape => typeof one === 'object')
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '')
}
