/**
 * Every code that a run's report may hold. Codes are kebab-case and stable: add, never rename. docs/feeds.md lists
 * them with their meaning, and a test holds the two together.
 */

/** Rejects of class X: something is wrong with the item. They count for the invalid guard and keep its live course. */
export const errorRejects = [
  'missing-id',
  'missing-title',
  'missing-provider',
  'id-invalid',
  'xml-malformed',
  'xml-doctype-forbidden',
  'xml-depth-exceeded',
  'json-malformed',
  'json-depth-exceeded',
  'encoding-invalid',
  'item-too-large',
  'row-shape',
  'resource-unreachable',
  'resource-outside-feed',
  'resource-wrong-type',
  'duplicate-id-conflict',
  /** Our own mapping stumbled over the item: a fault to mend here, not in the feed. */
  'internal-error',
] as const

/** Rejects of class S: the item is sound, but by policy it is not shown. They withdraw its live course. */
export const policyRejects = [
  'not-public',
  'not-in-publication',
  'expired',
  'not-yet-valid',
  'duplicate-id',
  'not-a-course',
  'not-lifelong-learning',
] as const

export const warningCodes = [
  'unknown-level',
  'level-ambiguous',
  'level-conflict',
  'unknown-value',
  'unknown-crebo',
  'unknown-croho',
  'date-invalid',
  'date-ambiguous',
  'date-implausible',
  'end-before-start',
  'price-unparsable',
  'price-ambiguous',
  'price-implausible',
  'price-negative',
  'price-period-unresolved',
  'vat-unknown',
  'vat-mixed',
  'price-zero-ambiguous',
  'duration-unparsable',
  'study-load-unparsable',
  'postcode-invalid',
  'location-unresolved',
  'geo-implausible',
  'url-invalid',
  'text-truncated',
  'html-sanitised',
  'control-characters',
  'encoding-mixed',
  'language-missing',
  'type-mismatch',
  'missing-recommended',
  'run-not-public',
  'run-duplicate',
  'offering-type-mismatch',
  'offering-orphan',
  'offerings-truncated',
  'not-found-reference',
  'formula-neutralised',
  'paging-loop',
  'paging-inconsistent',
  'paging-drift',
  'withdrawal-unconfirmed',
  'field-vanished',
  'probable-reissue',
  'empty-feed',
  'resource-skipped',
] as const
export type WarningCode = (typeof warningCodes)[number]
export type RejectCode = (typeof errorRejects)[number] | (typeof policyRejects)[number]

/** Why a guard refused a run: nothing was written, exit code 2. */
export const refusals = ['shrink-guard', 'growth-guard', 'too-many-invalid', 'empty-feed'] as const
export type Refusal = (typeof refusals)[number]

/** Why a run failed: nothing was written, exit code 1. */
export const failures = [
  'feed-unreachable',
  'feed-timeout',
  'rate-limited',
  'feed-truncated',
  'feed-malformed',
  'feed-wrong-type',
  'feed-too-large',
  'unauthorized',
  'address-forbidden',
  'mapping-invalid',
  'mapping-mismatch',
  'header-duplicate',
  'header-forbidden',
  'encoding-invalid',
  'locked',
  'storage-unavailable',
  /** The process was told to stop, or was killed, before the run ended. */
  'interrupted',
  /** Its turn had come just as somebody retired the source. */
  'retired',
  /** A fault of our own that is none of the above. */
  'internal-error',
] as const
export type Failure = (typeof failures)[number]

/** Failures that may be over a little later: the worker tries again by itself. The others fail the same way again. */
export const passingFailures: ReadonlySet<string> = new Set<Failure>([
  'feed-unreachable',
  'feed-timeout',
  'rate-limited',
  'storage-unavailable',
  'locked',
  'interrupted',
])

const policy = new Set<string>(policyRejects)

/** Class of a reject: `X` (an error, the live course stays) or `S` (policy, the live course is withdrawn). */
export function rejectClass(code: string): 'X' | 'S' {
  return policy.has(code) ? 'S' : 'X'
}
