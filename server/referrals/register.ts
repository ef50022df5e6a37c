/** Puts the room together with what the others lend to it. */
import { demonstrationMailbox } from '@stapwijzer/shared/domain/desk-contact.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { deskById } from '../desks/choose-desks.ts'
import type { Desk } from '../desks/desk-file.ts'
import { accessWithTakenOver } from '../desks/successors.ts'
import type { Identity } from '../identity/register.ts'
import { accessOf } from '../identity/roles.ts'
import { planGate } from '../plans/access.ts'
import { registerDesk } from './desk-routes.ts'
import { registerDeskWork } from './desk-work-routes.ts'
import { registerDeskAdmin } from './figures-routes.ts'
import { registerAppointmentCalendar } from './appointments/routes.ts'
import { registerMessages } from './messages/routes.ts'
import { registerReopening } from './reopen.ts'
import { registerProposals } from './proposals/routes.ts'
import { registerReferralsOfPlan } from './plan-routes.ts'
import { registerQueue } from './queue-routes.ts'
import { registerReferrals } from './routes.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'

export function registerReferralRoom(
  app: FastifyInstance,
  deps: Deps,
  identity: Identity,
  desks: readonly Desk[],
): void {
  const findDesk = async (id: string) => referralDesk(deps, desks, id)
  registerReferrals(app, deps, {
    authorisePlan: planGate(app, deps)('change'),
    findDesk,
    secret: identity.secret,
  })
  registerReferralsOfPlan(app, deps, { findDesk })
  registerDesk(app, deps, identity.gate, { findDesk })
  registerQueue(app, deps, identity.gate)
  registerDeskWork(app, deps, identity.gate, (roles) =>
    accessWithTakenOver(desks, accessOf(roles), deps.today()),
  )
  registerProposals(app, deps, identity.gate, findDesk)
  registerMessages(app, deps, identity.gate, findDesk)
  registerReopening(app, deps, identity.gate)
  registerAppointmentCalendar(app, deps, identity.gate)
  registerDeskAdmin(app, deps, identity.gate, { findDesk })
}

/** Outside production a desk without a mailbox gets one that leads nowhere, so that its mails can be looked at. */
export function referralDesk(deps: Deps, desks: readonly Desk[], id: string): ReferralDesk | undefined {
  const desk = deskById(desks, id, deps.today())
  if (!desk || deps.config.production) return desk
  return { ...desk, mailbox: desk.mailbox ?? demonstrationMailbox(desk.successor?.id ?? desk.id) }
}
