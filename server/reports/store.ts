/** The SQL of reports about courses. Only the hash of a token is stored. */
import type { AdminCourseReport, CourseReportBody } from '@stapwijzer/shared/api/course-reports.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { courseReport } from '@stapwijzer/shared/db/schema/desk.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import type { ReportKind } from '@stapwijzer/shared/domain/course-report.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { namesOf } from '../referrals/store.ts'

type Row = typeof courseReport.$inferSelect

/** Returns the id; undefined when there is no such course. */
export async function saveReport(
  tx: Tx,
  asked: string,
  report: CourseReportBody & { tokenHash: string; at: Date },
): Promise<string | undefined> {
  const course = (await readShownCourses(tx, [asked])).get(asked)
  if (!course) return undefined
  const { kind, text, tokenHash, at } = report
  const [row] = await tx.orm
    .insert(courseReport)
    .values({ tokenHash, courseId: course.id, kind, text, createdAt: at })
    .returning({ id: courseReport.id })
  return row!.id
}

/** With the hash of its token, to be compared. */
export async function readReport(
  tx: Tx,
  id: string,
): Promise<{ tokenHash: string; report: AdminCourseReport } | undefined> {
  const [row] = await tx.orm.select().from(courseReport).where(eq(courseReport.id, id))
  if (!row) return undefined
  const [report] = await inFull(tx, [row])
  return { tokenHash: row.tokenHash, report: report! }
}

export async function readReports(
  tx: Tx,
  state: 'open' | 'answered',
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: AdminCourseReport[]; total: number }> {
  const open = state === 'open'
  const wanted = open ? isNull(courseReport.answeredAt) : isNotNull(courseReport.answeredAt)
  const rows = await tx.orm
    .select()
    .from(courseReport)
    .where(wanted)
    .orderBy(open ? asc(courseReport.createdAt) : desc(courseReport.answeredAt), asc(courseReport.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const [{ total } = { total: 0 }] = await tx.orm.select({ total: count() }).from(courseReport).where(wanted)
  return { items: await inFull(tx, rows), total }
}

export async function countOpenReports({ orm }: Tx): Promise<number> {
  const [row] = await orm.select({ total: count() }).from(courseReport).where(isNull(courseReport.answeredAt))
  return row?.total ?? 0
}

/** False when it has an answer already, or is not there. */
export async function answerReport(
  { orm }: Tx,
  id: string,
  { answer, by, at }: { answer: string; by: string; at: Date },
): Promise<boolean> {
  const rows = await orm
    .update(courseReport)
    .set({ answer, answeredAt: at, answeredBy: by })
    .where(and(eq(courseReport.id, id), isNull(courseReport.answeredAt)))
    .returning({ id: courseReport.id })
  return rows.length > 0
}

/** With their courses, and with the name instead of the login of who answered. */
async function inFull(tx: Tx, rows: readonly Row[]): Promise<AdminCourseReport[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ answeredBy }) => answeredBy ?? []),
  )
  const courses = await readShownCourses(
    tx,
    rows.map(({ courseId }) => courseId),
  )
  return rows.map((row) => {
    const found = courses.get(row.courseId)
    return {
      id: row.id,
      reference: referenceOf(row.id),
      kind: row.kind as ReportKind,
      text: row.text,
      createdAt: row.createdAt.toISOString(),
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      answeredBy: names.get(row.answeredBy ?? '') ?? null,
      course: {
        id: found?.id ?? row.courseId,
        title: found?.title ?? null,
        provider: found?.course.provider.name ?? null,
      },
    }
  })
}
