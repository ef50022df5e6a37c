/**
 * Links courses in a thread of its own (link-thread.ts): the first message brings the rules, the next ones the taxonomy in
 * parts, and each one after `ready` a batch.
 */
import { parentPort } from 'node:worker_threads'
import { LinkerInParts, linksOf, type Linker, type ToLink } from './links-of.ts'
import type { Concept } from './labels.ts'
import type { LinkRules } from './rules.ts'

export type Asked =
  | { kind: 'rules'; rules: LinkRules }
  | { kind: 'concepts'; concepts: readonly Concept[] }
  | { kind: 'ready' }
  | { kind: 'batch'; courses: readonly { course: ToLink; items: readonly string[] }[] }

let parts: LinkerInParts | null = null
let linker: Linker | null = null
parentPort!.on('message', (asked: Asked) => {
  if (asked.kind === 'rules') parts = new LinkerInParts(asked.rules)
  else if (asked.kind === 'concepts') parts!.add(asked.concepts)
  else if (asked.kind === 'ready') {
    linker = parts!.linker()
    parts = null
  } else parentPort!.postMessage(asked.courses.map(({ course, items }) => linksOf(course, items, linker!)))
})
