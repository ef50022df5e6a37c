/** Contracts for the region's side: cases of missing education. A policy officer sees all, a sector body its own. */
import { z } from 'zod'
import {
  CaseFigures,
  CaseTopic,
  DossierPart,
  partnerKinds,
  SignalKind,
  topicTypes,
} from '../domain/cases/case.ts'
import { CaseState, caseStates } from '../domain/cases/case-moves.ts'
import { day, instant } from '../domain/fields.ts'
import { typed } from '../domain/referral/typed-text.ts'
import { SectorBodyId } from '../domain/sector-bodies.ts'
import { contract } from './contract.ts'
import { boolean, code, integer } from './query.ts'
import { Problem } from './problem.ts'

const id = z.strictObject({ id: z.string() })
const ifMatch = z.looseObject({ 'if-match': z.string().optional() })
const of = { tag: 'cases', access: 'region' } as const
const named = z.strictObject({ id: z.string(), name: z.string() })

const shared = {
  id: z.string(),
  title: z.string(),
  topic: CaseTopic.nullable(),
  /** Labour-market region. */
  region: named.nullable(),
  kind: SignalKind.nullable(),
  /** `2026-H2`. */
  period: z.string().nullable(),
  state: CaseState,
  /** Sector bodies that see it. */
  sectors: z.array(named),
  owner: z.strictObject({ name: z.string().nullable(), mine: z.boolean() }).nullable(),
  nextOn: day.nullable(),
  nextWhat: z.string().nullable(),
  /** `nextOn` is before today and the case is not over. */
  overdue: z.boolean(),
  /** How many courses for this came into the catalogue since it was opened. */
  found: z.number().int().min(0),
  startsOn: day.nullable(),
  /** Made by the demonstration. */
  invented: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
}

export const CaseItem = z.strictObject(shared).meta({ id: 'CaseItem' })
export type CaseItem = z.infer<typeof CaseItem>

const by = { at: instant, by: z.string().nullable() }

export const CaseView = z
  .strictObject({
    ...shared,
    version: z.number().int(),
    figures: CaseFigures.nullable(),
    partners: z.array(z.strictObject({ kind: z.enum(partnerKinds), name: z.string() })),
    /** Mail address for the reminder. */
    remindTo: z.string().nullable(),
    moves: z.array(
      z.strictObject({
        number: z.number().int(),
        from: CaseState,
        to: CaseState,
        reason: z.string(),
        /** It was taken back. */
        undone: z.boolean(),
        ...by,
      }),
    ),
    notes: z.array(z.strictObject({ id: z.string(), text: z.string(), open: z.boolean(), ...by })),
    /** Figures of others, with where they stand. */
    officialFigures: z.array(
      z.strictObject({
        id: z.string(),
        part: DossierPart,
        text: z.string(),
        source: z.string(),
        edition: z.string(),
        ...by,
      }),
    ),
    /** Where it may go now. */
    possible: z.array(CaseState),
    /** Until when the last move can be taken back; null when it cannot. */
    undoUntil: instant.nullable(),
    courses: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  })
  .meta({ id: 'Case' })
export type CaseView = z.infer<typeof CaseView>

const seen = { description: 'The case', schema: CaseView, headers: { ETag: 'Version, for If-Match' } }
/** Of a move that the table does not have; 412 and 428 are told by `If-Match`. */
const refusals = {
  409: {
    description: 'Not possible from where the case stands; `possible` lists what is',
    schema: Problem.extend({ possible: z.array(CaseState).optional() }),
  },
  412: { description: 'It was changed in the meantime' },
  428: { description: 'If-Match is missing' },
}
const changed = { 200: seen, ...refusals }

export const listCases = contract({
  ...of,
  id: 'listCases',
  method: 'GET',
  path: '/v1/cases',
  summary: 'Cases that whoever is signed in may see, overdue first, then by their next date',
  query: z.strictObject({
    state: code(caseStates).optional(),
    overdue: boolean().optional(),
    page: integer(1, 10_000).default(1),
    pageSize: integer(1, 100).default(100),
  }),
  responses: {
    200: {
      description: 'A page of them',
      schema: z.strictObject({
        items: z.array(CaseItem),
        total: z.number().int().min(0),
        page: z.number().int(),
        pageSize: z.number().int(),
      }),
    },
  },
})

