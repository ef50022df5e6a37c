/** What the routes of referrals need of other rooms. */
import type { FastifyRequest } from 'fastify'
import type { ReferralDesk } from '../desks/choose-desks.ts'

/** What the other rooms lend to this one. */
export type ReferralRooms = {
  /** Throws unless the request holds the token that may change the plan in its path. */
  authorisePlan: (request: FastifyRequest) => Promise<void>
  findDesk: (id: string) => Promise<ReferralDesk | undefined>
  /** Key of the referrals' own tokens. */
  secret: () => string
}
