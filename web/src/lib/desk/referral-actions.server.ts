/** The forms of one question at the desk. Whatever cannot be done now keeps what was typed. */
import {
  assignReferral,
  makeAppointment,
  addDeskNote,
  deleteDeskNote,
  addAttempt as addAttemptContract,
} from '@stapwijzer/shared/api/desk-work.ts'
import { readDeskReferral, moveReferral, reopenReferral } from '@stapwijzer/shared/api/desk.ts'
import { sendDeskMessage } from '@stapwijzer/shared/api/messages.ts'
import { desk as t, deskMessages, deskWork, messages } from '@stapwijzer/shared/text/rooms.ts'
import { fail, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import { type FieldError, type Values, valuesOf } from '#lib/form/field.ts'
import { readMove } from './read-move.ts'
import {
  readAppointment,
  readAssignment,
  readAttempt,
  readMessage,
  readNote,
  type Read,
} from './read-work.ts'
import { deskSession, fails } from './session.server.ts'
import { queueTail, withTail } from './views.ts'

type Fetch = typeof globalThis.fetch
type Event = {
  fetch: Fetch
  params: { id: string }
  request: Request
  url: URL
  platform: Readonly<App.Platform> | undefined
}
export type Act = keyof typeof deskWork.done
/** What a form of the page tells it. `ended`: there is no session any more, so nothing was done. */
export type ActionResult = {
  act: Act | 'voorbeeld'
  values: Values
  errors: FieldError[]
  ended: boolean
  said: string
}

/** What every change of a question says: which one, and the version that was seen where it has to be made on that. */
type About = { params: { id: string }; headers: Record<string, string> }
type Work = {
  act: Act
  send: (fetch: Fetch, about: About) => Promise<{ ok: boolean; status: number }>
  /** The change has to be made on the version that was seen. */
  versioned: boolean
  /** What a refusal is about: the field to mend. */
  field: string
  /** What to say of a body that the API does not take. */
  refused?: string
  /** What to say when it cannot be done (any more). */
  over?: string
}

export async function move(event: Event) {
  const values = valuesOf(await event.request.formData())
  const read = readMove(values, event.platform?.today ?? '')
  if ('errors' in read) return refuse(400, 'stap', values, read.errors)
  const isForwarded = read.move.to === 'forwarded'
  return work(event, values, {
    act: 'stap',
    send: (fetch, about) => call(fetch, moveReferral, { ...about, body: read.move }),
    versioned: true,
    field: isForwarded ? 'forwardTo' : read.move.to === 'planned' ? 'day' : 'to',
    refused: isForwarded
      ? deskWork.errors.forwardGone
      : read.move.to === 'planned'
        ? deskWork.errors.past
        : deskWork.errors.refused,
  })
}

/** Puts a message to start from behind what was typed. Nothing is sent to anybody. */
export async function putMessage(event: Event) {
  const values = valuesOf(await event.request.formData())
  const [session, answer] = await Promise.all([
    deskSession(event.fetch),
    call(event.fetch, readDeskReferral, { params: { id: event.params.id } }),
  ])
  if (!session || answer.status === 401) return ended('voorbeeld', values)
  if (!answer.ok) return fails(answer.status)
  const { desk, promise, sent } = answer.body
  const text = deskMessages.messageText(values.voorbeeld ?? '', {
    name: sent.contact?.name ?? null,
    counsellor: session.name,
    desk: desk.name,
    contactBy: promise.contactBy,
  })
  if (!text) return refuse(400, 'voorbeeld', values, [{ field: 'voorbeeld', text: deskWork.errors.message }])
  const note = [values.note, text].filter(Boolean).join('\n\n')
  const result: ActionResult = {
    ...{ act: 'voorbeeld', errors: [], ended: false, said: deskMessages.putDone },
    values: { ...withoutVersion(values), note },
  }
  return result
}

export const addNote = (event: Event) =>
  simple(event, 'notitie', readNote, (body) => ({
    send: (fetch, about) => call(fetch, addDeskNote, { ...about, body }),
    ...{ versioned: false, field: 'text' },
  }))

export const addAttempt = (event: Event) =>
  simple(event, 'poging', readAttempt, (body) => ({
    send: (fetch, about) => call(fetch, addAttemptContract, { ...about, body }),
    ...{ versioned: false, field: 'channel' },
  }))

export const assign = (event: Event) =>
  simple(event, 'toewijzen', readAssignment, (body) => ({
    send: (fetch, about) => call(fetch, assignReferral, { ...about, body }),
    ...{ versioned: true, field: 'assignee', refused: deskWork.errors.assigneeGone },
  }))

export const write = (event: Event) =>
  simple(event, 'bericht', readMessage, (body) => ({
    send: (fetch, about) => call(fetch, sendDeskMessage, { ...about, body }),
    ...{ versioned: false, field: 'bericht', refused: messages.errors.refused },
  }))

export async function reopen(event: Event) {
  return work(event, valuesOf(await event.request.formData()), {
    act: 'heropen',
    send: (fetch, about) => call(fetch, reopenReferral, about),
    ...{ versioned: true, field: 'to', over: deskWork.errors.reopen },
  })
}

export const appoint = (event: Event) =>
  simple(
    event,
    'afspraak',
    (values) => readAppointment(values, event.platform?.today ?? ''),
    (body) => ({
      send: (fetch, about) => call(fetch, makeAppointment, { ...about, body }),
      ...{ versioned: true, field: 'day', refused: deskWork.errors.past },
    }),
  )

export async function removeNote(event: Event) {
  const values = valuesOf(await event.request.formData())
  return work(event, values, {
    act: 'wis',
    send: (fetch, { params, headers }) =>
      call(fetch, deleteDeskNote, { params: { ...params, noteId: values.wis ?? '' }, headers }),
    ...{ versioned: false, field: 'text' },
  })
}

async function simple<Body>(
  event: Event,
  act: Act,
  read: (values: Values) => Read<Body>,
  task: (body: Body) => Omit<Work, 'act'>,
) {
  const values = valuesOf(await event.request.formData())
  const found = read(values)
  if ('errors' in found) return refuse(400, act, values, found.errors)
  return work(event, values, { ...task(found.body), act })
}

async function work({ fetch, params, url }: Event, values: Values, task: Work) {
  const { act, send, versioned, field } = task
  const id = encodeURIComponent(params.id)
  const answer = await send(fetch, {
    params: { id: params.id },
    headers: versioned ? { 'if-match': values.version ?? '' } : {},
  })
  if (answer.ok) redirect(303, withTail(`/loket/verwijzing/${id}?klaar=${act}`, queueTail(url.searchParams)))
  const say = (text: string) => refuse(answer.status, act, values, [{ field, text }])
  switch (answer.status) {
    case 401:
      return ended(act, values)
    case 400:
      return say(task.refused ?? deskWork.errors.refused)
    case 409:
      return say(task.over ?? t.errors.gone)
    case 412:
    case 428:
      return refuse(412, act, values, [{ field, text: t.errors.changed }])
    default:
      return fails(answer.status)
  }
}

/** With the version: who signs in again sends the same change on the same version. */
function ended(act: ActionResult['act'], values: Values) {
  return fail(401, { act, values, errors: [], ended: true, said: '' } satisfies ActionResult)
}

function refuse(status: number, act: ActionResult['act'], values: Values, errors: FieldError[]) {
  return fail(status, {
    act,
    values: withoutVersion(values),
    errors,
    ended: false,
    said: '',
  } satisfies ActionResult)
}

/** What the counsellor typed; the version stays behind, because the page shows the newest. */
function withoutVersion({ version: _version, ...typed }: Values): Values {
  return typed
}
