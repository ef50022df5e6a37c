/** A page or an answer over HTTP as a browser asks for it: packed where the server packs. */
import { get, type Agent } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

export type Got = { body: Buffer; packed: boolean }

/** Rejects unless it is 200. */
export function ask(agent: Agent, url: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode, headers } = response
        if (statusCode !== 200) return reject(new Error(`${url} answered ${statusCode}.`))
        resolve({ body: Buffer.concat(chunks), packed: headers['content-encoding'] === 'br' })
      })
    }).on('error', reject)
  })
}

/** Length as it is and packed, in bytes. */
export type Size = { plain: number; packed: number }

export async function sizeOf(agent: Agent, url: string): Promise<Size> {
  const { body, packed } = await ask(agent, url)
  return packed ? { plain: brotliDecompressSync(body).length, packed: body.length } : packedSize(body)
}

/** As the server packs its pages. */
export function packedSize(text: Buffer | string): Size {
  const body = Buffer.from(text)
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return { plain: body.length, packed: packed.length }
}
