import { chainHead, verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { openSubject } from '@stapwijzer/shared/db/data-subject.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { testAuditKey, testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  await db.pool`truncate audit.line, audit.seal, audit.data_processing restart identity`
})

const now = new Date('2026-11-24T09:00:00.123Z')
const id = '0d1c6a2e-0f6b-4b55-8f7e-2f8d0e3a4b10'
const other = '3b9f5c1a-7d2e-4c8b-9a6f-5e4d3c2b1a00'
const line = {
  action: 'referral.read',
  object: `referral/${id}`,
  result: 'ok',
  origin: '::1',
  actor: 's',
  at: now,
}
const write = (count: number, more: object = {}) =>
  db.tx('app', async (tx) => {
    for (let n = 0; n < count; n += 1) await writeAuditLine(tx, { ...line, ...more })
  })
const years = (count: number) => new Date(Date.UTC(2026 - count, 10, 24))
const found = async (kept?: { number: number; hash: string }) => {
  const { problems, ...rest } = await verifyChain(db, now, kept)
  return { ...rest, problems: problems.map(({ number, what }) => [number, what]) }
}

describe('case 97: the chain', () => {
  it('is whole, whatever the lines hold', async () => {
    await write(2)
    await write(1, { object: 'mail "quoted" \\ \t\n\u0001\u007f é 😀', actor: '' })
    expect(await found()).toMatchObject({ seals: 3, removed: 0, broken: false, problems: [] })
    expect(await chainHead(db)).toEqual((await verifyChain(db, now)).head)
  })

  it.each([
    ['a changed line', `update audit.line set actor = 'x' where id = 2`, [[2, 'its line was changed']]],
    ['a line that is gone', 'delete from audit.line where id = 2', [[2, 'its line is gone before its time']]],
    [
      'a line that is gone and its seal made old',
      `with gone as (delete from audit.line where id = 4) update audit.seal set at = '2001-01-01' where number = 4`,
      [[4, 'its line is gone before its time']],
    ],
    [
      'a seal that was made old, so that its line may go later',
      `update audit.seal set at = '2001-01-01' where number = 1`,
      [[1, 'its line was changed']],
    ],
    [
      'a line that is gone with its seal',
      'with gone as (delete from audit.line where id = 2) delete from audit.seal where number = 2',
      [[3, 'a seal is missing before it']],
    ],
    [
      'a hash made to fit',
      `with changed as (update audit.line set actor = 'x' where id = 2 returning *)
       update audit.seal s set hash = audit.line_hash(s.previous, changed) from changed where s.number = 2`,
      [[3, 'it does not follow from the one before']],
    ],
    [
      'a line that was put in without the trigger',
      `alter table audit.line disable trigger seal;
       insert into audit.line (at, action, object, result, origin, actor) values (now(), 'a', 'o', 'ok', '-', '-');
       alter table audit.line enable trigger seal`,
      [[null, 'it has no seal']],
    ],
  ])('shows %s', async (_what, statement, problems) => {
    await write(4)
    await db.pool.unsafe(statement)
    expect(await found()).toMatchObject({ broken: true, problems })
  })

  it('shows a tail that was cut off to who kept its head', async () => {
    await write(4)
    const head = (await chainHead(db))!
    expect(head.number).toBe(4)
    expect(await found(head)).toMatchObject({ broken: false })
    await db.pool`with gone as (delete from audit.line where id > 2) delete from audit.seal where number > 2`
    expect(await found()).toMatchObject({ broken: false, seals: 2 })
    expect(await found(head)).toMatchObject({
      problems: [[4, 'the head that was kept is not in the chain']],
    })
    // Nor does it help to write other lines in their place.
    await write(2, { actor: 'x' })
    expect(await found(head)).toMatchObject({ broken: true })
  })

  it('lets lines go that are older than five years, and no others', async () => {
    await write(2, { at: years(6) })
    await write(2)
    await db.pool`delete from audit.line where at < ${years(5)}`
    expect(await found()).toMatchObject({ seals: 4, removed: 2, broken: false })
  })

  it('takes no seal from a table that the application makes itself, nor runs a function of its own', async () => {
    await write(1)
    const forged = `create temp table forged (like audit.line);
      create function pg_temp.as_line(forged) returns audit.line language sql immutable as 'select row($1.*)::audit.line';
      create cast (forged as audit.line) with function pg_temp.as_line(forged) as implicit;
      create trigger seal after insert on forged for each row execute function audit.seal_line();
      insert into forged values (99, now(), 'a', 'o', 'ok', '-', '-')`
    const refused = { code: '42501' }
    await expect(db.tx('app', ({ sql }) => sql.unsafe(forged).simple())).rejects.toMatchObject(refused)
    await expect(db.tx('audit', ({ sql }) => sql.unsafe(forged).simple())).rejects.toMatchObject(refused)
    expect(await found()).toMatchObject({ seals: 1, broken: false })
  })

  it('has no gaps and no forks when many write at once', async () => {
    const turns = Array.from({ length: 40 }, async (_, turn) => {
      const broken = db.tx('app', async (tx) => {
        await writeAuditLine(tx, { ...line, actor: `w${turn}` })
        await writeAuditLine(tx, { ...line, actor: `w${turn}` })
        if (turn % 4 === 0) throw new Error('rolled back')
      })
      await broken.catch((error: Error) => expect(error.message).toBe('rolled back'))
    })
    await Promise.all(turns)
    expect(await found()).toMatchObject({ seals: 60, broken: false })
    const [row] = await db.pool<{ previous: number; lines: number }[]>`
      select count(distinct previous)::int as previous, (select count(*)::int from audit.line) as lines from audit.seal`
    expect(row).toEqual({ previous: 60, lines: 60 })
  })
})

