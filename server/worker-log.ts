/** The log of the worker: JSON, one line an event, with the trace of the run that it belongs to. Never anything personal. */
import { pino, type DestinationStream, type Logger } from 'pino'
import { runningOperation } from '@stapwijzer/shared/db/operation.ts'
import { atOnce, lineWriter } from '@stapwijzer/shared/log/line-writer.ts'

/** Writes to standard output, unless `to` is given. Lines of the worker itself, outside a run, have no trace. */
export function workerLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { process: 'worker' },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const trace = runningOperation()?.traceId
      return trace === undefined ? {} : { trace }
    },
  }
  if (to) return pino(options, to)
  const resumed = (lines: number) => log.warn({ lines }, 'lines of the log were lost')
  const log = pino(options, lineWriter({ write: atOnce, resumed }))
  return log
}
