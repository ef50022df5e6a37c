/** What a warning must do: be in the report, under its item and path, while the course is shown without the bad fact. */
import { expect } from 'vitest'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { BadFeed, BadInput } from './testing.ts'

/** The warning with its path, and what the stored course holds in the stead of the bad fact. */
export type WarningRow = [
  code: string,
  what: string,
  feed: BadFeed,
  key: string,
  path: string,
  holds: Partial<Course>,
]

/** Runs a feed of one course as `source`. */
export async function expectWarning(
  on: BadInput,
  source: string,
  feed: BadFeed,
  warning: { code: string; key: string; path: string },
  holds: Partial<Course>,
): Promise<void> {
  const report = await on.run(feed, source)
  expect(report).toMatchObject({ status: 'done', counts: { read: 1, created: 1, rejected: 0 } })
  expect(report.warnings).toContainEqual(expect.objectContaining(warning))
  expect(await on.course(source, warning.key)).toMatchObject(holds)
}
