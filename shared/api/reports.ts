/** Contracts of the half-yearly report, for everyone: only what is published, and every version of it. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { ReportBody, ReportChange } from '../domain/report/report.ts'
import { contract } from './contract.ts'

export const HalfYear = z.string().regex(/^20\d\d-H[12]$/, 'Give a half-year, such as 2026-H2.')

export const ReportVersion = z.strictObject({
  version: z.number().int().min(1),
  publishedAt: instant,
  /** SHA-256 of the report, its members in alphabetical order and without spaces. */
  hash: z.string(),
  /** Why it was corrected, and what the correction changed; null and empty for a first version. */
  reason: z.string().nullable(),
  changes: z.array(ReportChange),
})

export const PublishedReportView = ReportVersion.extend({
  report: ReportBody,
  /** All versions, the last one first. */
  versions: z.array(ReportVersion),
}).meta({ id: 'Report' })
export type PublishedReportView = z.infer<typeof PublishedReportView>

export const ReportList = z
  .strictObject({
    items: z.array(
      z.strictObject({
        period: HalfYear,
        version: z.number().int(),
        publishedAt: instant,
        invented: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Reports' })
export type ReportList = z.infer<typeof ReportList>

const common = { method: 'GET', tag: 'insight', access: 'public', rate: 'default' } as const
const params = z.strictObject({ period: HalfYear })
const query = z.strictObject({
  version: z.coerce.number().int().min(1).max(10_000).optional().describe('Default: the last one.'),
})
const none = { description: 'No report of this half-year was published, or not in this version' }

export const listReports = contract({
  ...common,
  id: 'listReports',
  path: '/v1/reports',
  summary: 'The half-yearly reports that are published, the last one first',
  maxAge: 60,
  responses: { 200: { description: 'The reports', schema: ReportList } },
})

export const getReport = contract({
  ...common,
  id: 'getReport',
  path: '/v1/reports/:period',
  summary: 'A half-yearly report with every figure, text and definition, as it was published',
  params,
  query,
  maxAge: 60,
  responses: { 200: { description: 'The report', schema: PublishedReportView }, 404: none },
})

export const getReportTable = contract({
  ...common,
  id: 'getReportTable',
  path: '/v1/reports/:period/figures',
  summary: 'Every figure of a half-yearly report as CSV',
  params,
  query,
  maxAge: 60,
  responses: { 200: { description: 'The figures', type: 'text/csv' }, 404: none },
})

export const getReportDocument = contract({
  ...common,
  id: 'getReportDocument',
  path: '/v1/reports/:period/document',
  summary: 'A half-yearly report as tagged PDF, in the language that is asked for',
  params,
  query,
  responses: { 200: { description: 'The document', type: 'application/pdf' }, 404: none },
})
