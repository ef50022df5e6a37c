import { describe, expect, test } from 'vitest'
import { groupRows } from './group.ts'
import { failureOf } from '../testing.ts'
import { runRows, runText } from './testing.ts'

const titles = ({ courses }: { courses: readonly { title: string }[] }) => courses.map(({ title }) => title)

describe('encodings (import rule 17, ruling 66)', () => {
  const text = 'code;titel\nA;Café €uro – “één”\n'
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const cp1252 = Buffer.from(
    text.replace('€', '\x80').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'),
    'latin1',
  )

  test('case 23: UTF-8 with and without a mark, UTF-16 with a mark and declared', async () => {
    for (const bytes of [text, `\uFEFF${text}`, utf16, utf16.swap16()])
      expect(titles(await runText(bytes))).toEqual(['Café €uro – “één”'])
    utf16.swap16()
    expect(titles(await runText(utf16.subarray(2), { file: { encoding: 'utf-16le' } }))).toEqual([
      'Café €uro – “één”',
    ])
  })

  describe('UTF-8 under a mapping that says windows-1252', () => {
    const own = { file: { encoding: 'windows-1252' } }
    const rowOf = (code: string, title: string, encoding: 'utf8' | 'latin1') =>
      Buffer.from(`${code};${title}\n`, encoding)
    const fileOf = (...rows: Buffer[]) => Buffer.concat([Buffer.from('code;titel\n'), ...rows])

    test('case 22: a whole file of it is refused and says what to write; "CafÃ©" is never published', async () => {
      const bytes = fileOf(
        rowOf('A', 'Lassen', 'utf8'),
        rowOf('B', 'Café', 'utf8'),
        rowOf('C', 'Één', 'utf8'),
      )
      expect(await failureOf(runText(bytes, own))).toMatchObject({
        reason: 'encoding-invalid',
        message: expect.stringMatching(/Line 3.*UTF-8.*"encoding": "utf-8"/) as string,
        finding: { code: 'encoding-invalid', key: 'https://feed.example/aanbod.csv' },
      })
    })

    test('case 22, encoding-mixed: single rows of it in a file that is windows-1252 are named', async () => {
      const bytes = fileOf(rowOf('A', 'Één', 'latin1'), rowOf('B', 'Café', 'utf8'))
      const outcome = await runText(bytes, own)
      expect(outcome.warnings.filter((one) => one.startsWith('encoding'))).toEqual(['encoding-mixed B'])
      const mended = { file: { encoding: 'utf-8', fallbackEncoding: 'windows-1252' } }
      expect(titles(await runText(bytes, mended))).toEqual(['Één', 'Café'])
    })

    test('what is windows-1252 is left alone, also capitals before an apostrophe, and so is plain ASCII', async () => {
      const plain = fileOf(rowOf('A', 'Lassen', 'latin1'))
      const odd = fileOf(rowOf('A', 'CAF\xc9\x92S', 'latin1'), rowOf('B', 'Ma\xeetre \x96 \xc4', 'latin1'))
      for (const [bytes, expected] of [
        [plain, ['Lassen']],
        [odd, ['CAFÉ’S', 'Maître – Ä']],
      ] as const) {
        const outcome = await runText(bytes, own)
        expect(titles(outcome)).toEqual(expected)
        expect(outcome.warnings.filter((one) => one.startsWith('encoding'))).toEqual([])
      }
    })
  })

  test('windows-1252 when the mapping says so', async () => {
    expect(titles(await runText(cp1252, { file: { encoding: 'windows-1252' } }))).toEqual([
      'Café €uro – “één”',
    ])
  })

  test('case 22: windows-1252 bytes in a UTF-8 file: the fallback, else encoding-invalid; never U+FFFD', async () => {
    const outcome = await runText(cp1252, { file: { fallbackEncoding: 'windows-1252' } })
    expect(titles(outcome)).toEqual(['Café €uro – “één”'])
    expect(await failureOf(runText(cp1252))).toMatchObject({
      reason: 'encoding-invalid',
      finding: { code: 'encoding-invalid', key: 'https://feed.example/aanbod.csv' },
      message: expect.stringContaining('Line 2') as string,
    })
  })

  test('case 22: one bad line does not spoil the good ones', async () => {
    const bytes = Buffer.concat([
      Buffer.from('code;titel\nA;Één\n'),
      Buffer.from('B;Caf\xe9\n', 'latin1'),
      Buffer.from('C;Drieën\n'),
    ])
    expect(titles(await runText(bytes, { file: { fallbackEncoding: 'windows-1252' } }))).toEqual([
      'Één',
      'Café',
      'Drieën',
    ])
  })

  test('case 22: neither encoding fits, also when a character is cut at the end', async () => {
    const bytes = Buffer.concat([Buffer.from('code;titel\nA;B'), Buffer.from([0xe2, 0x82])])
    expect(await failureOf(runText(bytes))).toMatchObject({ reason: 'encoding-invalid' })
    const odd = Buffer.from('code;titel\nA;\x81\n', 'latin1')
    expect(await failureOf(runText(odd, { file: { encoding: 'windows-1252' } }))).toMatchObject({
      reason: 'encoding-invalid',
    })
  })

  test('a broken character that the file itself holds does not reach a title', async () => {
    const outcome = await runRows([
      ['code', 'titel'],
      ['A', 'Ca\uFFFDfé'],
      ['B\uFFFD', 'x'],
    ])
    expect(titles(outcome)).toEqual(['Café'])
    expect(outcome.rejects).toEqual(['id-invalid line:3'])
    expect(outcome.warnings).toContain('control-characters A title')
  })
})

