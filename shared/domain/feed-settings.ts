/** The settings of feeds and of their operators, for the worker and the commands of ingest, with their defaults. */
import { z } from 'zod'
import { type commonSettings, databaseAddress, isProduction, publicUrl } from './runtime-settings.ts'
import { hostAndPort, list, wholeNumber, type Values } from './settings.ts'

/** One mail address, written plainly. */
function mailAddress(text: string): string | null {
  return /^[^\s<>@,]+@[^\s<>@,]+$/.test(text) ? text : null
}

const bytes = wholeNumber(1, 1_000_000_000_000)
const seconds = wholeNumber(1, 86_400)

export const feedSettings = {
  /** Private addresses that feeds may come from all the same. */
  FEED_ALLOW_PRIVATE_HOSTS: list(hostAndPort, 'must be a comma list of host:port'),
  /** Bytes of one feed after unpacking (2 GB). */
  FEED_MAX_BYTES: bytes.default(2_147_483_648),
  /** Bytes of one item (5 MB). */
  FEED_MAX_ITEM_BYTES: bytes.default(5_242_880),
  FEED_MAX_PAGES: wholeNumber(1, 10_000_000).default(10_000),
  /** Seconds until the first byte, between two bytes, and for one whole request. */
  FEED_TIMEOUT_FIRST_BYTE: seconds.default(30),
  FEED_TIMEOUT_IDLE: seconds.default(30),
  FEED_TIMEOUT_TOTAL: seconds.default(120),
  /** Who hears of a source that fails, is refused or gets too old. */
  OPERATOR_MAIL: list(mailAddress, 'must be a comma list of mail addresses'),
  /** Folder with one YAML file for each source, in place of the one that comes with the product. */
  SOURCES_DIR: z.string().optional(),
}

/** Outside production alerts are written all the same, so that the outbox shows them; this address leads nowhere. */
const demonstrationOperator = 'beheer@stapwijzer.example'

type Given = Values<typeof commonSettings & typeof feedSettings>

/**
 * What a process that has to do with feeds works with, out of its settings: `PUBLIC_URL` is always filled (an origin
 * without a slash), folders are made absolute by `absolute`, and outside production alerts always go somewhere.
 */
export function feedConfig<V extends Given>(values: V, absolute: (path: string) => string) {
  const production = isProduction(values)
  const { OPERATOR_MAIL, SOURCES_DIR } = values
  return {
    ...values,
    DATA_DIR: absolute(values.DATA_DIR),
    DATABASE_URL: databaseAddress(values),
    PUBLIC_URL: publicUrl(values),
    OPERATOR_MAIL: OPERATOR_MAIL.length > 0 || production ? OPERATOR_MAIL : [demonstrationOperator],
    SOURCES_DIR: SOURCES_DIR === undefined ? undefined : absolute(SOURCES_DIR),
    production,
  }
}
