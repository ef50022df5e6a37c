import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { describe, expect, it } from 'vitest'
import { readMigrations } from './migrate.ts'
import * as schema from './schema.ts'

describe('the migration files', () => {
  it('have strictly rising stamps', async () => {
    const stamps = (await readMigrations()).map((file) => file.when)
    expect(stamps.length).toBeGreaterThan(0)
    expect(stamps).toEqual([...new Set(stamps)].toSorted((a, b) => a - b))
  })

  it('are refused with an older stamp, which the migrator would skip in silence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-stamps-'))
    mkdirSync(join(folder, 'meta'))
    const entries = [
      { tag: '0000_a', when: 2 },
      { tag: '0001_b', when: 2 },
    ]
    writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ entries }))
    for (const { tag } of entries) writeFileSync(join(folder, `${tag}.sql`), '')
    await expect(readMigrations(folder)).rejects.toThrow('0001_b has an older stamp than 0000_a')
    rmSync(folder, { recursive: true })
  })

  it('say everything that schema.ts says', async () => {
    const last = (await readMigrations()).at(-1)!.tag.slice(0, 4)
    const path = new URL(`./migrations/meta/${last}_snapshot.json`, import.meta.url)
    const migrated = JSON.parse(readFileSync(path, 'utf8')) as { id: string }
    const wanted: unknown = generateDrizzleJson(schema, migrated.id, [
      'catalogue',
      'private',
      'audit',
      'insight',
    ])
    expect(await generateMigration(migrated, wanted)).toEqual([])
  })

  it('use nothing newer than PostgreSQL 15', async () => {
    const newer =
      /\buuidv7\(|\bmerge\b[^;]*\breturning\b|\bon_error\b|\bjson_table\b|\bvirtual\b|\bany_value\(/i
    for (const { tag } of await readMigrations()) {
      const text = readFileSync(new URL(`./migrations/${tag}.sql`, import.meta.url), 'utf8')
      expect(text.replace(/--.*$/gm, '')).not.toMatch(newer)
    }
  })
})
