/** Case 57 with a process of its own and a proxy that keeps its connections open. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Status of an answer that was read to its end; rejects when the connection breaks. A body comes in two halves. */
function ask(
  port: number,
  agent: Agent,
  path: string,
  body?: { text: string; pauseMs: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body.text),
    }
    const asked = request({ port, host: '127.0.0.1', path, agent, method: body ? 'POST' : 'GET', headers })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      answer.on('error', reject)
      answer.on('end', () => resolve(answer.statusCode!))
      answer.resume()
    })
    if (!body) asked.end()
    else {
      asked.write(body.text.slice(0, 5))
      setTimeout(() => asked.end(body.text.slice(5)), body.pauseMs)
    }
  })
}

test('case 57: SIGTERM under load behind a proxy: what is in flight is answered, no connection breaks', async () => {
  const db = await testDatabase()
  const port = await freePort()
  const server = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: String(port),
      DATABASE_URL: db.logins.server,
      // Long enough to see, on a busy machine too, that it answers meanwhile.
      DRAIN_SECONDS: '4',
      RATE_LIMIT_PER_MINUTE: '0',
    },
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  const agent = new Agent({ keepAlive: true })
  const watch = new Agent({ keepAlive: false })
  try {
    for (let tries = 0; (await ask(port, watch, '/v1/health/ready').catch(() => 0)) !== 200; tries += 1) {
      if (tries > 1000 || server.exitCode !== null) throw new Error('the server does not start')
      await delay(100)
    }
    let inRotation = true
    const answers: (number | string)[] = []
    const load = Array.from({ length: 8 }, async () => {
      while (inRotation) {
        answers.push(
          await ask(port, agent, '/v1/courses?pageSize=1').catch(
            (error: NodeJS.ErrnoException) => error.code!,
          ),
        )
      }
    })
    // However slow the machine is: the load is there before anybody asks the server to stop.
    await expect.poll(() => answers.length).toBeGreaterThan(8)
    const slow = ask(port, agent, '/v1/plan-checks', {
      text: '{"plan":{"title":"x","items":[]}}',
      pauseMs: 4500,
    })
    // It is looked at last: when something before it fails, that is what is told.
    slow.catch(() => undefined)
    await delay(50)
    server.kill('SIGTERM')
    for (let tries = 0; (await ask(port, watch, '/v1/health/ready')) !== 503; tries += 1) {
      if (tries > 1000) throw new Error('it never says that it stops')
      await delay(10)
    }
    const atNotice = answers.length
    await expect.poll(() => answers.length).toBeGreaterThan(atNotice)
    inRotation = false
    await Promise.all(load)
    expect(answers.filter((answer) => answer !== 200)).toEqual([])
    expect(await slow).toBe(200)
    expect(await ended).toEqual([0, null])
    await expect(ask(port, watch, '/v1/health/live')).rejects.toThrow(/ECONNREFUSED/)
  } finally {
    server.kill('SIGKILL')
    agent.destroy()
    await db.drop()
  }
})
