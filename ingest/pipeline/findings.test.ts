import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { RunReport } from '@stapwijzer/shared/domain/source.ts'
import { Findings } from './findings.ts'
import { noCounts, summary, writeReport, type Outcome } from './report.ts'

const finding = (code: string, key = '1') => ({ key, path: 'price', code, message: 'Woorden' })

function outcome(findings: Findings, changes: Partial<Outcome> = {}): Outcome {
  const at = new Date('2026-11-24T10:00:00Z')
  const base = { source: 'bron', format: 'csv', startedAt: at, finishedAt: at, dryRun: false, findings }
  return { ...base, status: 'done', counts: { ...noCounts }, ...changes }
}

async function reportOf(result: Outcome): Promise<unknown> {
  const path = join(mkdtempSync(join(tmpdir(), 'stapwijzer-report-')), 'report.json')
  await writeReport(path, result)
  expect(existsSync(`${path}.part`)).toBe(false)
  return JSON.parse(readFileSync(path, 'utf8'))
}

describe('findings', () => {
  test('keep their order, also when there are more than fit in memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-test-'))
    vi.stubEnv('TMPDIR', folder)
    const findings = new Findings('bron')
    for (let n = 0; n < 5000; n += 1) findings.reject(finding('missing-title', `é${n}`))
    expect([...findings.all('reject')].map(({ key }) => key)).toEqual(
      Array.from({ length: 5000 }, (_, n) => `é${n}`),
    )
    expect(findings.rejects).toBe(5000)
    expect(readdirSync(folder)).toEqual([])
    findings.close()
    vi.unstubAllEnvs()
  })
  test('warnings of one code are kept up to a number and counted beyond it', () => {
    const findings = new Findings('bron')
    for (let n = 0; n < 10_050; n += 1) findings.warn(finding('vat-unknown'))
    findings.warn(finding('url-invalid'))
    const all = [...findings.all('warning')]
    expect(all).toHaveLength(10_002)
    expect(all.at(-1)).toMatchObject({ key: 'bron', code: 'vat-unknown' })
    expect(all.at(-1)?.message).toContain('50')
    expect(findings.warningCounts.get('vat-unknown')).toBe(10_050)
    findings.close()
  })
  test('hold nothing that a text column cannot take', () => {
    const findings = new Findings('bron')
    findings.warn({ key: 'a\0\ud800', path: '', code: 'unknown-value', message: 'x'.repeat(499) + '😀' })
    const [kept] = [...findings.all('warning')]
    expect(kept?.key).toBe('a\ufffd')
    expect(kept?.message.isWellFormed()).toBe(true)
  })
})

describe('the report file', () => {
  test('has exactly the fixed shape', async () => {
    const findings = new Findings('bron')
    findings.reject(finding('missing-title'))
    findings.warn(finding('vat-unknown'))
    findings.warn(finding('url-invalid'))
    const report = await reportOf(outcome(findings))
    expect(RunReport.strict().parse(report)).toEqual({
      source: 'bron',
      format: 'csv',
      startedAt: '2026-11-24T10:00:00.000Z',
      finishedAt: '2026-11-24T10:00:00.000Z',
      status: 'done',
      counts: noCounts,
      rejects: [finding('missing-title')],
      warnings: [finding('vat-unknown'), finding('url-invalid')],
    })
  })
  test('names the reason of a refused or failed run', async () => {
    const refused = outcome(new Findings('bron'), { status: 'refused', reason: 'shrink-guard' })
    expect(await reportOf(refused)).toMatchObject({
      status: 'refused',
      reason: 'shrink-guard',
      rejects: [],
      warnings: [],
    })
  })
})

test('the summary says in words why a guard refused', () => {
  const proposal = { read: 10, errors: 0, live: 100, withdrawn: 90 }
  const text = summary(outcome(new Findings('bron'), { status: 'refused', reason: 'shrink-guard', proposal }))
  expect(text).toContain('withdraw 90 of 100')
  expect(text).toContain('--accept-shrink')
})
