/** Which filters the results page leaves out, as the operator reads it. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { readPage } from '@stapwijzer/server/site/testing-forms.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskSite } from '../referral/testing-referral.ts'

let t: TestApp
beforeAll(async () => {
  t = await deskSite()
  await putCourses(t.db, [sampleCourse({ practical: { noDiplomaNeeded: true } })])
})
afterAll(() => t.close())

test('the sources page names them with how many courses have them', async () => {
  const main = (await readPage(t, '/beheer', await signedIn(t, 'dina'))).text('main')
  expect(main).toContain('Filters die nu verborgen zijn')
  expect(main).toContain('Baangarantie: bekend bij 0 van de 1 opleiding')
  expect(main).not.toContain('Zonder diploma')
})
