/** The queue brings a driver of its own: what `sslmode` promises holds there too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { authority } from '@stapwijzer/shared/db/testing-certificates.ts'
import { tlsFront } from '@stapwijzer/shared/db/testing-tls.ts'
import { expect, test } from 'vitest'
import { outageLog } from './outage.ts'
import { startQueue, type Jobs } from './queue.ts'

test('a certificate of a stranger is refused, one of the named authority is taken, by name where that was asked', async () => {
  const db = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-tls-'))
  const trusted = authority('An authority that is believed')
  const own = await tlsFront(db.url, trusted.sign('elsewhere.example'))
  const strange = await tlsFront(db.url, authority('A stranger').sign('localhost'))
  const file = join(folder, 'ca.pem')
  writeFileSync(file, trusted.certificate)
  const start = ({ port }: { port: number }, mode: string) => {
    const { username, password, pathname } = new URL(db.url)
    const query = `sslmode=${mode}&sslrootcert=${encodeURIComponent(file)}`
    const work = () => Promise.resolve({})
    const jobs: Jobs = {
      ...{ takeTurns: work, watchSources: work, followDecisions: work, keepIndex: work, sendMails: work },
      ...{ deliver: work, keepPromises: work, writeDigests: work, keepCases: work, deleteExpired: work },
      publishFigures: work,
      runSource: () => Promise.resolve(null),
    }
    const url = `postgres://${username}:${password}@localhost:${port}${pathname}?${query}`
    const log = pino({ level: 'silent' })
    return startQueue(url, jobs, { log, outage: outageLog(log) })
  }
  try {
    await expect(start(strange, 'verify-ca')).rejects.toMatchObject({
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    })
    await expect(start(own, 'verify-full')).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    const queue = await start(own, 'verify-ca')
    await queue.stop(5000)
  } finally {
    await own.close()
    await strange.close()
    await db.drop()
    rmSync(folder, { recursive: true, force: true })
  }
})
