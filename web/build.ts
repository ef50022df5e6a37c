/** Builds the site when its sources changed since the last build; `node build.ts`, from any folder. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { sourceHash } from './build-steps/source-hash.ts'

process.chdir(import.meta.dirname)
const stamp = join('build', 'source-hash.txt')

function builtFrom(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}

const wanted = sourceHash()
if (builtFrom() !== wanted) {
  const builder = await createBuilder({ logLevel: 'warn' })
  await builder.buildApp()
  writeFileSync(stamp, wanted)
}
