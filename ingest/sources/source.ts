/** A source as its file describes it. One YAML file a source; a wrong file stops the start and is named. */
import { z } from 'zod'
import { sourceIdForm } from '@stapwijzer/shared/domain/source.ts'
import { FeedFormat } from '../feeds/registry.ts'
import { hasScheme, parseAddress } from '../net/feed-address.ts'

const text = z.string().trim().min(1).max(500)
const positive = z.number().positive()
const whole = z.number().int().min(1)
const seconds = whole.max(86_400)

/** A request header whose value is in the environment variable `secret` (or the file that `<secret>_FILE` names), or in `file`. */
const Credential = z
  .strictObject({
    header: z.string().regex(/^[a-z0-9-]+$/i, 'must be the name of a header'),
    secret: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/, 'must be the name of a variable, not its value')
      .optional(),
    file: z.string().min(1).optional(),
    prefix: z.string().default(''),
  })
  .refine(({ secret, file }) => (secret === undefined) !== (file === undefined), {
    message: 'must name either a secret (environment variable) or a file',
  })

export const SourceConfig = z.strictObject({
  id: z.string().regex(sourceIdForm, 'must be 1 to 64 characters a-z, 0-9 or -'),
  /** As people read it. */
  name: z.string().trim().min(1).max(200),
  format: FeedFormat,
  /** Address, path (relative to the file), or `demo:NAME` for a demonstration catalogue. */
  from: z
    .string()
    .min(1)
    .refine(canBeRead, 'must be http(s) without a user or password in it, demo:NAME, or a path')
    .refine(holdsNoSecret, 'must not hold a secret; name it under credentials'),
  /** Cron expression of five fields in Europe/Amsterdam; without it the source is run by hand. */
  schedule: z.string().optional(),
  /** Promised greatest age of its courses, such as `24h` or `7d`; without it what the schedule lets expect. */
  rhythm: z
    .string()
    .regex(/^[1-9]\d{0,3} ?[hdw]$/, 'must be a number and h, d or w, such as 24h or 7d')
    .optional(),
  /** False switches the source off: it is run neither on schedule nor with `--all`. */
  enabled: z.boolean().default(true),
  /** Path of a mapping file, relative to this one. */
  mapping: z.string().min(1).optional(),
  /** The provider of all items, for formats whose mapping holds nothing else. */
  provider: z.record(z.string(), z.unknown()).optional(),
  /** Further hosts that the feed may link to. */
  linkHosts: z.array(z.string().min(1)).optional(),
  credentials: z.array(Credential).min(1).optional(),
  /** Whose facts count when several sources bring one course: the higher one's. */
  trust: z.number().int().min(0).max(100).default(50),
  /** Own limits, in place of the FEED_* settings: bytes, pages and seconds; and what the service allows a client. */
  limits: z
    .strictObject({
      maxBytes: whole,
      maxItemBytes: whole,
      maxPages: whole,
      timeoutFirstByte: seconds,
      timeoutIdle: seconds,
      timeoutTotal: seconds,
      requestsPerSecond: positive.max(1000),
    })
    .partial()
    .optional(),
  /** Own thresholds of the guards. */
  guards: z
    .strictObject({
      shrinkShare: z.number().min(0).max(1),
      shrinkCourses: z.number().int().min(0),
      growthFactor: positive,
      growthItems: z.number().int().min(0),
      invalidShare: z.number().min(0).max(1),
      invalidItems: z.number().int().min(1),
    })
    .partial()
    .optional(),
  /** Who the data are of, whom to call about the feed, and on which terms we may use it. */
  owner: text.optional(),
  contact: text.optional(),
  licence: text.optional(),
  terms: text.optional(),
})
export type SourceConfig = z.infer<typeof SourceConfig>

/** Whether it is one of the demonstration catalogues, which production leaves out. */
export function isDemonstration(source: Pick<SourceConfig, 'from'>): boolean {
  return source.from.startsWith('demo:')
}

function canBeRead(from: string): boolean {
  if (isDemonstration({ from }) || !hasScheme(from)) return true
  try {
    parseAddress(from)
    return true
  } catch {
    return false
  }
}

const secretNames = /^(?:api[-_]?key|(?:access[-_]?)?token|secret|client[-_]?secret|password|passwd|auth)$/i

/** An address stands in logs and reports. */
function holdsNoSecret(from: string): boolean {
  const query = URL.parse(from)?.searchParams
  return !query || ![...query.keys()].some((name) => secretNames.test(name))
}
