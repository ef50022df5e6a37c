/**
 * Requests that the site makes to its own API, in this process. They are known by the call they run in and by
 * nothing that a visitor could send, carry the visitor's address and trace id, and are not counted again.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Operation } from '@stapwijzer/shared/db/operation.ts'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import inject from 'light-my-request'
import type { PageVisit } from '../insight/action.ts'

/**
 * On whose behalf the site asks: the client's address as the limits know it, the trace id of its request, and the page as
 * an operation, which calls whatever it asks. `page` gathers what is done for the page.
 */
export type Visitor = { client: string; traceId: string; operation?: Operation; page?: PageVisit }

const visitors = new AsyncLocalStorage<Visitor>()

/**
 * Calls a route of the app for a visitor, without a socket. Not by `app.inject`, which refuses from the moment that the app
 * closes: a page that was begun before would fail in its middle, after a form was written. The app must have started.
 */
export function askInside(
  app: FastifyInstance,
  visitor: Visitor,
  options: InjectOptions,
): Promise<LightMyRequestResponse> {
  const dispatch = (request: IncomingMessage, response: ServerResponse) => app.routing(request, response)
  // Awaited inside: what `inject` gives begins when it is first waited for, and that must be on behalf of the visitor.
  return visitors.run(visitor, async () => await inject(dispatch, options))
}

/** The visitor for whom the running request was made by the site; undefined for a request from outside. */
export function insideVisitor(): Visitor | undefined {
  return visitors.getStore()
}
