/** The appointment as a file for a calendar: for its person, and for the desk. */
import type { Reply } from '@stapwijzer/shared/api/contract.ts'
import { appointmentCalendar, deskAppointmentCalendar } from '@stapwijzer/shared/api/appointments.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { ProblemError } from '../../http/problem.ts'
import { route } from '../../http/route.ts'
import type { DeskGate } from '../../identity/signed-in.ts'
import { workOn } from '../desk-work.ts'
import { referralGate } from '../gate.ts'
import { personWork } from '../person-work.ts'
import type { ReferralRow } from '../store.ts'
import { appointmentCalendarText } from './calendar.ts'

export function registerAppointmentCalendar(app: FastifyInstance, deps: Deps, gate: DeskGate): void {
  const action = 'referral.calendar.read'

  route(
    app,
    appointmentCalendar,
    async ({ params }, request) =>
      personWork(app, deps, request, { action, id: params.id, change: false }, async (_tx, row) =>
        fileOf(row, 'person'),
      ),
    { authorise: referralGate(app, deps) },
  )

  route(
    app,
    deskAppointmentCalendar,
    async ({ params }, request) => {
      const task = { action, id: params.id, change: false, trace: request.id }
      return workOn(deps, gate.signedIn(request), task, async (_tx, row) =>
        // Of one that is left alone the desk sees no appointment either.
        fileOf(row.restrictedAt === null ? row : { ...row, appointmentAt: null }, 'desk'),
      )
    },
    { authorise: gate.authoriseDesk },
  )
}

function fileOf(
  row: ReferralRow,
  reader: 'person' | 'desk',
): Reply<typeof appointmentCalendar> | ProblemError {
  const body = appointmentCalendarText(row, reader)
  if (body === null) return new ProblemError(404, 'There is no appointment.')
  const name = `afspraak-${referenceOf(row.id)}.ics`
  return { status: 200, body, headers: { 'content-disposition': `attachment; filename="${name}"` } }
}
