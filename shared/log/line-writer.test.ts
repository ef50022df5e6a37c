import { describe, expect, test } from 'vitest'
import { atOnce, lineWriter, type LineWriterOptions } from './line-writer.ts'

/** A disk with room for so many bytes. What is on it, and what happens at each write. */
function disk(room: number) {
  const on = { text: '', room }
  const write: NonNullable<LineWriterOptions['write']> = (_fd, bytes, done) => {
    setImmediate(() => {
      if (on.room === 0) return done(Object.assign(new Error('full'), { code: 'ENOSPC' }), 0)
      const taken = bytes.subarray(0, on.room)
      on.room -= taken.length
      on.text += taken.toString()
      done(null, taken.length)
    })
  }
  return { on, write }
}

const flushed = (writer: { flush(done: () => void): void }) =>
  new Promise<void>((done) => writer.flush(() => done()))

describe('lines of a log', () => {
  test('case 42: a full disk costs lines, which are counted; with room again the log goes on with a whole line', async () => {
    const { on, write } = disk(7)
    const told: number[] = []
    const writer = lineWriter({ write, resumed: (lost) => told.push(lost) })
    writer.write('one\n')
    writer.write('two\n')
    writer.write('three\n')
    await flushed(writer)
    expect([on.text, writer.lost(), told]).toEqual(['one\ntwo', 1, []])
    writer.write('four\n')
    await flushed(writer)
    expect(writer.lost()).toBe(2)
    on.room = 1000
    writer.write('five\n')
    writer.write('six\n')
    await flushed(writer)
    expect(on.text).toBe('one\ntwo\nfive\nsix\n')
    expect([writer.lost(), told]).toEqual([2, [2]])
  })

  test('a line that is torn is lost once, and no other grows onto it', async () => {
    const { on, write } = disk(2)
    const writer = lineWriter({ write })
    writer.write('one\n')
    await flushed(writer)
    writer.write('two\n')
    await flushed(writer)
    on.room = 100
    writer.write('three\n')
    await flushed(writer)
    expect([on.text, writer.lost()]).toEqual(['on\nthree\n', 2])
  })

  test('what cannot be written fast enough is lost and counted, not kept without end', async () => {
    const { on, write } = disk(1000)
    const writer = lineWriter({ write, maxWaiting: 8 })
    for (const line of ['one\n', 'two\n', 'six\n', 'ten\n']) writer.write(line)
    await flushed(writer)
    expect([on.text, writer.lost()]).toEqual(['one\ntwo\nsix\n', 1])
  })

  test('a pipe that takes nothing for a moment loses nothing', async () => {
    const { on, write } = disk(1000)
    let refusals = 2
    const writer = lineWriter({
      write: (fd, bytes, done) => {
        if (refusals-- > 0) done(Object.assign(new Error('later'), { code: 'EAGAIN' }), 0)
        else write(fd, bytes, done)
      },
    })
    writer.write('one\n')
    await flushed(writer)
    expect([on.text, writer.lost()]).toEqual(['one\n', 0])
  })

  test('one that writes at once has nothing to flush, and loses what has no place', () => {
    const writer = lineWriter({ fd: 1_000_000, write: atOnce })
    writer.write('one\n')
    let done = false
    writer.flush(() => (done = true))
    expect([writer.lost(), done]).toEqual([1, true])
  })
})
