/** For tests: a browser without a screen. It keeps cookies, follows redirects and fills in the login form. */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { sessionCookie } from './cookie.ts'
import type { FakeIssuer } from './testing-issuer.ts'

export type Browser = {
  cookies: Map<string, string>
  /** One request with the cookies, without following a redirect. */
  ask(options: InjectOptions): Promise<LightMyRequestResponse>
  /** Goes to an address and on, until a page answers. */
  open(address: string): Promise<LightMyRequestResponse>
  /** Signs in through the demonstration provider; returns the last answer. */
  signIn(user: string, password?: string, path?: string): Promise<LightMyRequestResponse>
}

export function browser(app: FastifyInstance, publicUrl: string): Browser {
  const cookies = new Map<string, string>()
  const { host } = new URL(publicUrl)
  const keep = (answer: LightMyRequestResponse) => {
    for (const { name, value, maxAge, expires } of answer.cookies) {
      const over = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now())
      if (over) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const ask = async (options: InjectOptions) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host, ...(cookie ? { cookie } : {}), ...options.headers }
    return keep(await app.inject({ ...options, headers }))
  }
  const open = async (address: string) => {
    let answer = await ask({ url: pathOf(address, publicUrl) })
    for (let hops = 0; answer.statusCode >= 300 && answer.statusCode < 400 && hops < 10; hops += 1) {
      answer = await ask({ url: pathOf(String(answer.headers.location), publicUrl) })
    }
    return answer
  }
  return {
    cookies,
    ask,
    open,
    async signIn(user, password = 'demo', path = '/loket/inloggen') {
      const form = await open(path)
      const action = /<form method="post" action="([^"]+)"/.exec(form.body)?.[1]
      if (!action) return form
      const sent = await ask({
        method: 'POST',
        url: action,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl },
        payload: new URLSearchParams({ gebruiker: user, wachtwoord: password }).toString(),
      })
      return sent.statusCode === 303 ? open(String(sent.headers.location)) : sent
    },
  }
}

/** Signs in at an issuer that tests can make lie; returns the session as a `Cookie` header. */
export async function signedInAt(
  issuer: FakeIssuer,
  app: FastifyInstance,
  publicUrl: string,
): Promise<string> {
  const b = browser(app, publicUrl)
  const asked = new URL(String((await b.ask({ url: '/loket/inloggen' })).headers.location))
  issuer.nonce = asked.searchParams.get('nonce')!
  const back = await b.ask({ url: `/loket/terug?code=c&state=${asked.searchParams.get('state')}` })
  if (back.statusCode !== 303 || !b.cookies.has(sessionCookie)) throw new Error('nobody was signed in')
  issuer.questions = 0
  return cookieHeader(b)
}

/** The session cookie as a `Cookie` header. */
export function cookieHeader({ cookies }: Browser): string {
  return `${sessionCookie}=${cookies.get(sessionCookie) ?? ''}`
}

function pathOf(address: string, publicUrl: string): string {
  const url = new URL(address, publicUrl)
  if (url.origin !== publicUrl) throw new Error(`leaves the site: ${url.origin}`)
  return url.pathname + url.search
}
