import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { temporaryDataFolder } from './temporary-folder.ts'

const base = temporaryDataFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

const module = fileURLToPath(new URL('./cluster.ts', import.meta.url))

/** A process that makes the data folder at the moment `at`; what it said when it could not. */
async function makerOf(dataDir: string, at: number): Promise<string> {
  const code = `const { prepareDataFolder } = await import(${JSON.stringify(module)})
    while (Date.now() < ${at});
    prepareDataFolder(${JSON.stringify(dataDir)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return said
}

it('processes that start at the same moment share the data folder that one of them makes', async () => {
  for (const round of ['first', 'second', 'third', 'fourth']) {
    const dataDir = join(base, round, 'deep/down')
    const at = Date.now() + 800
    const makers = Array.from({ length: 4 }, () => makerOf(dataDir, at))
    expect(await Promise.all(makers)).toEqual(['', '', '', ''])
    expect(statSync(dataDir).isDirectory()).toBe(true)
  }
})
