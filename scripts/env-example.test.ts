import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loginSecrets, loginSettings } from '../server/cli/config.ts'
import { readConfig as readServer, serverSecrets, serverSettings } from '../server/config.ts'
import { readConfig as readWorker, workerSecrets, workerSettings } from '../server/worker-config.ts'

const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')) as Record<
  string,
  string
>

describe('.env.example', () => {
  it('lists exactly the settings of both processes and what the compose file needs besides', () => {
    const files = [...serverSecrets, ...workerSecrets, ...loginSecrets].map((name) => `${name}_FILE`)
    const settings = [serverSettings, workerSettings, loginSettings].flatMap((all) => Object.keys(all))
    const known = new Set([...settings, ...files, 'SECRETS_DIR'])
    expect(Object.keys(example).toSorted()).toEqual([...known].toSorted())
  })

  it('holds the defaults', () => {
    expect(readServer(example)).toEqual(readServer({}))
    expect(readWorker(example)).toEqual(readWorker({}))
    for (const [name, value] of Object.entries(example)) {
      const setting = { ...serverSettings, ...workerSettings }[name as keyof typeof serverSettings]
      const implied = setting?.parse(undefined)
      // What is read into more than a text has no default.
      const text = Array.isArray(implied) ? implied.join() : typeof implied === 'object' ? '' : implied
      expect(`${name}=${value}`).toBe(`${name}=${text ?? ''}`)
    }
  })
})
