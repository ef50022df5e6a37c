import { expect, test } from 'vitest'
import { testApp } from '../testing.ts'
import { createMetrics } from './metrics.ts'
import { serveMetrics } from './serve.ts'

test('figures by route on a port of their own, without a word of what was asked', async () => {
  const metrics = createMetrics()
  const t = await testApp({ deps: { metrics } })
  const server = await serveMetrics(metrics, '127.0.0.1', 0)
  for (const url of ['/v1/courses/sentinel?q=sentinel', '/v1/sentinel', '/sentinel', '/v1/health/live']) {
    await t.app.inject({ url, headers: { 'user-agent': 'sentinel' } })
  }
  const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/v1\/courses\/:id",status="400"\} 1/,
  )
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toContain('sentinel')
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404)
  expect((await t.app.inject('/metrics')).statusCode).toBe(404)
  await server.close()
  await t.close()
})
