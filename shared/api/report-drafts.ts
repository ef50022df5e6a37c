/** Contracts for whoever makes the half-yearly report: its draft, what is entered, publishing and correcting. */
import { z } from 'zod'
import { sections } from '../domain/report/definitions.ts'
import { EnteredFigure, ReportBody, ReportChange, SectionTexts } from '../domain/report/report.ts'
import { contract } from './contract.ts'
import { HalfYear } from './reports.ts'

const revision = z.number().int().min(1).describe('Of the draft as it was read.')

export const ReportDraft = z
  .strictObject({
    report: ReportBody,
    revision,
    /** The last version that is published; null when none is. */
    published: z.number().int().nullable(),
    /** What publishing it now would change. */
    changes: z.array(ReportChange),
  })
  .meta({ id: 'ReportDraft' })
export type ReportDraft = z.infer<typeof ReportDraft>

const params = z.strictObject({ period: HalfYear })
const common = { tag: 'insight', access: 'policy' } as const
const noDraft = { description: 'There is no draft of this half-year' }
const newer = { description: 'Somebody changed or published it since it was read' }
const draft = { description: 'The draft as it is now', schema: ReportDraft }

export const listReportDrafts = contract({
  ...common,
  id: 'listReportDrafts',
  method: 'GET',
  path: '/v1/report-drafts',
  summary: 'Half-years with a draft, the last one first',
  responses: {
    200: {
      description: 'The drafts',
      schema: z.strictObject({
        items: z.array(z.strictObject({ period: HalfYear, published: z.number().int().nullable() })),
      }),
    },
  },
})

export const readReportDraft = contract({
  ...common,
  id: 'readReportDraft',
  method: 'GET',
  path: '/v1/report-drafts/:period',
  summary: 'The draft of a half-yearly report',
  params,
  responses: { 200: draft, 404: noDraft },
})

export const writeReportSection = contract({
  ...common,
  id: 'writeReportSection',
  method: 'PUT',
  path: '/v1/report-drafts/:period/sections/:section',
  summary: 'The texts of a section, and the targets of its figures',
  params: params.extend({ section: z.enum(sections) }),
  body: z.strictObject({
    revision,
    texts: SectionTexts,
    targets: z
      .record(z.string().max(40), z.number().min(0).max(1e12))
      .describe('By code of a figure of the section; a figure that is not named has no target.'),
  }),
  responses: { 200: draft, 404: noDraft, 409: newer },
})

export const writeReportEntered = contract({
  ...common,
  id: 'writeReportEntered',
  method: 'PUT',
  path: '/v1/report-drafts/:period/entered',
  summary: 'All figures from elsewhere, each with its source and edition',
  params,
  body: z.strictObject({ revision, entered: z.array(EnteredFigure).max(200) }),
  responses: { 200: draft, 404: noDraft, 409: newer },
})

export const publishReport = contract({
  ...common,
  id: 'publishReport',
  method: 'POST',
  path: '/v1/report-drafts/:period/versions',
  summary: 'Publish the draft; after a first time it is a correction, which says why',
  params,
  body: z.strictObject({
    revision,
    reason: z.string().trim().max(1000).optional().describe('Only for a correction, and then needed.'),
  }),
  responses: {
    201: {
      description: 'It is published',
      schema: z.strictObject({ version: z.number().int(), hash: z.string() }),
    },
    404: noDraft,
    409: {
      description: 'Somebody changed or published it since it was read, or there is nothing to correct',
    },
  },
})
