/** What the rooms of the server are built from. */
import type { Config } from './config.ts'
import type { CourseSearch } from './courses/search-engine.ts'
import type { ServerDatabase } from './database.ts'
import type { PoolWatch } from './health/pool-watch.ts'
import type { Logger } from './http/request-log.ts'
import type { Insight } from './insight/insight.ts'
import type { Metrics } from './metrics/metrics.ts'

/** Everything that is not pure comes in here. `today` is the calendar day in Europe/Amsterdam. */
export type Deps = {
  config: Config
  db: ServerDatabase
  now: () => Date
  today: () => string
  log: Logger
  /** Counts what is done, and never who does it. */
  insight: Insight
  /** Absent where PostgreSQL searches. */
  search?: CourseSearch
  /** Absent where nobody asks whether the process lives. */
  pool?: Pick<PoolWatch, 'isDead'>
  /** Absent where nobody measures. */
  metrics?: Metrics
  /** How long a client may take to take an answer; for tests. */
  answerWithinMs?: number
  /** Folder of the built site (web/build); absent where only the API is wanted. */
  siteFolder?: string
}
