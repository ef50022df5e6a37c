/** Calls in turn, a number of them under way all the time, and how long each took. */

export type Call = (index: number) => Promise<unknown>

/** Milliseconds of each of `count` calls, `atOnce` at a time. */
export async function inTurns(count: number, atOnce: number, call: Call): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) times[index] = await timed(() => call(index))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return times
}

/** Calls a second, `atOnce` at a time, for so many seconds. */
export async function perSecond(count: number, atOnce: number, seconds: number, call: Call): Promise<number> {
  let next = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const work = async () => {
    while (performance.now() < until) await call(next++ % count)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return next / ((performance.now() - begun) / 1000)
}

export async function timed(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await call()
  return performance.now() - begun
}
