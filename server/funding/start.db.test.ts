/** A wrong scheme file stops the start: a copy of the server is started with one. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const server = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'wrong-scheme-'))
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  const isCode = (file: string) => basename(file) !== 'node_modules' && !file.endsWith('.test.ts')
  cpSync(server, join(copy, 'server'), { recursive: true, filter: isCode })
  symlinkSync(join(server, 'node_modules'), join(copy, 'server/node_modules'))
  symlinkSync(join(server, '../node_modules'), join(copy, 'node_modules'))
})
afterAll(async () => {
  rmSync(copy, { recursive: true })
  await db.drop()
})

/** Ends with the exit code and what was said. */
async function start(): Promise<{ code: number | null; said: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: db.logins.server,
    DATA_DIR: join(copy, 'data'),
    PORT: '0',
    HOST: '127.0.0.1',
  }
  const child = spawn(process.execPath, [join(copy, 'server/main.ts')], { env })
  const said: string[] = []
  child.stdout.on('data', (part: Buffer) => void said.push(part.toString()))
  child.stderr.on('data', (part: Buffer) => void said.push(part.toString()))
  const listens = setInterval(() => said.join('').includes('listening') && child.kill(), 50)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(listens)
  return { code, said: said.join('') }
}

it('the server says file and line, and does not listen', async () => {
  const file = join(copy, 'server/funding/schemes/oom.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('fact: employer.sector', 'fact: employer.branch'))
  const line = text.slice(0, text.indexOf('employer.sector')).split('\n').length
  const { code, said } = await start()
  expect(said).toContain(`oom.yaml:${line}: `)
  expect(said).toContain('The fact employer.branch is not known.')
  expect(said).not.toContain('listening')
  expect(code).toBe(1)

  // With the right file the schemes are no obstacle; what comes after them is of no matter here.
  writeFileSync(file, text)
  expect((await start()).said).not.toContain('funding schemes')
})
