/** Links between a course and occupations. What is said is a row that the worker acts on, and a line in the audit log. */
import { readCourseLinks, sayOfLink, type LinkWord } from '@stapwijzer/shared/api/admin-links.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { addLinkReview, itemsOfCourse, linkReviewsOf } from '@stapwijzer/shared/db/link-reviews.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { isUuid } from '../http/bearer.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { namesOf } from '../referrals/store.ts'
import { readLinks } from './link-store.ts'

export function registerLinks(
  app: FastifyInstance,
  { db, now }: Deps,
  gate: DeskGate,
  taxonomy: Pick<TaxonomyStore, 'ready' | 'current'>,
): void {
  const options = { authorise: gate.authoriseAdmin }

  route(
    app,
    readCourseLinks,
    async ({ params: { id } }) => {
      const found = await db.read('app', async (tx) => {
        const links = isUuid(id) ? await readLinks(tx, id) : undefined
        if (!links) return null
        const words = await linkReviewsOf(tx, await itemsOfCourse(tx, id))
        const actors = words.map(({ actor }) => actor)
        return { links, words, names: await namesOf(tx, actors) }
      })
      if (!found) throw unknownCourse()
      const words = found.words.map(({ conceptId, label, actor, at, appliedAt, ...word }): LinkWord => ({
        ...word,
        occupation: { id: conceptId, label },
        actor: found.names.get(actor) ?? null,
        at: at.toISOString(),
        appliedAt: appliedAt?.toISOString() ?? null,
      }))
      return { status: 200, body: { ...found.links, words } }
    },
    options,
  )

  route(
    app,
    sayOfLink,
    async ({ params: { id }, body }, request) => {
      await taxonomy.ready()
      const known = taxonomy.current().occupation(body.occupation)
      const { subject, origin } = gate.signedIn(request)
      const at = now()
      const refusal = await db.tx('app', async (tx) => {
        const items = isUuid(id) && (await readLinks(tx, id)) ? await itemsOfCourse(tx, id) : []
        const refused = items.length === 0 ? unknownCourse() : known ? null : unknownOccupation()
        if (!refused) {
          const { occupation: conceptId, verdict, reason } = body
          await addLinkReview(tx, { courseId: id, items, conceptId, verdict, reason, actor: subject, at })
        }
        await writeAuditLine(tx, {
          action: `link.${body.verdict}`,
          object: `course/${isUuid(id) ? id : 'unknown'} occupation/${known?.id ?? 'unknown'}`,
          result: refused ? `refused: ${refused.status}` : 'ok',
          origin,
          actor: subject,
          at,
          trace: request.id,
        })
        return refused
      })
      if (refusal) throw refusal
      return { status: 201, body }
    },
    options,
  )
}

function unknownCourse(): ProblemError {
  return new ProblemError(404, 'There is no live course with this id.')
}

function unknownOccupation(): ProblemError {
  const message = 'There is no occupation with this id.'
  return new ProblemError(400, message, { errors: [{ in: 'body', path: 'occupation', message }] })
}