describe('header (rulings 66, 69)', () => {
  test.each([
    ['case 25: a repeated column', 'code;titel;titel', 'header-duplicate'],
    ['a repeated column comes before a missing one', 'code;x;x', 'header-duplicate'],
    ['two empty headers', 'code;titel;;', 'header-duplicate'],
    ['case 25: __proto__', 'code;titel;__proto__', 'header-forbidden'],
    ['case 25: constructor', 'code;titel;constructor', 'header-forbidden'],
    ['case 24: another delimiter', 'code,titel', 'mapping-mismatch'],
    ['a mapped column is absent', 'code;title', 'mapping-mismatch'],
    ['headers are compared as they stand', 'code;titel ', 'mapping-mismatch'],
    ['an empty file', '', 'mapping-mismatch'],
  ])('%s', async (_name, header, reason) => {
    expect(await failureOf(runText(`${header}\n1;2;3`))).toMatchObject({ reason })
    expect(({} as Record<string, unknown>)['titel']).toBeUndefined()
  })

  test('300,000 columns are refused at once', async () => {
    const header = Array.from({ length: 300_000 }, (_, at) => `k${at}`).join(';')
    expect(await failureOf(runText(`code;titel;${header}\nA;a\n`))).toMatchObject({
      reason: 'feed-malformed',
      message: 'The header has 300002 columns; at most 2000 are read.',
    })
  })

  test('an unlisted column warns once, under its name; an ignored one does not', async () => {
    const { warnings } = await runRows(
      [
        ['code', 'titel', 'extra', '', 'Intern '],
        ['A', 'a', '', '', ''],
        ['B', 'b', '', '', ''],
      ],
      { ignore: ['', 'Intern '] },
    )
    expect(warnings.filter((one) => one.startsWith('unknown-value'))).toEqual(['unknown-value extra'])
  })
})

