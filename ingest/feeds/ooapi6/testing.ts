/** For tests: items of version 6. */
import type { Limits } from '../format.ts'
import { nl, readOne, side6, type OneOptions } from '../ooapi/testing.ts'

/** A root organisation with everything that is read of one. */
export const root = {
  organisationId: 'o1',
  organisationType: 'root',
  name: nl('Hogeschool Zuidrand'),
  primaryCode: { codeType: 'institution_code', code: '00AA' },
  otherCodes: [{ codeType: 'kvk_organisation_id', code: '12345678' }],
  link: 'https://zuidrand.example',
}

/** One programme (or course) `i1` with `own` on top. */
export const one = (own: object, options: OneOptions = {}) =>
  readOne(side6, { organisation: root, ...own }, options)

/** A course `i1` with these offerings. */
export const offered = (offerings: readonly unknown[], own: object = {}, limits: Partial<Limits> = {}) =>
  readOne(side6, own, { kind: 'course', offerings, limits })
