/** A question with a body over HTTP on a connection that is kept. */
import { request, type Agent } from 'node:http'

/** Length of the answer in bytes, and its text; rejects unless it has the status that is wanted. */
export function post(
  agent: Agent,
  url: string,
  body: unknown,
  wanted = 200,
): Promise<{ bytes: number; text: string }> {
  const payload = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': payload.length }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const all = Buffer.concat(chunks)
        if (response.statusCode === wanted) resolve({ bytes: all.length, text: all.toString() })
        else
          reject(new Error(`${url} answered ${response.statusCode}: ${all.toString('utf8').slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}
