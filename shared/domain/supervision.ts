/**
 * What the server and the worker tell the process that started them, over Node's IPC channel. They run as well without
 * it. When the channel closes, the starter is gone (killed, perhaps): the process stops as it does on SIGTERM.
 * One that cannot start writes one sentence to stderr and exits with a code above 0.
 */

export type ChildMessage =
  /** A step in plain words, for the person who waits. */
  | { type: 'progress'; text: string }
  /** Serving or working. The worker says so once the catalogue holds courses. `url`: where the server listens. */
  | { type: 'ready'; url?: string }

/** How a process ends that could not start: for good, or for something that may be over soon (EX_TEMPFAIL of sysexits.h). */
export const exitCodes = { failed: 1, passing: 75 } as const
