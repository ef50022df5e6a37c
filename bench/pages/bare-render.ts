/**
 * The reference of P8: bare Node that renders one page of results for each request from an answer of the search that it
 * already has. The site is the built one, so the bytes are those of the product; there is no API, no hook and no packing.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { loadSite } from '@stapwijzer/server/site/built-site.ts'

const [origin, query = '', today = ''] = process.argv.slice(2)
if (!origin) throw new Error('Give the server whose page is repeated, the question and today.')
const site = await loadSite(fileURLToPath(new URL('../../web/build', import.meta.url)))
const answer = await fetch(`${origin}/v1/courses${query}`)
if (!answer.ok) throw new Error(`The search answered ${answer.status}.`)
const found = await answer.text()
const platform = {
  api: () => Promise.resolve(new Response(found)),
  report: ({ error }: { error: unknown }) => console.error(error),
  today,
  publicUrl: origin,
  demonstration: true,
  operator: { name: null, address: null, phone: null, mail: null },
}

const server = createServer((_request, response) => void render(response))

async function render(response: ServerResponse): Promise<void> {
  const asked = new Request(`${origin}/zoeken${query}`, { headers: { accept: 'text/html' } })
  const page = await site.respond(asked, { getClientAddress: () => '127.0.0.1', platform })
  response.writeHead(page.status, { 'content-type': 'text/html' }).end(await page.text())
}

server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