describe('rows', () => {
  test('case 7, case 30: row-shape and missing-id name their physical line; empty lines do not count', async () => {
    const text = 'code;titel\r\n\r\nA;"een\r\ntwee"\r\n   \r\n;geen code\r\nB;te;veel\r\nC;goed\r\nD'
    const outcome = await runText(text)
    expect(outcome.rejects).toEqual(['missing-id line:6', 'row-shape line:7', 'row-shape line:9'])
    expect(titles(outcome)).toEqual(['een twee', 'goed'])
    const held = outcome.events.flatMap((event) => (event.type === 'reject' ? [event.itemId] : []))
    expect(held).toEqual([undefined, 'B', 'D'])
  })

  test('line endings of every kind, also mixed', async () => {
    expect(titles(await runText('code;titel\rA;a\r\nB;"b"\nC;c\r'))).toEqual(['a', 'b', 'c'])
  })

  test('case 7: a file that ends inside quotes is truncated', async () => {
    expect(await failureOf(runText('code;titel\nA;a\nB;"half een ti'))).toMatchObject({
      reason: 'feed-truncated',
      message: expect.stringContaining('line 3') as string,
    })
  })

  test('a quote inside an unquoted cell is a character', async () => {
    expect(titles(await runText('code;titel\nA;Wiel van 5" breed\nB;"zeg ""ja"""'))).toEqual([
      'Wiel van 5" breed',
      'zeg "ja"',
    ])
  })

  test('the raw text is kept as it was', async () => {
    const { events } = await runText('code;titel\nA;" <b>a</b> "\n')
    expect(events.flatMap((event) => (event.type === 'item' ? [event.raw] : []))).toEqual(['A;" <b>a</b> "'])
  })

  test('keys: columns joined with |, trimmed; over 256 characters or with control characters they are invalid', async () => {
    const outcome = await runRows(
      [
        ['code', 'nr', 'titel'],
        [' A ', '1', 'a'],
        ['x'.repeat(255), '1', 'b'],
        ['A\u0000', '2', 'c'],
        ['A', '', 'd'],
      ],
      { key: ['code', 'nr'] },
    )
    expect(outcome.courses.map(({ sourceId }) => sourceId)).toEqual(['A|1'])
    expect(outcome.rejects).toEqual(['id-invalid line:3', 'id-invalid line:4', 'missing-id line:5'])
  })

  test('a row over the limit of an item is too large', async () => {
    const outcome = await runRows(
      [
        ['code', 'titel'],
        ['A', 'é'.repeat(60)],
        ['B', 'b'],
      ],
      {},
      { limits: { maxItemBytes: 100 } },
    )
    expect(outcome.rejects).toEqual(['item-too-large A'])
    expect(titles(outcome)).toEqual(['b'])
  })

  test('ruling 70: an empty line is none, a line of tabs is a row of empty cells', async () => {
    const outcome = await runText('code\ttitel\n\n  \nA\ta\n\t\n', { file: { delimiter: '\t' } })
    expect(titles(outcome)).toEqual(['a'])
    expect(outcome.rejects).toEqual(['missing-id line:5'])
  })
})

describe('row: offering (ruling 68)', () => {
  const own = { row: 'offering', offerings: { start: { column: 'start' } } }

  test('rows of a course need not be adjacent; course fields come from the first row', async () => {
    const outcome = await runRows(
      [
        ['code', 'titel', 'start'],
        ['A', 'a', '1-2-2027'],
        ['B', 'b', '1-3-2027'],
        ['A', 'anders', '1-4-2027'],
        ['A', '', '1-5-2027'],
      ],
      own,
    )
    expect(
      outcome.courses.map(({ title, offerings }) => [title, offerings.map(({ start }) => start)]),
    ).toEqual([
      ['a', ['2027-02-01', '2027-04-01', '2027-05-01']],
      ['b', ['2027-03-01']],
    ])
    expect(outcome.warnings.filter((one) => one.startsWith('unknown-value'))).toEqual([
      'unknown-value A title',
    ])
  })

  test('a course with more rows than an item may have is too large', async () => {
    const rows = Array.from({ length: 20 }, () => ['A', 'a'.repeat(10), '1-2-2027'])
    const outcome = await runRows([['code', 'titel', 'start'], ...rows], own, {
      limits: { maxItemBytes: 200 },
    })
    expect(outcome.rejects).toEqual(['item-too-large A'])
  })

  test('many rows are grouped on disk, with the same outcome', async () => {
    async function* rows() {
      for (let line = 2; line < 2002; line++)
        yield await Promise.resolve({
          key: `K${line % 300}`,
          row: { line, cells: ['é\n"'], raw: `raw ${line}` },
        })
    }
    const found = new Map<string, number[]>()
    const grouped = groupRows(rows(), { maxGroup: 10_000, maxHeld: 500 }, ({ key, rows }) => {
      found.set(
        key,
        rows.map(({ line }) => line),
      )
      expect(rows[0]?.cells).toEqual(['é\n"'])
      return { type: 'item', key, item: null, raw: '' }
    })
    let count = 0
    for await (const event of grouped) count += event.type === 'item' ? 1 : 0
    expect(count).toBe(300)
    // In memory they would come in the order of the file.
    expect([...found.keys()].slice(0, 5)).not.toEqual(['K2', 'K3', 'K4', 'K5', 'K6'])
    expect(found.get('K7')).toEqual([7, 307, 607, 907, 1207, 1507, 1807])
  })
})
