/** Level, NLQF level and register codes of a course. */
import type { Award, Level, NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import { writtenAward } from '../fields/award.ts'
import { levelWithCodes, nlqfLevel, readCodes, type RawCode } from '../fields/codes-of-education.ts'
import { marketLevel } from '../fields/market-level.ts'
import type { NormaliseContext } from '../format.ts'
import { isNode, listOf } from './graph.ts'
import { at, type CourseNode } from './item.ts'
import { termsOf, textOf, type World } from './values.ts'

export type Codes = {
  level: Level | null
  nlqf: NlqfLevel | null
  crebo: string[]
  croho: string[]
  feedId: string | null
}

export function readLevel(course: CourseNode, { crebo }: NormaliseContext, world: World): Codes {
  const codes = readCodes(
    numbersOf(course, 'crebo', world),
    numbersOf(course, 'croho', world),
    crebo,
    world.scope,
  )
  const path = (index: number) => at('educationalLevel', index, course.educationalLevel)
  const levels = course.educationalLevel.map((value, index) =>
    marketLevel(textOf(value, world) ?? '', path(index), codes.level !== null, world.scope),
  )
  const stated = levels.find((level) => level !== null) ?? null
  const level = levelWithCodes(stated, codes, path(0), world.scope)
  return {
    level,
    // A word for a level is a market word: only a registered code gives it its place in the framework.
    nlqf: nlqfLevel(level, null, codes.registered, path(0), world.scope),
    crebo: codes.crebo,
    croho: codes.croho,
    feedId: ownCode(course, world),
  }
}

/** The first credential that is one of the award words. */
export function readAward({ educationalCredentialAwarded: values }: CourseNode, world: World): Award | null {
  for (const value of values) {
    const category = isNode(value) ? listOf(value['credentialCategory']) : []
    const words = [textOf(value, world), ...category.map((one) => textOf(one, world))]
    const award = words.map((word) => writtenAward(word ?? '')).find((found) => found !== null)
    if (award) return award
  }
  return null
}

/** The provider's own code of the course. */
function ownCode({ courseCode, identifier }: CourseNode, world: World): string | null {
  const plain = identifier.filter((one) => typeof one === 'string' || typeof one === 'number')
  const code = [...courseCode, ...plain].map((one) => textOf(one, world)?.trim()).find(Boolean)
  return code?.slice(0, 256) ?? null
}

/** Codes of a register, given as `identifier` with the register's name as `propertyID` (or name). */
function numbersOf({ identifier }: CourseNode, register: 'crebo' | 'croho', world: World): RawCode[] {
  return identifier.flatMap((one, index) => {
    if (!isNode(one)) return []
    const [name = ''] = termsOf(listOf(one['propertyID'] ?? one['name']), world)
    const code = textOf(listOf(one['value'])[0], world)
    return name.toLowerCase() === register && code !== null
      ? [{ code, path: `${at('identifier', index, identifier)}.value` }]
      : []
  })
}
