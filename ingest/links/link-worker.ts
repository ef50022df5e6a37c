/** Links courses in a thread of its own (link-thread.ts): the first message brings the labels and rules, each later one a batch. */
import { parentPort } from 'node:worker_threads'
import { linkerOf, linksOf, type Linker, type ToLink } from './links-of.ts'
import type { Concept } from './labels.ts'
import type { LinkRules } from './rules.ts'

export type Asked =
  | { kind: 'taxonomy'; concepts: readonly Concept[]; rules: LinkRules }
  | { kind: 'batch'; courses: readonly { course: ToLink; items: readonly string[] }[] }

let linker: Linker | null = null
parentPort!.on('message', (asked: Asked) => {
  if (asked.kind === 'taxonomy') linker = linkerOf(asked.concepts, asked.rules)
  else parentPort!.postMessage(asked.courses.map(({ course, items }) => linksOf(course, items, linker!)))
})
