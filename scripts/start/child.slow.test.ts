/** The supervision of server and worker, with small programs in their place. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exitCodes } from '../../shared/domain/supervision.ts'
import { supervise, type Child, type Part } from './child.ts'

const base = mkdtempSync(join(tmpdir(), 'stapwijzer-child-'))
let folder: string
let said: string[]
let child: Child | undefined
beforeEach(() => {
  folder = mkdtempSync(join(base, 'case-'))
  said = []
})
afterEach(() => child?.stop())
afterAll(() => rmSync(base, { recursive: true, force: true }))

const pauses = { firstMs: 10, longestMs: 100, goodMs: 60_000 }
const starts = () =>
  existsSync(join(folder, 'starts')) ? readFileSync(join(folder, 'starts'), 'utf8').length : 0

/** Each start of the program leaves a sign. `body` may use `ready(url?)` and `n`, the number of this start. */
function program(body: string): string {
  const file = join(folder, 'program.mjs')
  writeFileSync(
    file,
    `import { appendFileSync, existsSync, readFileSync } from 'node:fs'
    import { createServer } from 'node:http'
    const folder = ${JSON.stringify(folder)}
    appendFileSync(folder + '/starts', '.')
    const n = readFileSync(folder + '/starts', 'utf8').length
    const ready = (url) => process.send({ type: 'ready', url })
    process.on('disconnect', () => process.exit())
    ${body}`,
  )
  return file
}

function started(body: string, options: Partial<Part> = {}): Child {
  const say = (text: string) => said.push(text)
  const file = program(body)
  return (child = supervise({
    name: 'worker',
    file,
    logFolder: folder,
    env: process.env,
    say,
    pauses,
    ...options,
  }))
}

/** Tells the state of the child's promises without waiting for them. */
async function refusal({ refused }: Child): Promise<string | null> {
  return Promise.race([refused.catch((error: Error) => error.message), Promise.resolve(null)])
}

describe('case 39: a part that dies', () => {
  test('again and again is tried again and never given up, and the pauses are told', async () => {
    const worker = started(`ready(); setTimeout(() => process.exit(7), 20)`, { without: 'No mail goes out.' })
    await worker.ready
    await expect.poll(starts).toBeGreaterThanOrEqual(9)
    expect(await refusal(worker)).toBeNull()
    expect(said.slice(0, 2)).toEqual([
      'The worker died (exit code 7); starting it again in 0.01 s. No mail goes out.',
      'The worker works again.',
    ])
    const told = said.flatMap((text) => /again in ([\d.]+) s/.exec(text)?.[1] ?? [])
    expect(told.slice(0, 6)).toEqual(['0.01', '0.02', '0.04', '0.08', '0.1', '0.1'])
  })

  test('before it was ready, without a word, is tried again too', async () => {
    const worker = started(`if (n < 4) process.kill(process.pid, 'SIGKILL'); else { ready() }`)
    await worker.died
    await worker.ready
    expect(starts()).toBe(4)
    expect(said.at(-1)).toBe('The worker works again.')
  })

  test('killed by the system with words before it was ready is tried again, and the words are in its log', async () => {
    const worker = started(
      `if (n < 2) { process.stderr.write('out of memory\\n', () => process.kill(process.pid, 'SIGKILL')); setInterval(() => {}, 1000) } else ready()`,
    )
    await worker.ready
    expect(readFileSync(join(folder, 'worker.log'), 'utf8')).toContain('out of memory')
  })

  test('case 42: is started again when its log cannot be written any more', async () => {
    const logFolder = join(folder, 'log')
    const worker = started(`ready(); if (n < 3) setTimeout(() => process.exit(1), 100)`, { logFolder })
    await worker.ready
    rmSync(logFolder, { recursive: true })
    writeFileSync(logFolder, 'no folder')
    await expect.poll(starts).toBe(3)
    await expect.poll(() => said.filter((text) => text === 'The worker works again.').length).toBe(2)
  })

  test('and cannot be made anew at once is tried again', async () => {
    const worker = started(`ready(); if (n < 2) setTimeout(() => process.exit(1), 300)`)
    await worker.ready
    const node = process.execPath
    try {
      process.execPath = join(folder, 'no-node')
      await expect.poll(() => said.length).toBeGreaterThanOrEqual(3)
    } finally {
      process.execPath = node
    }
    expect(said[1]).toMatch(/^The worker died \(spawn .* ENOENT\); starting it again in 0\.02 s\.$/)
    await expect.poll(() => said.at(-1)).toBe('The worker works again.')
    expect(starts()).toBe(2)
  })

  test('saying why it cannot start is not tried again', async () => {
    const worker = started(`console.error('PORT must be a number.'); process.exit(1)`)
    await expect(worker.ready).rejects.toThrow('PORT must be a number.')
    await expect(worker.refused).rejects.toThrow('PORT must be a number.')
    expect(starts()).toBe(1)
  })
  test('case 50: one that says that the database is away for now is tried again, also before it was ever ready', async () => {
    const worker = started(`if (n < 3) {
      console.error('The database is not ready yet.')
      process.exitCode = ${exitCodes.passing}
      process.disconnect()
    } else ready()`)
    await worker.ready
    expect(await refusal(worker)).toBeNull()
    expect(starts()).toBe(3)
  })

  test('is not started again once it was told to stop in the pause', async () => {
    const worker = started(`ready(); setTimeout(() => process.exit(1), 20)`, {
      pauses: { ...pauses, firstMs: 300 },
    })
    await worker.died
    await worker.stop()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(starts()).toBe(1)
  })
})

