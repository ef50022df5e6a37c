/** For tests: two servers over one database, both at an issuer that can be made to lie. */
import { testApp, type TestApp, type TestOptions } from '../testing.ts'
import { servedIssuer } from './testing-issuer.ts'
import { signedInAt } from './testing.ts'

export const publicUrl = 'http://127.0.0.1:4700'

/** What the issuer says while somebody works at a desk. */
export const here = { userinfo: { roles: ['counsellor:leerwerkloket-utrecht'] } }

/** `reset()` before each test, `close()` at the end. */
export async function twoServers(log?: TestOptions['log']) {
  const start = Date.now()
  const issuer = await servedIssuer()
  const setting = {
    now: new Date(start).toISOString(),
    env: {
      PUBLIC_URL: publicUrl,
      SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa',
      OIDC_ISSUER: issuer.settings.issuer,
      OIDC_CLIENT_ID: 'stapwijzer',
    },
  }
  const t: TestApp = await testApp(log ? { ...setting, log } : setting)
  const second = await testApp({ ...setting, db: t.db })
  const secondsLater = (seconds: number) => t.setNow(new Date(start + seconds * 1000).toISOString())
  const ask = (cookie: string, url = '/v1/desk/referrals') => t.app.inject({ url, headers: { cookie } })
  return {
    issuer,
    t,
    second,
    /** Milliseconds: where the clock of the first server stands until it is moved. */
    start,
    secondsLater,
    /** A session of somebody of a desk, as a `Cookie` header. */
    signedIn: () => signedInAt(issuer, t.app, publicUrl),
    ask,
    status: async (cookie: string, url?: string) => (await ask(cookie, url)).statusCode,
    lastAudit: () =>
      t.db.read(
        'audit',
        ({ sql }) => sql`select action, result, actor from audit.line order by id desc limit 1`,
      ),
    reset: () => {
      issuer.lies = here
      issuer.questions = 0
      secondsLater(0)
    },
    close: async () => {
      await second.app.close()
      await t.close()
      await issuer.close()
    },
  }
}
