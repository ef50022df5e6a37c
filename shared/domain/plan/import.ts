/** Reads a plan from a file that somebody kept: an export of a saved plan, a plan as the API gives it, or the bare plan. Pure. */
import { PlanBody } from './plan.ts'

/** `path` is dotted: `items[1].start`; empty = the file as a whole. */
export type ImportProblem = { path: string; message: string }
export type Imported = { ok: true; body: PlanBody } | { ok: false; problems: ImportProblem[] }

/** What a saved plan has besides what its person wrote. */
const addedToPlan = ['id', 'createdAt', 'updatedAt', 'expiresAt'] as const
/** What an export has besides the plan. */
const addedToExport = ['exportedAt', 'seen', 'seenAt', 'readToken', 'referrals'] as const

/** A name that a stranger chose is repeated, but not at any length. */
const longestPath = 200

/**
 * `json` is what `JSON.parse` made of the file. What we added ourselves is left off, also an id: a plan that is read in is
 * a new one. Everything else is held against the same rules as a plan that is sent to the API; paths are those of the plan.
 */
export function bodyOfExport(json: unknown): Imported {
  if (!isRecord(json)) return noPlan
  const inFile = Object.hasOwn(json, 'plan')
  const plan = inFile ? json.plan : json
  if (!isRecord(plan)) return noPlan
  // A file with more than an export has is something else, and nothing of it may get lost unsaid.
  const strange = inFile ? Object.keys(without(json, ['plan', ...addedToExport])) : []
  const read = PlanBody.safeParse(without(plan, addedToPlan))
  if (read.success && strange.length === 0) return { ok: true, body: read.data }
  const problems = [
    ...strange.map((name) => unknownMember([name])),
    ...(read.error?.issues ?? []).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownMember([...issue.path, key]))
        : [{ path: dotted(issue.path), message: issue.message }],
    ),
  ]
  return { ok: false, problems: onceEach(problems) }
}

const noPlan: Imported = { ok: false, problems: [{ path: '', message: 'This is no plan.' }] }

function unknownMember(path: readonly PropertyKey[]): ImportProblem {
  return { path: dotted(path), message: 'A plan has no such member.' }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key `__proto__` of a file stays what it is, a key, and so is refused with the others. */
function without(value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

function dotted(path: readonly PropertyKey[]): string {
  const text = path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('')
  return text.slice(0, longestPath).toWellFormed()
}

/** One problem a place: the first is the one that a person has to mend first. */
function onceEach(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.filter(({ path }, at) => problems.findIndex((one) => one.path === path) === at)
}
