/** For tests of the courses' routes: an app with four courses, one of them withdrawn, and a GET that parses the answer. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { testApp, type TestApp } from '../testing.ts'

/** `ids` in this order: for beginners, basics, welding (bare), withdrawn. */
export async function appWithCourses(): Promise<{ app: TestApp; ids: string[] }> {
  const app = await testApp()
  const ids = await putCourses(app.db, [
    sampleCourse({ sourceId: 'a', title: 'Boekhouden voor beginners' }),
    sampleCourse({ sourceId: 'b', title: 'Basiskennis boekhouden', level: 'mbo-4', languages: ['nl', 'en'] }),
    sampleCourse({
      sourceId: 'c',
      title: 'Lassen met MIG',
      summary: null,
      description: { html: '<p>Leer lassen.</p>', lang: 'nl' },
      sector: '07',
      offerings: [],
    }),
    sampleCourse({ sourceId: 'gone', title: 'Boekhouden gevorderd' }),
  ])
  await withdrawCourses(app.db, [ids[3]!])
  return { app, ids }
}

export async function getJson<T>({ app }: TestApp, url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method: 'GET', url, headers })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<T>() }
}
