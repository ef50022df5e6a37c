/** The numbered lists of docs/cases.md and docs/rules.md, as tests and comments name them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../fences/files.ts'

/** Where each list stands: the headings of a page. */
const places = {
  case: {
    page: 'cases.md',
    headings: [
      'Feeds and imports',
      'Dependencies and load',
      'API and site',
      "The region's side",
      'Sign-in, roles, plans and privacy',
    ],
  },
  'import rule': { page: 'rules.md', headings: ['Import rules'] },
  'page rule': { page: 'rules.md', headings: ['Page rules'] },
  ruling: { page: 'rules.md', headings: ['Rulings'] },
} as const
const withoutTest = { page: 'cases.md', headings: ['Not held by a test'] } as const

/** What a number is a number of, in the words that stand before it. */
export type Kind = keyof typeof places
export const kinds = Object.keys(places) as Kind[]

/** `workedOutIn` names the rulings and cases that say more; empty where the list has no such column. */
export type Numbered = { number: string; about: string; workedOutIn: string }

/** The entries that must have a test, in the order of the page. */
export function numbered(kind: Kind): Numbered[] {
  return rowsOf(places[kind])
}

/** The cases that no test can hold; the page says what stands in for one. */
export function casesWithoutTest(): Numbered[] {
  return rowsOf(withoutTest)
}

/** Every number that may be named. */
export function definedNumbers(kind: Kind): string[] {
  const all = kind === 'case' ? [...numbered(kind), ...casesWithoutTest()] : numbered(kind)
  return all.map(({ number }) => number)
}

function rowsOf({ page, headings }: { page: string; headings: readonly string[] }): Numbered[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8')
  return headings.flatMap((heading) => numberedRows(text, heading))
}

/** Rows of the tables below a heading of Markdown whose first cell is a number. Pure; throws when there are none. */
export function numberedRows(markdown: string, heading: string): Numbered[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const rows = [...section.matchAll(/^\| (\d+[a-z]?) \|(.*)\|$/gm)].map(([, number = '', rest = '']) => {
    const [about = '', , workedOutIn = ''] = rest.split('|').map((cell) => cell.trim())
    return { number, about, workedOutIn }
  })
  if (rows.length === 0) throw new Error(`No numbered rows below "${heading}".`)
  return rows
}
