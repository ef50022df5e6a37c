/** Measures and colours of a page, in points. A4. */
import type { Weight } from './fonts.ts'
import type { Look } from './sheet.ts'

export const page = { width: 595.28, height: 841.89, top: 78, bottom: 70, side: 56 } as const
export const contentWidth = page.width - 2 * page.side
/** Height of a strip of time, and the space above it. */
export const strip = { height: 7, before: 3 } as const
/** Where the value stands right of its name, and the text right of its bullet. */
export const indents = { label: 128, bullet: 14 } as const

export const colours = {
  ink: '#16243a',
  quiet: '#4a5568',
  green: '#0f5c4a',
  amber: '#f4b13e',
  line: '#d8d2c4',
} as const

export type LookOf = {
  size: number
  weight: Weight
  colour: string
  /** Height of a line. */
  leading: number
  /** Space above. */
  before: number
}

export const looks: Readonly<Record<Look, LookOf>> = {
  title: { size: 20, weight: 'bold', colour: colours.ink, leading: 26, before: 0 },
  heading: { size: 14.5, weight: 'bold', colour: colours.green, leading: 20, before: 20 },
  subheading: { size: 12.5, weight: 'bold', colour: colours.ink, leading: 17, before: 22 },
  body: { size: 11, weight: 'regular', colour: colours.ink, leading: 15.5, before: 5 },
  strong: { size: 11, weight: 'bold', colour: colours.ink, leading: 15.5, before: 5 },
  quiet: { size: 10, weight: 'regular', colour: colours.quiet, leading: 14, before: 4 },
  label: { size: 11, weight: 'bold', colour: colours.ink, leading: 15.5, before: 5 },
}
