/** Case 70: texts that are made to make a reader explode. Each reader of what strangers write, on its worst of them. */
import { isoDate } from '@stapwijzer/ingest/feeds/fields/dates.ts'
import { isoDuration, wordDuration } from '@stapwijzer/ingest/feeds/fields/duration.ts'
import { sanitise } from '@stapwijzer/ingest/feeds/fields/html.ts'
import { plainText } from '@stapwijzer/ingest/feeds/fields/text.ts'
import { looksPersonal } from '@stapwijzer/server/courses/personal-text.ts'
import { readStrictJson } from '@stapwijzer/server/http/strict-json.ts'
import { wrongKindsIn } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import { median, type Result } from '../result.ts'

type Reader = { name: string; read: (text: string) => unknown; longest: number }

const kibi = 1024
/** `longest`: characters that each can get, by the limits of what stands before it. */
const readers: Reader[] = [
  { name: 'dates of feeds', read: isoDate, longest: 100 * kibi },
  {
    name: 'durations of feeds',
    read: (text) => [isoDuration(text), wordDuration(text)],
    longest: 100 * kibi,
  },
  { name: 'texts of feeds', read: plainText, longest: 100 * kibi },
  { name: 'descriptions of feeds', read: sanitise, longest: 20 * kibi },
  { name: 'bodies of requests', read: (text) => readStrictJson(Buffer.from(text), 60), longest: 256 * kibi },
  { name: 'words of a search', read: looksPersonal, longest: 10 * kibi },
  { name: 'a question to a desk', read: (text) => wrongKindsIn(text), longest: 100 * kibi },
]
const parts = [
  ...['1', ' ', '1 ', 'a', 'a.', 'a@', 'A.', '-', '12 34.', 'NL91', '1.', '&', '&amp', '<a ', '<a "', '<!--'],
  ...['<p>', '<svg>', '[', '["a",', '{"a":', '"\\', '\u0301', 'P1', ' per', 'van '],
]

export function benchHostile(rounds: number): Result[] {
  return readers.map(({ name, read, longest }) => {
    const worst = parts
      .map((part) => ({ part, ms: median(timesOf(rounds, read, part.repeat(longest / part.length))) }))
      .reduce((one, other) => (other.ms > one.ms ? other : one))
    return {
      id: 'hostile',
      name: `case 70: ${name}, the worst of ${parts.length} texts of ${longest / kibi} Ki characters, median`,
      value: worst.ms,
      unit: 'ms',
      target: '<= 50',
      detail: `${JSON.stringify(worst.part)} again and again`,
    }
  })
}

function timesOf(rounds: number, read: Reader['read'], text: string): number[] {
  return Array.from({ length: rounds }, () => {
    const begun = performance.now()
    read(text)
    return performance.now() - begun
  })
}
