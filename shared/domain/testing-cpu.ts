/** For tests: how long code computes, whatever else the machine does meanwhile. */

/** Milliseconds of processor time that the task took in this thread. */
export function cpuMs(task: () => unknown): number {
  const before = process.threadCpuUsage()
  task()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The same of a task that waits for others in between; what else runs in this thread meanwhile counts too. */
export async function cpuMsWhile(task: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  await task()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
