/** The single tests inside a rule, and the ways in which the rule can hold: for probing each of them alone. */
import { derivedFacts } from '../judge.ts'
import type { FactTest, Test } from '../scheme-file.ts'

export type Leaf = FactTest | Extract<Test, { age: string }>
/** A leaf and what it must say. */
export type Need = { leaf: Leaf; truth: boolean }

/** The ways in which a test holds: in each of them all leaves are true. */
export function waysToHold(test: Test): Leaf[][] {
  if ('any' in test) return test.any.flatMap(waysToHold)
  if ('all' in test) return product(test.all.map(waysToHold)).map((ways) => ways.flat())
  return [[test]]
}

/**
 * What must be so that a test holds exactly when one of its leaves does: the others of that way are true, and every
 * other way has a leaf that is false.
 */
export function needsAround(test: Test, way: Leaf[], leaf: Leaf): Need[][] {
  const beside = way.filter((other) => other !== leaf).map((other): Need => ({ leaf: other, truth: true }))
  const others = waysToHold(test).filter((other) => !sameLeaves(other, way))
  const blocks = others.map((other) =>
    other.filter((one) => !way.includes(one)).map((one): Need => ({ leaf: one, truth: false })),
  )
  return product(blocks).map((blocked) => [...beside, ...blocked])
}

/** The stated fact by whose value a leaf is decided. */
export function factOf(leaf: Leaf): string {
  if ('age' in leaf) return 'person.birthDate'
  if (leaf.fact === derivedFacts.started) return 'course.startDate'
  return leaf.fact === derivedFacts.learnerCost ? 'course.costInclVat' : leaf.fact
}

/** Every choice of one from each list. */
export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (found, list) => found.flatMap((chosen) => list.map((one) => [...chosen, one])),
    [[]],
  )
}

function sameLeaves(one: Leaf[], other: Leaf[]): boolean {
  return one.length === other.length && one.every((leaf, at) => leaf === other[at])
}
