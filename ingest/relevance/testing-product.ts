/** For tests and measurements: the demonstration as `npm start` fills it, with a server to ask. */
import { loginsOf } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { startProcess, type Running } from '@stapwijzer/shared/db/testing-command.ts'
import type { Get } from './ask.ts'

export type Product = { url: string; get: Get; stop(): Promise<void> }

/** Dates of the demonstration hang on the day, so judged questions with a month in them need the same day each time. */
const today = '2026-11-24'

/** Loads the demonstration catalogues into the test database at this address and serves them, each process as its own login; takes a few seconds. */
export async function demonstration(databaseUrl: string, env: Record<string, string> = {}): Promise<Product> {
  const all = { TODAY: today, RATE_LIMIT_PER_MINUTE: '0', PORT: '0', ...env }
  const logins = loginsOf(databaseUrl)
  const worker = startProcess('server/worker.ts', [], { ...all, DATABASE_URL: logins.worker })
  await ready(worker)
  const server = startProcess('server/main.ts', [], { ...all, DATABASE_URL: logins.server })
  const url = await ready(server)
  return {
    url,
    async get(path) {
      const answer = await fetch(url + path)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as unknown
    },
    async stop() {
      for (const { child } of [server, worker]) child.kill('SIGTERM')
      await Promise.all([server.ended, worker.ended])
    },
  }
}

/** The address that a process names when it is ready; empty for the worker. */
function ready({ child, ended }: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'ready') resolve(message.url ?? '')
    })
    void ended.then(({ stderr }) => reject(new Error(`It ended before it was ready: ${stderr}`)))
  })
}
