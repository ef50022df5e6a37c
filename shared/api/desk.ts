/** Contracts for the people of a desk, signed in by OpenID Connect. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { ReferralState, referralStates } from '../domain/referral/moves.ts'
import { ReferralOutcome } from '../domain/referral/outcome.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'
import { boolean, code, integer, list, text } from './query.ts'
import { PlanCheckView } from './plan-checks.ts'
import { ArrangementView, PromiseView, ReferralView } from './referrals.ts'
import { DeskNote } from '../domain/referral/desk-note.ts'
import { typedToPerson } from '../domain/referral/typed-text.ts'
import { AppointmentPlaceInput } from './appointments.ts'

const desk = z.strictObject({ id: z.string(), name: z.string() })

/** What a referral owes: working days waited, and which promise is broken today. */
const urgency = {
  promise: PromiseView,
  /** Working days that the person waits for contact; null when the desk owes none any more. */
  waitingDays: z.number().int().nullable(),
  overdue: z.enum(['receipt', 'contact']).nullable(),
  /** Taken up by whoever asks. */
  mine: z.boolean(),
  /** Taken up by somebody. */
  assigned: z.boolean(),
  /** Name of who took it up, as far as it is known, and their id among the colleagues. */
  assignee: z.string().nullable(),
  assigneeId: z.string().nullable(),
}

export const DeskNoteView = DeskNote.extend({
  id: z.string(),
  by: z.string().nullable(),
  /** Written by whoever asks: only they may take it back. */
  mine: z.boolean(),
}).meta({ id: 'DeskNote' })
export type DeskNoteView = z.infer<typeof DeskNoteView>

export const DeskSession = z
  .strictObject({
    name: z.string().nullable(),
    desks: z.array(
      z.strictObject({ id: z.string(), name: z.string(), role: z.enum(['counsellor', 'desk-admin']) }),
    ),
    platformAdmin: z.boolean(),
    policy: z.boolean(),
    /** Sector bodies that the person works for. */
    sectors: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'DeskSession' })

export const QueueItem = z
  .strictObject({
    id: z.string(),
    reference: z.string(),
    state: ReferralState,
    desk,
    createdAt: instant,
    updatedAt: instant,
    ...urgency,
    /** Still to be kept. */
    appointmentAt: instant.nullable(),
    /** Since when a message of the person waits for an answer; null when none does. */
    messageWaitingSince: instant.nullable(),
    /** The person asked to leave it alone: name and question stay hidden. */
    restricted: z.boolean(),
    /** Null once the person took it back. */
    name: z.string().nullable(),
    question: z.string().nullable(),
    arrangement: ArrangementView.nullable(),
  })
  .meta({ id: 'DeskQueueItem' })
export type QueueItem = z.infer<typeof QueueItem>

export const QueuePage = z.strictObject({
  items: z.array(QueueItem),
  total: z.number().int().min(0),
  page: z.number().int(),
  pageSize: z.number().int(),
})

export const DeskReferral = z
  .strictObject({
    ...ReferralView.omit({ planId: true, mayWithdraw: true }).shape,
    updatedAt: instant,
    ...urgency,
    /** What the plan that was sent adds up to today; null when it was not sent. */
    planCheck: PlanCheckView.nullable(),
    /** Notes and attempts of the desk itself, newest first. */
    notes: z.array(DeskNoteView),
    /** Names of colleagues who have it open at this moment. */
    alsoHere: z.array(z.string()),
    /** Where it may go from here, and whether that needs a reason. */
    moves: z.array(z.strictObject({ to: ReferralState, reasonNeeded: z.boolean() })),
    /** Until when its closing can be undone; null when there is nothing to undo. */
    reopenUntil: instant.nullable(),
  })
  .meta({ id: 'DeskReferral' })
export type DeskReferral = z.infer<typeof DeskReferral>

/** `waiting`: open ones first, the longest waiting on top. `appointment`: those with one first, the soonest on top. */
export const queueSorts = ['waiting', 'newest', 'changed', 'appointment'] as const

/** How a colleague is named in an address: a short label made from the login, which opens nothing. */
export const colleaguePattern = /^[0-9a-f]{16}$/
/** `SW-7F3A91C2`, also without the letters in front and in small letters. */
export const referencePattern = /^\s*(?:SW-?)?[0-9A-F]{8}\s*$/i

