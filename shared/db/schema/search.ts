/** The narrow rows that the Postgres search engine reads; made from `catalogue.course` by one projection. */
import { doublePrecision, text, uuid } from 'drizzle-orm/pg-core'
import { catalogue } from './catalogue.ts'

export const courseSearch = catalogue.table('course_search', {
  courseId: uuid('course_id').primaryKey(),
  titleKey: text('title_key').notNull(),
  lat: doublePrecision(),
  lon: doublePrecision(),
})
