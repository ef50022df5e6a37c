/** Bare Node that answers every request with the bytes of one answer of the product: the reference of P9. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const address = process.argv[2]
if (!address) throw new Error('Give the address whose answer is repeated.')
const answer = await fetch(address)
if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
const body = Buffer.from(await answer.arrayBuffer())
const headers = { 'content-type': answer.headers.get('content-type') ?? '', 'content-length': body.length }

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
