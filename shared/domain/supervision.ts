/**
 * What the server and the worker tell the process that started them, over Node's IPC channel. They run as well without
 * it. When the channel closes, the starter is gone (killed, perhaps): the process stops as it does on SIGTERM.
 */

export type ChildMessage =
  /** A step in plain words, for the person who waits. */
  | { type: 'progress'; text: string }
  /** Serving or working. The worker says so once the catalogue holds courses. `url`: where the server listens. */
  | { type: 'ready'; url?: string }
  /** It cannot run, and starting it again would not help; it exits by itself. One sentence. */
  | { type: 'failed'; sentence: string }
