/** A question over HTTP on a connection that is kept, with a session when it is a counsellor's. */
import { request, type Agent } from 'node:http'

/** Rejects unless it is answered with 200 or 201; the answer is read to its end. `from`: address of the client, as a proxy tells it. */
export function answer(
  agent: Agent,
  url: string,
  { cookie, body, from }: { cookie?: string; body?: unknown; from?: string } = {},
): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const method = payload === undefined ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      const { statusCode: status = 0 } = response
      response.resume()
      response.on('end', () =>
        status === 200 || status === 201 ? resolve() : reject(new Error(`${url} answered ${status}.`)),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}
