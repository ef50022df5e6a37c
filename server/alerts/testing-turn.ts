/** For tests: one turn of the worker's jobs for alerts as a process of its own, at the moment `NOW`, to be killed at will. */
import { connect } from '@stapwijzer/shared/db/client.ts'
import { testAuditKey } from '@stapwijzer/shared/db/testing.ts'
import { pino } from 'pino'
import { writeDigests } from '../jobs/digests.ts'
import { mailServer } from '../jobs/mail-server.ts'
import { sendDueMails } from '../jobs/outbox.ts'
import { searchingForRun } from '../jobs/searching.ts'

const { DATABASE_URL = '', SMTP_URL, NOW = '', PUBLIC_URL = '' } = process.env
const db = connect(DATABASE_URL, { max: 5, auditKey: testAuditKey })
const now = () => new Date(NOW)
const signal = new AbortController().signal
const searching = searchingForRun(db, pino({ level: 'silent' }))
console.log('begun')
await writeDigests(db, { publicUrl: PUBLIC_URL, now, signal, searching })
console.log('written')
await sendDueMails(db, mailServer({ SMTP_URL, MAIL_FROM: 'a@stapwijzer.example' }), now, signal)
console.log('sent')
await db.close()
process.exit(0)
