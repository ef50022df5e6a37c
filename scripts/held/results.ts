/** How the tests ended, from a report of Vitest (`vitest run --reporter=json --outputFile=FILE`). */
import { readFileSync } from 'node:fs'
import type { HeldTest } from './table.ts'

type Ended = { file: string; title: string; status: string }

/** Gives the outcome of a test in words: `passed`, `3 passed`, `2 passed, 1 failed`, `not run`. */
export function readResults(path: string): (test: HeldTest) => string {
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    testResults: {
      name: string
      assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
    }[]
  }
  const ended = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: name,
      title: [...ancestorTitles, title].join(' › '),
      status,
    })),
  )
  return (test) => tally(ended.filter((one) => isOneOf(one, test)))
}

/** Whether a test that ran is this one, or a row of it. */
function isOneOf({ file, title }: Ended, test: HeldTest): boolean {
  return file.endsWith(`/${test.file}`) && patternOf(test.title).test(title)
}

/** A title as it stands in the source; what Vitest fills in (`%s`, `$name`) or the source itself (`${…}`) may be anything. */
function patternOf(title: string): RegExp {
  const parts = title.replace(/^`|`$/g, '').split(/%[sdifjoO#%]|\$\{[^}]*\}|\$[\w.]+/)
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${escaped.join('[^]*')}$`)
}

function tally(ended: readonly Ended[]): string {
  if (ended.length === 0) return 'not run'
  const counts = Map.groupBy(ended, ({ status }) => status)
  const [only] = counts.keys()
  if (ended.length === 1) return only ?? ''
  return [...counts].map(([status, list]) => `${list.length} ${status}`).join(', ')
}
