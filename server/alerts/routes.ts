/** Alerts over HTTP: asking for one, confirming it, changing and stopping them. Reading never changes anything. */
import {
  changeAlerts,
  confirmAlert,
  readAlertRequest,
  readAlerts,
  requestAlert,
  stopAlert,
  stopAlerts,
  type AlertRequest,
} from '@stapwijzer/shared/api/alerts.ts'
import { queueSealedMail } from '@stapwijzer/shared/db/outgoing.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { addressHash, keyOf, sealText } from '@stapwijzer/shared/db/sealed-text.ts'
import type { AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { texts } from '@stapwijzer/shared/text/texts.ts'
import type { Searching } from '@stapwijzer/shared/search/search.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { bearerToken, guessOnce, isUuid } from '../http/bearer.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { confirmLink } from './links.ts'
import { firstLook } from './look.ts'
import * as store from './store.ts'
import { linkToken, readLinkToken, type LinkPurpose } from './tokens.ts'
import { alertsView, alertView, namesFor } from './view.ts'

export function registerAlerts(app: FastifyInstance, deps: Deps, searching: () => Promise<Searching>): void {
  const { db, now, today } = deps
  const looking = () => ({ db, searching, today: today() })
  const opened = new WeakMap<FastifyRequest, string>()
  /** A token that is none, of another purpose, or of what is gone has the same answer in the same time. */
  const by = (...purposes: LinkPurpose[]) => ({
    authorise: async (request: FastifyRequest) => {
      const token = bearerToken(request)
      const id = await guessOnce(app, request, () =>
        db.read('app', async (tx) => {
          const key = keyOf(tx)
          const found = purposes.map((purpose) => readLinkToken(token, purpose, key))
          const one = found.find((id) => id !== null)
          if (one === undefined) return undefined
          const stands = purposes.includes('confirm')
            ? await store.readRequest(tx, one, now())
            : await store.readAddress(tx, one, now())
          return stands && one
        }),
      )
      opened.set(request, id)
    },
  })
  const idOf = (request: FastifyRequest) => opened.get(request)!

  route(app, requestAlert, async ({ body }, request) => {
    insist(app.limits.alertRequests.take(app.clientOf(request), app.tick()))
    const seen = await firstLook(looking(), body.subject)
    if (seen === null) throw new ProblemError(404, 'There is no such course or occupation.')
    await db.tx('app', (tx) => ask(tx, body, { seen, at: now() }))
    return { status: 202, body: { state: 'queued' as const } }
  })

  /** The mail says nothing but what was asked for: whoever typed the address may not write to its owner through us. */
  async function ask(
    tx: Tx,
    { email, subject, pace, months }: AlertRequest,
    { seen, at }: { seen: store.NewAlert['seen']; at: Date },
  ): Promise<void> {
    const key = keyOf(tx)
    const locale = currentLocale()
    const made = await store.insertRequest(tx, {
      addressHash: addressHash(email, key),
      sealed: sealText(email.trim(), key),
      subject: tidied(subject),
      asked: { pace: pace ?? 'weekly', endsOn: addMonths(today(), months), locale },
      ...{ seen, at },
    })
    if (made === null) return
    const mail = texts(locale).alertMail.confirmation(confirmLink(deps.config.PUBLIC_URL, made.id, key))
    const { addressId: alertAddressId } = made
    await queueSealedMail(
      tx,
      { to: email.trim(), ...mail },
      { kind: 'alert-confirmation', alertAddressId, at },
    )
  }

  const answer = async (id: string) => {
    const found = await db.read('app', (tx) => store.readAddress(tx, id, now()))
    if (!found) throw gone()
    const names = await db.catalogue((reading) =>
      namesFor(
        reading,
        found.alerts.map(({ subject }) => subject),
      ),
    )
    return alertsView(found.address, found.alerts, names)
  }

  route(
    app,
    readAlertRequest,
    async (_input, request) => {
      const found = await db.read('app', (tx) => store.readRequest(tx, idOf(request), now()))
      if (!found) throw gone()
      const names = await db.catalogue((reading) => namesFor(reading, [found.alert.subject]))
      const { pace, endsOn } = found.alert.asked
      const confirmed = found.alert.confirmedAt !== null
      return { status: 200, body: { alert: alertView(found.alert, names), pace, endsOn, confirmed } }
    },
    by('confirm'),
  )

  route(
    app,
    confirmAlert,
    async (_input, request) => {
      const confirmed = await db.tx('app', async (tx) => {
        const found = await store.readRequest(tx, idOf(request), now())
        if (!found) throw gone()
        await store.confirm(tx, found.alert, found.address, now())
        return { id: found.address.id, token: linkToken('manage', found.address.id, keyOf(tx)) }
      })
      return { status: 200, body: { token: confirmed.token, alerts: await answer(confirmed.id) } }
    },
    by('confirm'),
  )

  route(
    app,
    readAlerts,
    async (_input, request) => ({ status: 200, body: await answer(idOf(request)) }),
    by('manage'),
  )

  route(
    app,
    changeAlerts,
    async ({ body: { pace, months } }, request) => {
      const endsOn = months === undefined ? undefined : addMonths(today(), months)
      await db.tx('app', (tx) => store.changeAddress(tx, idOf(request), { pace, endsOn, at: now() }))
      return { status: 200, body: await answer(idOf(request)) }
    },
    by('manage'),
  )

  route(
    app,
    stopAlert,
    async ({ params: { id } }, request) => {
      const done = isUuid(id) && (await db.tx('app', (tx) => store.deleteAlert(tx, idOf(request), id)))
      if (!done) throw gone()
      return { status: 204 }
    },
    by('manage'),
  )

  route(
    app,
    stopAlerts,
    async (_input, request) => {
      await db.tx('app', (tx) => store.deleteAddress(tx, idOf(request)))
      return { status: 204 }
    },
    by('manage', 'stop'),
  )
}

/** What is no part of the question: where on the page somebody was, and in which order. */
function tidied(subject: AlertSubject): AlertSubject {
  if (subject.kind !== 'search') return subject
  const { page: _page, pageSize: _size, facets: _facets, sort: _sort, ...question } = subject.question
  return { ...subject, question }
}

function gone(): ProblemError {
  return new ProblemError(404, 'There is nothing here that this token opens.')
}