export const openCase = contract({
  ...of,
  id: 'openCase',
  method: 'POST',
  path: '/v1/cases',
  summary: 'Open a case from a signal, with the figures of today, or an empty one',
  body: z
    .strictObject({
      /** Absent: made from the topic and the region. */
      title: typed(120).optional(),
      /** Id of an occupation, or a code of ISCED-F. */
      topic: z.strictObject({ type: z.enum(topicTypes), id: z.string().min(1).max(100) }).optional(),
      /** Code of a labour-market region. */
      region: z.string().min(1).max(100).optional(),
      kind: SignalKind.optional(),
      period: z
        .string()
        .regex(/^20\d\d-H[12]$/, 'Give a half-year, such as 2026-H2.')
        .optional(),
      /** Sector body that sees it besides those that cover the topic. */
      sector: SectorBodyId.optional(),
    })
    .refine(({ title, topic }) => title !== undefined || topic !== undefined, {
      path: ['title'],
      message: 'Give a topic or a title.',
    }),
  responses: { 201: { ...seen, description: 'Opened' } },
})

export const readCase = contract({
  ...of,
  id: 'getCase',
  method: 'GET',
  path: '/v1/cases/:id',
  summary: 'One case with its history; of another sector body it is 404',
  params: id,
  responses: { 200: seen },
})

export const moveCase = contract({
  ...of,
  id: 'moveCase',
  method: 'POST',
  path: '/v1/cases/:id/moves',
  summary: 'Move a case one step on, or end it, with a reason',
  params: id,
  headers: ifMatch,
  body: z
    .strictObject({
      to: CaseState,
      reason: typed(1000),
      /** First day of the course; only with `starts-on`, and needed there. */
      startsOn: day.optional(),
    })
    .refine(({ to, startsOn }) => (to === 'starts-on') === (startsOn !== undefined), {
      path: ['startsOn'],
      message: 'Give the first day of the course with starts-on, and only there.',
    }),
  responses: changed,
})

export const undoCaseMove = contract({
  ...of,
  id: 'undoCaseMove',
  method: 'POST',
  path: '/v1/cases/:id/undo',
  summary: 'Take the last move back, within a day; it stays in the history',
  params: id,
  headers: ifMatch,
  responses: changed,
})

export const arrangeCase = contract({
  ...of,
  id: 'arrangeCase',
  method: 'PUT',
  path: '/v1/cases/:id/arrangement',
  summary: 'Owner, partners and the next date with its reminder',
  params: id,
  headers: ifMatch,
  body: z.strictObject({
    owner: z.enum(['me', 'nobody', 'as-it-is']),
    partners: z.array(z.strictObject({ kind: z.enum(partnerKinds), name: typed(120) })).max(20),
    nextOn: day.nullable(),
    nextWhat: typed(200).nullable(),
    remindTo: z.email().max(254).nullable(),
  }),
  responses: changed,
})

export const addCaseNote = contract({
  ...of,
  id: 'addCaseNote',
  method: 'POST',
  path: '/v1/cases/:id/notes',
  summary: 'Add a note; an open one may be told to others, such as in the dossier',
  params: id,
  body: z.strictObject({ text: typed(2000), open: z.boolean() }),
  responses: { 201: { ...seen, description: 'Kept' } },
})

export const addCaseFigure = contract({
  ...of,
  id: 'addCaseFigure',
  method: 'POST',
  path: '/v1/cases/:id/figures',
  summary: 'Enter a figure of somebody else with its source and edition',
  params: id,
  body: z.strictObject({ part: DossierPart, text: typed(500), source: typed(300), edition: typed(60) }),
  responses: { 201: { ...seen, description: 'Kept' } },
})