describe('the log of processing', () => {
  const records = () =>
    db.read(
      'audit',
      ({ sql }) => sql<Record<string, unknown>[]>`select * from audit.data_processing order by id`,
    )

  it('has a record with the fields of the standard beside a line', async () => {
    await write(1, { trace: 'ab'.repeat(16) })
    const [record] = await records()
    expect(record).toMatchObject({
      trace_id: 'ab'.repeat(16),
      operation_id: '0000000000000001',
      status_code: 1,
      name: 'referral.read',
      end_time: now,
      resource: 'stapwijzer',
      processing_activity_id: 'referral',
    })
    expect((record!.start_time as Date).getTime()).toBeLessThanOrEqual(now.getTime())
    expect(openSubject(record!.data_subject_id as string, testAuditKey)).toBe(id)
    expect(JSON.stringify(record)).not.toContain(id)
  })

  it('has an operation for each person of a list, with that of the list as its parent', async () => {
    await write(1, { object: 'desk/a', subjects: [id, other, id], result: 'refused: 409' })
    const list = await records()
    expect(list.map((one) => openSubject(one.data_subject_id as string, testAuditKey))).toEqual([id, other])
    for (const one of list) {
      expect(one).toMatchObject({ parent_operation_id: '0000000000000001', status_code: 0 })
      expect(one.operation_id).toMatch(/^[89a-f][\da-f]{15}$/)
    }
    expect(new Set(list.map((one) => one.operation_id)).size).toBe(2)
    expect((list[0]!.trace_id as string).length).toBe(32)
  })

  it('knows what a run of a job did as one trace with the run as its parent', async () => {
    await asRun(async () => {
      await write(1)
      await write(1)
    })
    await write(1)
    const [first, second, third] = await records()
    expect(second).toMatchObject({
      trace_id: first!.trace_id,
      parent_operation_id: first!.parent_operation_id,
      foreign_operation: null,
    })
    expect(first!.parent_operation_id).toMatch(/^[89a-f][\da-f]{15}$/)
    expect([third!.parent_operation_id, third!.trace_id === first!.trace_id]).toEqual([null, false])
  })

  it('has none for what is about nobody', async () => {
    await write(1, { object: 'mail/1' })
    await write(1, { object: 'referral/unknown', result: 'refused: 404' })
    expect(await records()).toHaveLength(0)
  })

  it('case 96: if it cannot be written, nothing happens', async () => {
    await db.pool`revoke insert on audit.data_processing from stapwijzer_app`
    try {
      await expect(write(1)).rejects.toThrow('42501')
      expect(await found()).toMatchObject({ seals: 0 })
    } finally {
      await db.pool`grant insert on audit.data_processing to stapwijzer_app`
    }
  })
})
