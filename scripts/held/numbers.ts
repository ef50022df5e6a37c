/** Which numbered rules a text names: `case 7`, `cases 17 and 18`, `case 16-19, 22`, `rulings 15-17, 42`. Pure. */
import type { Kind } from './lists.ts'

const list = String.raw`\d+[a-z]?(?:\s?[-–]\s?\d+)?`
const separator = String.raw`(?:\s?,\s?(?:and )?|\s(?:and|to|or)\s)`

/** The numbers behind a word, in order, each once. */
export function numbersAfter(word: Kind, text: string): string[] {
  const pattern = new RegExp(String.raw`\b${word}s?\s(${list}(?:${separator}${list})*)(?![\w])`, 'gi')
  const found = [...text.matchAll(pattern)].flatMap(([, numbers]) => expanded(numbers ?? ''))
  return [...new Set(found)]
}

/** The places that name a rule without its list, such as `rule` with a number and neither `import` nor `page` before it. */
export function rulesWithoutList(text: string): string[] {
  return [...text.matchAll(/(?<!\b(?:import|page)\s)\brules?\s\d+/gi)].map(([named]) => named)
}

/** The text of a file with comments that run over a line end on one line, and without the branches of a `switch` over numbers. */
export function proseOf(source: string): string {
  return source.replaceAll(/^\s*case \d+:.*$/gm, '').replaceAll(/\n[ \t]*(?:\*|\/\/|#)?[ \t]*/g, ' ')
}

function expanded(numbers: string): string[] {
  return [...numbers.matchAll(/(\d+)([a-z]?)(?:\s?[-–]\s?(\d+))?/g)].flatMap(([, from, letter, to]) =>
    to === undefined
      ? [`${from}${letter}`]
      : Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, at) =>
          String(Number(from) + at),
        ),
  )
}

/**
 * Whether a test names a code. A code of several words is never meant otherwise; one of a single word (`expired`)
 * must be a row of the table or begin the title.
 */
export function namesCode(
  code: string,
  { title, rows }: { title: string; rows: readonly string[] },
): boolean {
  if (rows.includes(code)) return true
  const last = title.split(' › ').at(-1) ?? ''
  if (code.includes('-')) return new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(title)
  return new RegExp(`^${code}(?![\\w-])`).test(last)
}
