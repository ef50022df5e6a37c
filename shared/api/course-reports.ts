/** Contracts of "Klopt iets niet?": somebody says what is wrong with a course, the operator answers. Nobody's name is asked. */
import { z } from 'zod'
import { reportKinds } from '../domain/course-report.ts'
import { instant } from '../domain/fields.ts'
import { wrongKindsIn } from '../domain/referral/wrong-field.ts'
import { adminId, paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'
import { code } from './query.ts'
import { typed } from '../domain/referral/typed-text.ts'

/** About a course and not about a person: what would tell who somebody is does not belong in it. */
export const CourseReportBody = z.strictObject({
  kind: z.enum(reportKinds),
  text: typed(500).refine(
    (text) => wrongKindsIn(text).length === 0,
    'Leave citizen service numbers, bank accounts and e-mail addresses out of it.',
  ),
})
export type CourseReportBody = z.infer<typeof CourseReportBody>

const report = {
  id: z.string(),
  /** To say on the phone; it opens nothing. */
  reference: z.string(),
  kind: z.enum(reportKinds),
  text: z.string(),
  createdAt: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
}
/** `title` and `provider` are null for a course that is in no source any more. */
const course = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  provider: z.string().nullable(),
})

export const CourseReportView = z.strictObject({ ...report, course }).meta({ id: 'CourseReport' })
export type CourseReportView = z.infer<typeof CourseReportView>

export const AdminCourseReport = z
  .strictObject({
    ...report,
    course,
    /** Name of who answered; null while nobody has, and when it is not known any more. */
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'AdminCourseReport' })
export type AdminCourseReport = z.infer<typeof AdminCourseReport>

export const reportCourse = contract({
  id: 'reportCourse',
  method: 'POST',
  path: '/v1/courses/:id/reports',
  tag: 'courses',
  summary: 'Say that something about a course is not right; the only answer that holds the token',
  access: 'public',
  params: adminId,
  body: CourseReportBody,
  responses: {
    201: {
      description: 'Received. Keep the token: it opens the answer and cannot be asked for again.',
      schema: z.strictObject({ id: z.string(), token: z.string(), reference: z.string() }),
      headers: { Location: 'Address of the report.' },
    },
    404: { description: 'There is no such course', schema: Problem },
  },
})

export const readCourseReport = contract({
  id: 'readCourseReport',
  method: 'GET',
  path: '/v1/course-reports/:id',
  tag: 'courses',
  summary: 'A report, and the answer when there is one',
  access: 'report',
  params: adminId,
  responses: { 200: { description: 'The report', schema: CourseReportView } },
})

export const reportStates = ['open', 'answered'] as const

export const listCourseReports = contract({
  id: 'listCourseReports',
  method: 'GET',
  path: '/v1/admin/course-reports',
  tag: 'admin',
  summary: 'Reports about courses: those without an answer, oldest first, or those with one, newest first',
  access: 'admin',
  query: paged({ state: code(reportStates).default('open') }),
  responses: { 200: { description: 'A page of them', schema: pageOf(AdminCourseReport) } },
})

export const answerCourseReport = contract({
  id: 'answerCourseReport',
  method: 'POST',
  path: '/v1/admin/course-reports/:id/answer',
  tag: 'admin',
  summary: 'Answer a report; once, because the person may have read it already',
  access: 'admin',
  params: adminId,
  body: z.strictObject({ answer: typed(1000) }),
  responses: {
    200: { description: 'Answered', schema: AdminCourseReport },
    409: { description: 'It was answered already', schema: Problem },
  },
})
