/** Proposals over HTTP: the desk makes one and takes it back, the person decides. */
import { decideProposal, makeProposal, recallProposal } from '@stapwijzer/shared/api/proposals.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { route } from '../../http/route.ts'
import type { DeskGate } from '../../identity/signed-in.ts'
import { planView } from '../../plans/view.ts'
import type { FindDeskChannels } from '../announce.ts'
import { bearerToken } from '../../http/bearer.ts'
import { workOn } from '../desk-work.ts'
import { referralGate } from '../gate.ts'
import { personWork } from '../person-work.ts'
import { opens } from '../../http/secrets.ts'
import { planTokenHash } from '../store.ts'
import { proposalView } from '../view.ts'
import { decide } from './decide.ts'
import { propose, recall } from './desk-proposals.ts'

export function registerProposals(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  findDesk: FindDeskChannels,
): void {
  const publicUrl = deps.config.PUBLIC_URL

  route(
    app,
    makeProposal,
    async ({ params, body }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.propose', id: params.id, change: true, trace: request.id }
      const made = await workOn(deps, who, task, (tx, row) =>
        propose(tx, row, body, { at: deps.now(), publicUrl, subject: who.subject }),
      )
      return { status: 201, body: proposalView(made) }
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    recallProposal,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.proposal-recall', id: params.id, change: true, trace: request.id }
      await workOn(deps, who, task, (tx, row) => recall(tx, row, params.proposalId, deps.now()))
      return { status: 204 }
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    decideProposal,
    async ({ params, headers, body }, request) => {
      const task = { action: 'referral.proposal-decide', id: params.id, change: false }
      const { proposal, plan } = await personWork(app, deps, request, task, async (tx, row) => {
        const planHash = await planTokenHash(tx, row.planId, deps.now())
        return decide(tx, row, {
          proposalId: params.proposalId,
          accept: body.accept,
          holdsPlan: planHash !== undefined && opens(bearerToken(request), [planHash]),
          match: headers['if-match'],
          at: deps.now(),
          today: deps.today(),
          publicUrl,
          findDesk,
        })
      })
      return { status: 200, body: { proposal: proposalView(proposal), plan: plan && planView(plan) } }
    },
    { authorise: referralGate(app, deps) },
  )
}
