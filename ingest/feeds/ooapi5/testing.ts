/** For tests: items of version 5. */
import type { Limits } from '../format.ts'
import { nl, readOne, side5, type OneOptions } from '../ooapi/testing.ts'

/** A root organisation with everything that is read of one. */
export const root = {
  organizationId: 'o1',
  organizationType: 'root',
  name: nl('Hogeschool Zuidrand'),
  primaryCode: { codeType: 'brin', code: '00AA' },
  otherCodes: [{ codeType: 'kvk', code: '12345678' }],
  link: 'https://zuidrand.example',
}

/** One program (or course) `i1` with `own` on top. */
export const one = (own: object, options: OneOptions = {}) =>
  readOne(side5, { organization: root, ...own }, options)

/** A course `i1` with these offerings. */
export const offered = (offerings: readonly unknown[], own: object = {}, limits: Partial<Limits> = {}) =>
  readOne(side5, own, { kind: 'course', offerings, limits })
