/** `npm run held`: prints which tests hold the numbered rules and provoke the codes. */
import { readResults } from './results.ts'
import { heldTables, type HoldingTest, type Row } from './table.ts'

const longest = 120

/**
 * Prints the tables as Markdown; `resultsFile` is a report of Vitest that says how the tests ended. Returns the exit
 * code, 1 when a row has no test.
 */
export function print(resultsFile: string | undefined, say: (text: string) => void = console.log): number {
  const result = resultsFile === undefined ? null : readResults(resultsFile)
  let without = 0
  for (const { heading, rows } of heldTables()) {
    const empty = rows.filter(({ tests }) => tests.length === 0)
    without += empty.length
    say(`\n## ${heading}: ${rows.length - empty.length} of ${rows.length}\n`)
    say('| | tests |\n| --- | --- |')
    for (const row of rows) say(lineOf(row, result))
  }
  say(without === 0 ? '\nEverything has a test.' : `\n${without} without a test.`)
  return without === 0 ? 0 : 1
}

function lineOf({ name, about, tests }: Row, result: ((test: HoldingTest) => string) | null): string {
  const told = tests.map((test) => {
    const rows = test.because.length > 0 ? ` [${test.because.join('; ').slice(0, longest)}]` : ''
    const ended = result ? ` (${result(test)})` : ''
    return `${test.file}:${test.line} ${test.title.slice(0, longest)}${rows}${ended}`.replaceAll('|', '\\|')
  })
  return `| ${name}${about ? ` ${about}` : ''} | ${told.length > 0 ? told.join('<br>') : '**none**'} |`
}