const QueueQuery = z
  .strictObject({
    state: list(code(referralStates)).optional(),
    mine: boolean().optional(),
    overdue: boolean().optional(),
    /** Taken up by nobody yet. Of `mine`, `unassigned` and `assignee` any may hold; of the rest all have to. */
    unassigned: boolean().optional(),
    /** Taken up by this colleague: an id of `GET /v1/desk/colleagues`. */
    assignee: text(16).regex(colleaguePattern, 'Give the id of a colleague.').optional(),
    /** One of the own desks. */
    desk: text(100).optional(),
    /** Words go by `POST /v1/desk/referral-searches`: a name may not stand in an address. */
    reference: text(20).regex(referencePattern, 'Give a reference such as SW-7F3A91C2.').optional(),
    sort: code(queueSorts).default('waiting'),
    page: integer(1, 10_000).default(1),
    pageSize: integer(1, 100).default(20),
  })
  .refine((query) => query.page * query.pageSize <= 10_000, {
    path: ['page'],
    message: 'page times pageSize may be at most 10000.',
  })

export const TransitionBody = z
  .strictObject({
    to: z.enum(referralStates),
    /** Why; needed for `returned` and `forwarded`, where that move exists. */
    reason: typedToPerson(500).optional(),
    /** To the person. */
    note: typedToPerson(2000).optional(),
    /** The moment that the move is about; of `planned` the appointment, which is still to come. */
    at: z.iso
      .datetime({ offset: true, error: 'Give a date and time, such as 2026-12-01T14:00:00Z.' })
      .optional(),
    ...AppointmentPlaceInput.shape,
    /** How it ended; with `closed` only. */
    outcome: ReferralOutcome.optional(),
    /** Id of the desk that fits better; with `forwarded`, and only there. */
    forwardTo: z.string().min(1).max(100).optional(),
  })
  .refine(({ to, outcome }) => outcome === undefined || to === 'closed', {
    path: ['outcome'],
    message: 'An outcome goes with closed only.',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .refine(({ to, way, place }) => (way === undefined && place === undefined) || to === 'planned', {
    path: ['way'],
    message: 'How and where you meet goes with planned only.',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .refine(({ to, forwardTo }) => forwardTo === undefined || to === 'forwarded', {
    path: ['forwardTo'],
    message: 'Another desk goes with forwarded only.',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })

export type TransitionInput = z.input<typeof TransitionBody>

const id = z.strictObject({ id: z.string() })
const etag = { ETag: 'Version of the referral, for If-Match.' }

export const readDeskSession = contract({
  id: 'readDeskSession',
  method: 'GET',
  path: '/v1/desk/session',
  tag: 'desk',
  summary: 'Who is signed in, and for which desks',
  access: 'session',
  responses: { 200: { description: 'The session', schema: DeskSession } },
})

export const listDeskReferrals = contract({
  id: 'listDeskReferrals',
  method: 'GET',
  path: '/v1/desk/referrals',
  tag: 'desk',
  summary: 'The queue of the desks of whoever is signed in: open ones first, longest waiting on top',
  access: 'desk',
  query: QueueQuery,
  responses: {
    200: { description: 'A page of the queue', schema: QueuePage },
    404: { description: 'None of the own desks has this id', schema: Problem },
  },
})

export const readDeskReferral = contract({
  id: 'readDeskReferral',
  method: 'GET',
  path: '/v1/desk/referrals/:id',
  tag: 'desk',
  summary: 'One referral, with everything the person shared',
  access: 'desk',
  params: id,
  responses: { 200: { description: 'The referral', schema: DeskReferral, headers: etag } },
})

export const moveReferral = contract({
  id: 'moveReferral',
  method: 'POST',
  path: '/v1/desk/referrals/:id/transitions',
  tag: 'desk',
  summary: 'Move a referral to its next state',
  access: 'desk',
  params: id,
  headers: z.looseObject({ 'if-match': z.string().optional() }),
  body: TransitionBody,
  responses: {
    200: { description: 'Moved', schema: DeskReferral, headers: etag },
    409: { description: 'This move does not exist from where it is', schema: Problem },
    412: { description: 'Somebody changed it in the meantime', schema: Problem },
    428: { description: 'If-Match is missing', schema: Problem },
  },
})

export const reopenReferral = contract({
  id: 'reopenReferral',
  method: 'POST',
  path: '/v1/desk/referrals/:id/reopening',
  tag: 'desk',
  summary: 'Undo its closing, within a day: it goes on where it was',
  access: 'desk',
  params: id,
  headers: z.looseObject({ 'if-match': z.string().optional() }),
  responses: {
    200: { description: 'Open again', schema: DeskReferral, headers: etag },
    409: { description: 'It was not closed, or that is longer than a day ago', schema: Problem },
    412: { description: 'Somebody changed it in the meantime', schema: Problem },
    428: { description: 'If-Match is missing', schema: Problem },
  },
})
