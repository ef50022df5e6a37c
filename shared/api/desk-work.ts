/** Contracts of the work on a referral at a desk: who does it, what is noted, when they meet, who else is looking. */
import { z } from 'zod'
import { referralStates } from '../domain/referral/moves.ts'
import { contract } from './contract.ts'
import { colleaguePattern, DeskNoteView, DeskReferral, QueuePage, queueSorts } from './desk.ts'
import { Problem } from './problem.ts'
import { attemptChannels } from '../domain/referral/desk-note.ts'
import { typed, typedToPerson } from '../domain/referral/typed-text.ts'
import { AppointmentPlaceInput } from './appointments.ts'

const id = z.strictObject({ id: z.string() })
const ifMatch = z.looseObject({ 'if-match': z.string().optional() })
const etag = { ETag: 'Version of the referral, for If-Match.' }
const moment = z.iso.datetime({ offset: true, error: 'Give a date and time, such as 2026-12-01T14:00:00Z.' })

/** Of a change that shows its If-Match: what may come instead of 200. */
const refusals = {
  409: { description: 'It has ended, or its person asked to leave it alone', schema: Problem },
  412: { description: 'Somebody changed it in the meantime', schema: Problem },
  428: { description: 'If-Match is missing', schema: Problem },
}
const changed = {
  200: { description: 'Changed', schema: DeskReferral, headers: etag },
  ...refusals,
}

export const Colleague = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    /** Whoever asks. */
    me: z.boolean(),
    /** Of the desks of whoever asks. */
    desks: z.array(z.strictObject({ id: z.string(), role: z.enum(['counsellor', 'desk-admin']) })),
  })
  .meta({ id: 'DeskColleague' })
export type Colleague = z.infer<typeof Colleague>

export const listColleagues = contract({
  id: 'listColleagues',
  method: 'GET',
  path: '/v1/desk/colleagues',
  tag: 'desk',
  summary: 'Who works at the desks of whoever is signed in, as far as they ever signed in here',
  access: 'desk',
  responses: {
    200: { description: 'By name', schema: z.strictObject({ items: z.array(Colleague) }) },
  },
})

const number = z.number().int().min(0)
/** Of the desks of whoever asks. All but `overdue` leave out what has ended. */
export const QueueCounts = z
  .strictObject({
    open: number,
    /** Nobody said yet that it came in. */
    submitted: number,
    overdue: number,
    mine: number,
    unassigned: number,
  })
  .meta({ id: 'DeskQueueCounts' })
export type QueueCounts = z.infer<typeof QueueCounts>

export const countQueue = contract({
  id: 'countQueue',
  method: 'GET',
  path: '/v1/desk/queue-counts',
  tag: 'desk',
  summary: 'How many referrals wait at the desks of whoever is signed in',
  access: 'desk',
  responses: { 200: { description: 'Numbers only', schema: QueueCounts } },
})

export const SearchBody = z
  .strictObject({
    /** Every word has to stand in the name, the question or the goal; or the whole is a reference. */
    words: typed(200),
    state: z.array(z.enum(referralStates)).max(50).optional(),
    mine: z.boolean().optional(),
    overdue: z.boolean().optional(),
    unassigned: z.boolean().optional(),
    assignee: z.string().regex(colleaguePattern, 'Give the id of a colleague.').optional(),
    desk: z.string().min(1).max(100).optional(),
    sort: z.enum(queueSorts).default('waiting'),
    page: z.int().min(1).max(10_000).default(1),
    pageSize: z.int().min(1).max(100).default(20),
  })
  .refine(({ page, pageSize }) => page * pageSize <= 10_000, {
    path: ['page'],
    message: 'page times pageSize may be at most 10000.',
  })

/** A POST, because what is searched for is a name as often as not, and an address is logged and remembered. */
export const searchDeskReferrals = contract({
  id: 'searchDeskReferrals',
  method: 'POST',
  path: '/v1/desk/referral-searches',
  tag: 'desk',
  summary: 'Search the queue by reference, or by words in name, question and goal',
  access: 'desk',
  body: SearchBody,
  responses: {
    200: { description: 'A page of what was found', schema: QueuePage },
    404: { description: 'None of the own desks has this id', schema: Problem },
  },
})

export const assignReferral = contract({
  id: 'assignReferral',
  method: 'POST',
  path: '/v1/desk/referrals/:id/assignment',
  tag: 'desk',
  summary: 'Take a referral up, hand it to a colleague, or lay it back',
  access: 'desk',
  params: id,
  headers: ifMatch,
  body: z.strictObject({
    /** `me`, the id of a colleague at the same desk, or null for nobody. */
    assignee: z
      .string()
      .regex(/^(?:me|[0-9a-f]{16})$/, 'Give me, the id of a colleague, or null.')
      .nullable(),
  }),
  responses: changed,
})

export const makeAppointment = contract({
  id: 'makeAppointment',
  method: 'POST',
  path: '/v1/desk/referrals/:id/appointment',
  tag: 'desk',
  summary: 'Give a planned referral another appointment',
  access: 'desk',
  params: id,
  headers: ifMatch,
  body: z.strictObject({
    /** In the future. */
    at: moment,
    /** To the person. */
    note: typedToPerson(2000).optional(),
    ...AppointmentPlaceInput.shape,
  }),
  responses: changed,
})

const noted = {
  201: { description: 'Kept, for the desk alone', schema: DeskNoteView },
  409: refusals[409],
}

/** Without If-Match: a note takes nothing of anybody away. */
export const addDeskNote = contract({
  id: 'addDeskNote',
  method: 'POST',
  path: '/v1/desk/referrals/:id/notes',
  tag: 'desk',
  summary: 'Keep a note for the desk; the person sees it only in their own export',
  access: 'desk',
  params: id,
  body: z.strictObject({ text: typed(2000) }),
  responses: noted,
})

export const addAttempt = contract({
  id: 'addAttempt',
  method: 'POST',
  path: '/v1/desk/referrals/:id/attempts',
  tag: 'desk',
  summary: 'Keep that the desk tried to reach the person',
  access: 'desk',
  params: id,
  body: z.strictObject({
    channel: z.enum(attemptChannels),
    text: typed(500).optional(),
    /** When, not later than now; absent = now. */
    at: moment.optional(),
  }),
  responses: noted,
})

export const deleteDeskNote = contract({
  id: 'deleteDeskNote',
  method: 'DELETE',
  path: '/v1/desk/referrals/:id/notes/:noteId',
  tag: 'desk',
  summary: 'Take back a note or an attempt of one’s own',
  access: 'desk',
  params: z.strictObject({ id: z.string(), noteId: z.string() }),
  responses: { 204: { description: 'Gone' }, 409: refusals[409] },
})

/** Reading a referral says the same; a page that stays open repeats it every minute. */
export const bePresent = contract({
  id: 'bePresent',
  method: 'POST',
  path: '/v1/desk/referrals/:id/presence',
  tag: 'desk',
  summary: 'Say that one has it open, and hear who else has and whether it changed',
  access: 'desk',
  params: id,
  responses: {
    200: {
      description: 'Names of colleagues who have it open, and its version',
      schema: z.strictObject({ alsoHere: z.array(z.string()), etag: z.string() }),
    },
  },
})

export const leaveReferral = contract({
  id: 'leaveReferral',
  method: 'DELETE',
  path: '/v1/desk/referrals/:id/presence',
  tag: 'desk',
  summary: 'Say that one has it open no longer',
  access: 'desk',
  params: id,
  responses: { 204: { description: 'Noted' } },
})
