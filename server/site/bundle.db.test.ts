/** What browsers get of the site: nothing of the server's settings, and no map back to its sources. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serverSecrets } from '../config.ts'
import { siteFolder } from './testing.ts'

test('case 98: the bundle for browsers holds no secret, no name of one and no source map', () => {
  const folder = join(siteFolder, 'client')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  const telling = new RegExp(
    `${serverSecrets.join('|')}|postgres(ql)?://|PRIVATE KEY|process\\.env|sourceMappingURL=(?!data)`,
  )
  const scripts = files.filter((file) => /\.(js|css|json|html|webmanifest)$/.test(file))
  expect(scripts.filter((file) => telling.test(readFileSync(file, 'utf8')))).toEqual([])
})
