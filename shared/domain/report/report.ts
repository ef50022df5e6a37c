/** The half-yearly report as data: what is stored, frozen and given out. Pages, paper and files are made of it and of nothing else. */
import { z } from 'zod'
import { day } from '../fields.ts'
import { Period } from '../insight/periods.ts'
import { enteredKinds, sections, units } from './definitions.ts'

/** A figure that is not there (`none`) is another thing than one that is under ten (`hidden`). */
export const FigureValue = z
  .union([
    z.strictObject({ value: z.number(), state: z.literal('shown') }),
    z.strictObject({ value: z.null(), state: z.enum(['hidden', 'none']) }),
  ])
  .meta({ id: 'ReportFigureValue' })
export type FigureValue = z.infer<typeof FigureValue>

/** In each language of the site. */
const Both = z.strictObject({ nl: z.string(), en: z.string() })

export const ReportFigure = z
  .strictObject({
    code: z.string(),
    section: z.enum(sections),
    unit: z.enum(units),
    /** A region or a level; null for all of it. */
    part: z.strictObject({ code: z.string(), name: Both }).nullable(),
    current: FigureValue,
    previous: FigureValue,
    target: z.number().nullable(),
  })
  .meta({ id: 'ReportFigure' })
export type ReportFigure = z.infer<typeof ReportFigure>

const Words = z.strictObject({ name: z.string(), definition: z.string(), caveat: z.string() })
export const ReportDefinition = z
  .strictObject({
    code: z.string(),
    unit: z.enum(units),
    source: z.enum(['counts', 'catalogue']),
    since: day,
    /** Last day that it held; null while it holds. */
    until: day.nullable(),
    words: z.strictObject({ nl: Words, en: Words }),
  })
  .meta({ id: 'ReportDefinition' })
export type ReportDefinition = z.infer<typeof ReportDefinition>

const line = (most: number) => z.string().trim().max(most)
export const SectionTexts = z
  .strictObject({ aim: line(2000), status: line(500), explanation: line(4000) })
  .meta({ id: 'ReportSectionTexts' })
export type SectionTexts = z.infer<typeof SectionTexts>

export const EnteredFigure = z
  .strictObject({
    kind: z.enum(enteredKinds),
    name: line(200).min(1, 'Say what it is a figure of.'),
    value: z.number().min(0).max(1e12),
    source: line(300).min(1, 'Name the source.'),
    edition: line(100).min(1, 'Name the edition or the day.'),
  })
  .meta({ id: 'ReportEnteredFigure' })
export type EnteredFigure = z.infer<typeof EnteredFigure>

export const ReportBody = z
  .strictObject({
    period: Period,
    definitionsVersion: z.number().int(),
    /** True in the demonstration: made up, and about nobody. */
    invented: z.boolean(),
    /** Days that counts were kept on; null when nothing was counted. */
    counted: z.strictObject({ from: day, to: day }).nullable(),
    /** The day on which the catalogue was counted. */
    catalogueOn: day,
    texts: z.partialRecord(z.enum(sections), SectionTexts),
    figures: z.array(ReportFigure),
    entered: z.array(EnteredFigure).max(200),
    definitions: z.array(ReportDefinition),
  })
  .meta({ id: 'ReportBody' })
export type ReportBody = z.infer<typeof ReportBody>

/** One thing that a later version says otherwise. `what` names a text, a target or a figure from elsewhere. */
export const ReportChange = z
  .strictObject({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() })
  .meta({ id: 'ReportChange' })
export type ReportChange = z.infer<typeof ReportChange>

export type PublishedReport = {
  body: ReportBody
  version: number
  hash: string
  publishedAt: Date
  reason: string | null
  changes: ReportChange[]
}

export const noFigure: FigureValue = { value: null, state: 'none' }
export const hiddenFigure: FigureValue = { value: null, state: 'hidden' }

export function shownFigure(value: number): FigureValue {
  return { value, state: 'shown' }
}

/** A share in whole percent of two figures; as little as is known of them. Divides by nothing that is not shown and above 0. */
export function shareFigure(part: FigureValue, whole: FigureValue): FigureValue {
  if (part.state === 'none' || whole.state === 'none') return noFigure
  if (part.value === null || whole.value === null) return hiddenFigure
  if (whole.value <= 0) return noFigure
  return shownFigure(Math.round((100 * part.value) / whole.value))
}

/** The same text for the same report, in whatever order its members came: what the hash is made of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

/** What a correction changed. Figures of the platform are never computed again, so a change of one is told like any other. */
export function changesBetween(before: ReportBody, after: ReportBody): ReportChange[] {
  const [old, now] = [statements(before), statements(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((what) => old.get(what) !== now.get(what))
    .map((what) => ({ what, from: old.get(what) ?? null, to: now.get(what) ?? null }))
}

function statements({ texts, figures, entered, definitions }: ReportBody): Map<string, string> {
  const found = new Map<string, string>()
  for (const [section, words] of Object.entries(texts)) {
    for (const [name, text] of Object.entries(words)) if (text) found.set(`text ${section} ${name}`, text)
  }
  for (const { code, part, current, previous, target } of figures) {
    const name = [code, part?.code].filter(Boolean).join(' ')
    found.set(`figure ${name}`, valueText(current))
    found.set(`previous ${name}`, valueText(previous))
    if (target !== null) found.set(`target ${name}`, String(target))
  }
  for (const { kind, name, value, source, edition } of entered) {
    found.set(unused(found, `entered ${kind} ${name}`), `${value} (${source}, ${edition})`)
  }
  for (const { code, since, ...rest } of definitions)
    found.set(`definition ${code} ${since}`, canonical(rest))
  return found
}

/** Two figures may have the same name. */
function unused(found: ReadonlyMap<string, string>, name: string): string {
  let [free, number] = [name, 1]
  while (found.has(free)) free = `${name} (${(number += 1)})`
  return free
}

/** As it stands in every file and on every page, without its unit. */
export function valueText({ value, state }: FigureValue): string {
  return state === 'shown' ? String(value) : state === 'hidden' ? '<10' : '-'
}
