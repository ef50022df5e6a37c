/** Says what a long run is doing, for the terminal and the log: once for each pause, however many steps fit into it. */

export type Progress = {
  /** The run begins something else; `count` tells how far it is, when that can be counted. */
  phase: (name: string, count?: () => string) => void
  end: () => void
}

/** Between two lines; a run that ends sooner says nothing here. */
const pauseMs = 10_000

export function startProgress(who: string, say: (text: string) => void, everyMs = pauseMs): Progress {
  const startedAt = performance.now()
  let name = 'starting'
  let count: (() => string) | undefined
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    say(`${who}: ${name}${count ? `, ${count()}` : ''} (after ${seconds} s)`)
  }, everyMs)
  timer.unref()
  return {
    phase(next, counted) {
      name = next
      count = counted
    },
    end: () => clearInterval(timer),
  }
}

/** `12 of 500 courses`; without a total only what was done. */
export function counted(done: number, total: number | null, what: string): string {
  return total === null ? `${done} ${what}` : `${done} of ${total} ${what}`
}
