/** OOAPI v5 feeds with one course, and what is wrong with it or its offerings. */
import type { BadFeed } from './testing.ts'

export const courseId = '10000000-0000-4000-8000-000000000001'
export const courseKey = `course:${courseId}`

type Members = Record<string, unknown>

export function page(items: readonly unknown[], more: Members = {}): string {
  const plain = { pageSize: 250, pageNumber: 1, hasPreviousPage: false, hasNextPage: false }
  return JSON.stringify({ ...plain, ...more, items })
}

const named = (value: string) => [{ language: 'nl-NL', value }]

/** A whole course; `own` is laid over it. */
export function ooapiCourse(own: Members = {}): Members {
  return {
    courseId,
    name: named('Lassen'),
    organization: {
      organizationId: '20000000-0000-4000-8000-000000000001',
      organizationType: 'root',
      name: named('School'),
    },
    ...own,
  }
}

/** A server with this course, its offerings, and no programs. */
export function ooapi(own: Members = {}, offerings: readonly Members[] = []): BadFeed {
  return ooapiServer({
    '/v5/courses': page([ooapiCourse(own)]),
    [`/v5/courses/${courseId}/offerings`]: page(offerings),
  })
}

export function ooapiServer(documents: BadFeed['documents']): BadFeed {
  return { format: 'ooapi5', documents: { '/v5/programs': page([]), ...documents }, from: '/v5' }
}
