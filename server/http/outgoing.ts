/**
 * The one way out of the server process: short, bounded, without redirects. Addresses come from the operator's
 * settings and from what the provider named there says about itself, never from a visitor.
 */
import { traceHeader } from '@stapwijzer/shared/db/operation.ts'

const timeoutMs = 5_000
const maxBytes = 1024 * 1024

/** The other side could not be reached, was too slow, answered too much, or failed by itself (5xx). */
export class OtherSideDown extends Error {}

export type OutgoingRequest = {
  method: string
  headers: Record<string, string>
  body?: BodyInit | null | undefined
  signal?: AbortSignal | undefined
}

/**
 * Sends one request and returns its whole answer. Plain http is for this machine only.
 * Throws OtherSideDown; the message names the host and nothing that was sent.
 */
export async function sendOut(address: string, request: OutgoingRequest): Promise<Response> {
  const url = new URL(address)
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && own)) {
    throw new OtherSideDown(`${url.host} is not reached over https`)
  }
  try {
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
    const answer = await fetch(url, {
      method: request.method,
      headers: { ...traceHeader(), ...request.headers },
      body: request.body ?? null,
      signal,
      redirect: 'manual',
    })
    if (answer.status >= 500) throw new OtherSideDown(`${url.host} answered ${answer.status}`)
    return new Response(hasNoBody(answer.status) ? null : await wholeBody(answer, url.host), {
      status: answer.status,
      headers: answer.headers,
    })
  } catch (error) {
    if (error instanceof OtherSideDown) throw error
    throw new OtherSideDown(`${url.host} did not answer`)
  }
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304
}

async function wholeBody(answer: Response, host: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.byteLength
    if (size > maxBytes) throw new OtherSideDown(`${host} answered more than ${maxBytes} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
