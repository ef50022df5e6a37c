/** Builds the site when its sources changed since the last build; `node build.ts`, from any folder. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLocale, shippedLocales } from '@stapwijzer/shared/text/locale.ts'
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
  rmSync(stamp, { force: true }) // a build that is cut off must not look finished
  const { createBuilder } = await import('vite')
  // The default language first: its build empties the folder.
  for (const mode of ['production', ...shippedLocales.filter((locale) => locale !== defaultLocale)]) {
    const builder = await createBuilder({ logLevel: 'warn', mode })
    await builder.buildApp()
  }
  writeFileSync(stamp, wanted)
}
