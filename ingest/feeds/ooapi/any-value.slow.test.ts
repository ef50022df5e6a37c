/** Whatever a server puts into a field: the mapping does not throw, and what comes out is a course or a reject. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Course } from '@stapwijzer/shared/domain/course.ts'
import { anyContext, anyText } from '../testing.ts'
import { withOfferingIds } from '../../pipeline/offering-ids.ts'
import { normaliseItem } from './normalise.ts'
import { rootOf, versions, type Collections, type Side } from './testing.ts'
import type { Kind } from './version.ts'

const scalar = fc.oneof(anyText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
const member = fc.constantFrom(
  ...'language value codeType code addressType postalCode postCode city countryCode geolocation latitude longitude'.split(
    ' ',
  ),
  ...'costType amount currency studyLoadUnit consumerKey sector name parent root rootId organisationId'.split(
    ' ',
  ),
  ...'endDateTime iso3166-1-alpha2 __proto__ constructor'.split(' '),
)

const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constantFrom(
      '2027-02-01',
      'P1Y',
      '25078',
      'ects',
      'teaching',
      'total_costs',
      'rio',
      'x-own',
      '__proto__',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(member, tie('value'), { maxKeys: 6 }),
  ),
}))
const school = (side: Side) =>
  JSON.parse(
    readFileSync(new URL(`../${side.format.id}/samples/school.json`, import.meta.url), 'utf8'),
  ) as Collections

/** A sound item of the sample with its offering, in which one or two members are replaced. */
function sample(side: Side, kind: Kind) {
  const names = side.version.kinds[kind]
  const collections = school(side)
  const entry = collections[names.collection]?.[0] as Record<string, unknown>
  const offerings = collections[`${names.collection}/${String(entry[names.id])}/${names.offerings}`] ?? []
  return { kind, entry: { ...entry, ...root(side) }, offering: offerings[0] as object }
}

const replaced = (raw: object) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(raw)), anyValue, { minKeys: 1, maxKeys: 2 })
    // As it comes out of a document: with the ordinary prototype, and `__proto__` as a key like others.
    .map((own) => JSON.parse(JSON.stringify(own)) as object)

describe.each(versions)('any value in a field, $name', (side) => {
  test.each<Kind>(['course', 'program'])('of a %s or its offering', (kind) => {
    const { entry, offering } = sample(side, kind)
    const change = fc.tuple(replaced(entry), replaced(offering), anyValue)
    fc.assert(
      fc.property(change, ([own, ownOfOffering, more]) => {
        const offerings = [{ ...offering, ...ownOfOffering }, more]
        const item = { kind, entry: { ...entry, ...own }, offerings, organizations: {}, outcomes: {} }
        const result = normaliseItem(side.version, item, 'course:i1', anyContext)
        if ('course' in result) {
          const course = withOfferingIds(result.course, 'sample')
          expect(Course.parse(course)).toEqual(course)
        } else expect(result.reject.key).toBe('course:i1')
      }),
      { numRuns: 500 },
    )
  })
})

function root(side: Side) {
  return { [side.version.organizations.ofItem({})[0]?.path ?? '']: rootOf(side) }
}
