import { expect, test } from 'vitest'
import { insideFetch } from './inside-fetch.server.ts'

type Asked = Parameters<App.Platform['api']>[0]

function page(cookie?: string) {
  const asked: Asked[] = []
  const elsewhere: string[] = []
  const platform: Pick<App.Platform, 'api'> = {
    api: (one: Asked) => Promise.resolve(asked.push(one)).then(() => new Response('{}')),
  }
  const request = new Request('http://site/zoeken', cookie === undefined ? {} : { headers: { cookie } })
  const kit = ((address: string) => {
    elsewhere.push(address)
    return Promise.resolve(new Response())
  }) as typeof fetch
  return { asked, elsewhere, fetch: insideFetch({ platform, request }, kit) }
}

test('the cookies of a visitor go to the desk and the administration, and to nothing else of the API', async () => {
  const { asked, fetch } = page('sessie=geheim')
  for (const address of ['/v1/desk/session', '/v1/admin/sources', '/v1/courses?q=/v1/desk/', '/v1/desks']) {
    await fetch(address)
  }
  expect(asked.map(({ headers }) => headers.cookie)).toEqual([
    'sessie=geheim',
    'sessie=geheim',
    undefined,
    undefined,
  ])
})

test('method, headers and body arrive as they were given; a visitor without cookies sends none', async () => {
  const { asked, fetch } = page()
  const headers = { 'content-type': 'application/json' }
  await fetch('/v1/desk/session', { method: 'POST', headers, body: '{"a":1}' })
  expect(asked).toEqual([{ method: 'POST', address: '/v1/desk/session', headers, body: '{"a":1}' }])
})

test('what is no address of the API is left to Kit', async () => {
  const { asked, elsewhere, fetch } = page('sessie=geheim')
  for (const address of ['/zoeken', 'http://elsewhere.example/v1/desk/x', '/v1']) await fetch(address)
  expect([asked, elsewhere]).toEqual([[], ['/zoeken', 'http://elsewhere.example/v1/desk/x', '/v1']])
})
