/** An explanation in words, for a terminal. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { maxWarningsPerCode } from '../pipeline/findings.ts'
import { modelFields } from '../pipeline/field-changes.ts'
import type { Explanation, ExplainedCourse, ExplainedLink, RunView } from './explain.ts'
import { moment, oneLine, printable } from './table.ts'

export function explanationText(
  { source, key, course, applied, bad }: Explanation,
  publicUrl: string,
): string {
  const blocks = [`${source} ${oneLine(key)}: ${course ? courseInWords(course, publicUrl) : 'no course'}`]
  if (applied) blocks.push(runInWords('The last applied run', applied))
  if (course) blocks.push(linksInWords(course.links))
  if (course) blocks.push(block('The course made of it', asJson(course.data)))
  if (bad) {
    blocks.push(runInWords('The last run that failed or was refused', bad))
    for (const proposed of bad.proposed) {
      blocks.push(block('The course it would have made of it', asJson(proposed)))
    }
  }
  return blocks.join('\n\n')
}

function courseInWords(course: ExplainedCourse, publicUrl: string): string {
  const { id, withdrawnAt, held, fetchedAt, lastChangedAt, data } = course
  const state = withdrawnAt
    ? `withdrawn on ${moment(withdrawnAt)}`
    : held
      ? `live, not refreshed since ${moment(fetchedAt)}`
      : `live, changed on ${moment(lastChangedAt)}`
  return [oneLine(data.title), state, ...historyInWords(course), `${publicUrl}/opleiding/${id}`].join('\n')
}

function historyInWords({ id, shownId, firstSeenAt, events, prices }: ExplainedCourse): string[] {
  const moments = events.map(({ kind, at }) => `${kind} on ${moment(new Date(at))}`)
  const amounts = prices.map(
    ({ since, status, amount }) => `${status === 'known' ? amount : status} from ${moment(new Date(since))}`,
  )
  return [
    ['first seen on ' + moment(firstSeenAt), ...moments].join(', '),
    ...(amounts.length > 0 ? [`prices: ${amounts.join(', ')}`] : []),
    ...(shownId === id ? [] : [`shown together with others as ${shownId}`]),
  ]
}

function linksInWords(links: readonly ExplainedLink[]): string {
  if (links.length === 0) return 'It is linked to no occupation or skill.'
  const lines = links.map(
    ({ kind, id, label, strength, evidence, found }) =>
      `  ${kind} ${oneLine(label ?? '?')} (${id}), strength ${strength}, by ${evidence}: ${oneLine(found)}`,
  )
  return ['Occupations it leads to and skills it teaches:', ...lines].join('\n')
}

function runInWords(title: string, { run, raw, findings }: RunView): string {
  const head = `${title}: ${moment(run.startedAt)}, ${run.status}${run.reason ? `, ${run.reason}` : ''}`
  const lines = findings.map(
    ({ kind, path, code, message }) =>
      `  ${kind} ${code}${path ? ` at ${oneLine(path)}` : ''}: ${oneLine(message)}`,
  )
  const said = lines.length > 0 ? lines : ['  nothing was said of this item']
  if ((run.warnings ?? 0) > maxWarningsPerCode) {
    said.push(
      `  (a run keeps the first ${maxWarningsPerCode} warnings of each code; others may have been about this item)`,
    )
  }
  const texts = raw.map((text, at) => block(raw.length > 1 ? `Raw item (${at + 1})` : 'Raw item', text))
  const none = raw.length === 0 ? ['\nRaw item: none is kept'] : []
  return [head, ...(run.message ? [`  ${oneLine(run.message)}`] : []), ...said, ...none]
    .concat(texts.map((text) => `\n${text}`))
    .join('\n')
}

function asJson(course: Course): string {
  return JSON.stringify(Object.fromEntries(modelFields.map((field) => [field, course[field]])), null, 2)
}

function block(title: string, text: string): string {
  return `${title}:\n${printable(text)
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}`
}