describe('a server that does not say that it lives', () => {
  /** Answers at `/v1/health/live` what stands in the file `answer`, else 200; `hang`: nothing; `four of five`: 503. */
  const server = `
    let count = 0
    const server = createServer((request, response) => {
      const answer = existsSync(folder + '/answer') ? readFileSync(folder + '/answer', 'utf8') : '200'
      appendFileSync(folder + '/asked', request.url + '\\n')
      count = answer === 'four of five' ? count + 1 : 0
      const status = answer === 'four of five' ? (count % 5 === 0 ? 200 : 503) : Number(answer)
      if (answer !== 'hang') response.writeHead(status).end()
    }).listen(0, '127.0.0.1', () => ready('http://127.0.0.1:' + server.address().port))`
  const live = { everyMs: 50, times: 5, patienceMs: 200 }
  // Renamed into place: the program must not read a file that is being written.
  const answers = (what: string) => {
    writeFileSync(join(folder, 'answer.new'), what)
    renameSync(join(folder, 'answer.new'), join(folder, 'answer'))
  }
  const asked = () => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')

  test.each(['503', 'hang'])('%s is started again', async (answer) => {
    const one = started(server, { name: 'server', live })
    await one.ready
    await expect.poll(() => asked().length).toBeGreaterThanOrEqual(8)
    expect(new Set(asked())).toEqual(new Set(['/v1/health/live']))
    expect(starts()).toBe(1)
    answers(answer)
    await one.died
    answers('200')
    await expect.poll(starts).toBe(2)
    await expect.poll(() => said.at(-1)).toBe('The server works again.')
    const why = answer === '503' ? 'answers 503' : 'does not answer'
    expect(said[0]).toContain(`The server ${why} at /v1/health/live`)
  })

  test('is left alone when it is well again in time', async () => {
    const one = started(server, { name: 'server', live })
    await one.ready
    answers('four of five')
    await expect.poll(() => asked().length).toBeGreaterThanOrEqual(30)
    expect(starts()).toBe(1)
    expect(said).toEqual([])
  })

  test('is killed when it does not stop either', async () => {
    const deaf = `process.on('SIGTERM', () => {}); ${server}`
    const one = started(deaf, { name: 'server', live, stopMs: 200 })
    await one.ready
    answers('503')
    await one.died
    answers('200')
    await expect.poll(starts).toBe(2)
  })
})
