/** For tests: how long code computes, whatever else the machine does meanwhile. */

/** Milliseconds of processor time that the task took in this thread. */
export function cpuMs(task: () => unknown): number {
  const before = process.threadCpuUsage()
  task()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
