/** `npm run funding -- check | explain REQUEST.json | replay REQUEST.json --from D --to D | boundaries`: for editors of scheme files. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { firstAsOf, FundingRequest, lastAsOf } from '@stapwijzer/shared/api/funding.ts'
import { isPlainDate, plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { boundaries, boundaryTable } from './boundaries/table.ts'
import { contradictions } from './contradictions.ts'
import { explain, explanationText, replay } from './explain.ts'
import type { Question } from './facts.ts'
import { checkFiles, fileCheckTable } from './file-check.ts'
import { SchemeFilesError, shippedSchemes } from './load-schemes.ts'

const usage = `npm run funding -- check [--json] [--today D]
npm run funding -- explain REQUEST.json [--json]
npm run funding -- replay REQUEST.json --from D --to D [--json]
npm run funding -- boundaries [--json]
REQUEST.json is a body of POST /v1/funding-advice with a course in it. D is a day, YYYY-MM-DD, from ${firstAsOf} to ${lastAsOf}.`

/** A mistake of the person at the keyboard, told in one sentence. */
class UsageError extends Error {}

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      from: { type: 'string' },
      to: { type: 'string' },
      today: { type: 'string' },
    },
  })
  const [command, file, ...rest] = positionals
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is not understood.\n${usage}`)
  const today = values.today ? day('--today', values.today) : plainDateOf(new Date())
  if (command === 'check') {
    const found = checkFiles(shippedSchemes(), today)
    console.log(values.json ? JSON.stringify(found, null, 2) : fileCheckTable(found))
    return found.totals.failed > 0 ? 1 : 0
  }
  if (command === 'explain') {
    const found = explain(readQuestion(file, today), shippedSchemes())
    console.log(values.json ? JSON.stringify(found, null, 2) : explanationText(found))
    return 0
  }
  if (command === 'replay') {
    const [from, to] = [day('--from', values.from), day('--to', values.to)]
    if (from > to) throw new UsageError(`--from (${from}) lies after --to (${to}).\n${usage}`)
    const changes = replay(readQuestion(file, today), shippedSchemes(), from, to)
    const lines = changes.map((one) => `${one.date}  ${one.scheme}: ${one.from} -> ${one.to}`)
    console.log(values.json ? JSON.stringify(changes, null, 2) : lines.join('\n') || 'No outcome changes.')
    return 0
  }
  if (command === 'boundaries') {
    const found = boundaries(shippedSchemes())
    console.log(values.json ? JSON.stringify(found, null, 2) : boundaryTable(found))
    return found.problems.length + found.bare.length > 0 ? 1 : 0
  }
  throw new UsageError(command === undefined ? usage : `There is no command ${command}.\n${usage}`)
}

function day(name: string, text: string | undefined): string {
  if (text !== undefined && isPlainDate(text) && text >= firstAsOf && text <= lastAsOf) return text
  throw new UsageError(`${name} needs a day, YYYY-MM-DD, from ${firstAsOf} to ${lastAsOf}.\n${usage}`)
}

function readQuestion(file: string | undefined, today: string): Question {
  if (file === undefined) throw new UsageError(usage)
  const given = parse(file)
  if (typeof given !== 'object' || given === null) {
    throw new UsageError(`${file} is not a question with a course in it.`)
  }
  const { person, course, asOf: stated, courseId, courseIds } = given as Record<string, unknown>
  if (courseId != null || courseIds != null) {
    const instead = 'Put the facts of the course in it, as "course", instead of its id.'
    throw new UsageError(
      `${file} asks about a course of the catalogue, which this command does not read. ${instead}`,
    )
  }
  const read = FundingRequest.safeParse(given)
  const body = read.data
  const asOf = body?.asOf ?? (typeof stated === 'string' && isPlainDate(stated) ? stated : today)
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message })),
    ...contradictions(person, course, asOf),
  ]
  if (problems.length > 0 || !body?.course) {
    const lines = problems.map(({ path, message }) => `${path || 'The file'}: ${message}`)
    throw new UsageError([`${file} is not a question with a course in it.`, ...lines].join('\n'))
  }
  return { person: body.person, employer: body.employer, course: body.course, asOf }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  const known = error instanceof UsageError || error instanceof SchemeFilesError || isArgumentError(error)
  if (!known) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
