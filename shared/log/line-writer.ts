/**
 * Where the lines of a log go. A disk that is full or a reader that went away costs lines, never the process: they are
 * counted, and the next line is tried again. What cannot be written fast enough waits, up to a bound.
 */
import { write as writeLater, writeSync } from 'node:fs'

/** As pino wants it. */
export type LineWriter = {
  write(line: string): void
  /** Calls back when nothing waits any more. */
  flush(done?: () => void): void
  /** Lines that were lost since the start. */
  lost(): number
}

type Done = (error: NodeJS.ErrnoException | null, written: number) => void
type Write = (fd: number, bytes: Buffer, done: Done) => void

export type LineWriterOptions = {
  /** File descriptor; standard output by itself. */
  fd?: number
  /** Most characters that may wait. */
  maxWaiting?: number
  /** Hears that lines are written again, and how many were lost meanwhile. */
  resumed?: (lost: number) => void
  write?: Write
}

/** Of a pipe that takes nothing at this moment. */
const retryMs = 100
const newline = 10

export function lineWriter(options: LineWriterOptions = {}): LineWriter {
  const { fd = 1, maxWaiting = 4 * 1024 * 1024, resumed = () => {}, write = writeLater } = options
  let waiting: string[] = []
  let waitingLength = 0
  let busy = false
  let lost = 0
  let lostNow = 0
  /** What was written last is a piece of a line: the next one must not grow onto it. */
  let torn = false
  let flushed: (() => void)[] = []

  const lose = (lines: number) => {
    lost += lines
    lostNow += lines
  }

  const next = () => {
    busy = waiting.length > 0
    if (busy) {
      const bytes = Buffer.from((torn ? '\n' : '') + waiting.join(''))
      waiting = []
      waitingLength = 0
      return put(bytes)
    }
    const calls = flushed
    flushed = []
    for (const call of calls) call()
  }

  const put = (bytes: Buffer) => {
    write(fd, bytes, (error, written) => {
      if (error?.code === 'EAGAIN' || error?.code === 'EBUSY') return void setTimeout(put, retryMs, bytes)
      if (error) lose(linesIn(bytes))
      else if (written < bytes.length) {
        torn = true
        return put(bytes.subarray(written))
      } else {
        torn = false
        const meanwhile = lostNow
        lostNow = 0
        if (meanwhile > 0) resumed(meanwhile)
      }
      next()
    })
  }

  return {
    write(line) {
      if (waitingLength + line.length > maxWaiting) return lose(1)
      waiting.push(line)
      waitingLength += line.length
      if (!busy) next()
    },
    flush(done = () => {}) {
      if (busy) flushed.push(done)
      else done()
    },
    lost: () => lost,
  }
}

/** For `write`: nothing waits, so that the last words of a process that dies are there. */
export const atOnce: Write = (fd, bytes, done) => {
  let written = 0
  let failure: NodeJS.ErrnoException | null = null
  try {
    written = writeSync(fd, bytes)
  } catch (error) {
    failure = error as NodeJS.ErrnoException
  }
  done(failure, written)
}

/** Lines that end in these bytes, without the line break that stands in front after a torn one. */
function linesIn(bytes: Buffer): number {
  let lines = bytes[0] === newline ? -1 : 0
  for (const byte of bytes) if (byte === newline) lines += 1
  return lines
}
