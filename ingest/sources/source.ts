/** A source as its file describes it. One YAML file a source; a wrong file stops the start and is named. */
import { z } from 'zod'
import { FeedFormat } from '@stapwijzer/shared/domain/source.ts'

/** The characters and length of a source id. */
export const sourceIdForm = /^[a-z0-9-]{1,64}$/

const positive = z.number().positive()

export const SourceConfig = z.strictObject({
  id: z.string().regex(sourceIdForm, 'must be 1 to 64 characters a-z, 0-9 or -'),
  /** As people read it. */
  name: z.string().min(1).max(200),
  format: FeedFormat,
  /** Address, path (relative to the file), or `demo:NAME` for a demonstration catalogue. */
  from: z.string().min(1),
  /** Cron expression of five fields in Europe/Amsterdam; without it the source is run by hand. */
  schedule: z.string().optional(),
  /** False switches the source off: it is run neither on schedule nor with `--all`. */
  enabled: z.boolean().default(true),
  /** Path of a mapping file, relative to this one. */
  mapping: z.string().optional(),
  /** The provider of all items, for formats whose mapping holds nothing else. */
  provider: z.record(z.string(), z.unknown()).optional(),
  /** Further hosts that the feed may link to. */
  linkHosts: z.array(z.string()).optional(),
  /** Request headers whose value is in the environment variable `secret` (or the file that `<secret>_FILE` names). */
  credentials: z
    .array(
      z.strictObject({
        header: z.string().regex(/^[a-z0-9-]+$/i),
        secret: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
        prefix: z.string().default(''),
      }),
    )
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
  /** Who answers for the feed, and on which terms we may use it. */
  contact: z.string().optional(),
  licence: z.string().optional(),
})
export type SourceConfig = z.infer<typeof SourceConfig>

/** Whether it is one of the demonstration catalogues, which production leaves out. */
export function isDemonstration(source: Pick<SourceConfig, 'from'>): boolean {
  return source.from.startsWith('demo:')
}
