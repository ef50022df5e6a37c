/** The figures of a report, made of what was published about two half-years and of the catalogue. Pure. */
import { before, type Period } from '@stapwijzer/shared/domain/insight/periods.ts'
import { allRegions, unknownRegion } from '@stapwijzer/shared/domain/insight/period-table.ts'
import {
  definitionsIn,
  reportDefinitions,
  type CatalogueCode,
  type Definition,
  type ShareCode,
} from '@stapwijzer/shared/domain/report/definitions.ts'
import {
  hiddenFigure,
  noFigure,
  shareFigure,
  shownFigure,
  type FigureValue,
  type ReportBody,
  type ReportFigure,
} from '@stapwijzer/shared/domain/report/report.ts'
import { texts } from '@stapwijzer/shared/text/texts.ts'
import type { CatalogueRow, CountRow } from './store.ts'

export type Material = {
  period: Period
  invented: boolean
  today: string
  definitions: readonly Definition[]
  counts: readonly CountRow[]
  catalogue: { levels: readonly CatalogueRow[]; providers: number }
  regions: readonly { code: string; name: string }[]
  /** Of the half-year before: its figures of the catalogue cannot be counted any more. */
  earlier: ReportBody | null
  counted: ReportBody['counted']
}

type Part = ReportFigure['part']

export function reportBody(material: Material): ReportBody {
  const { period, invented, today, counted } = material
  const held = definitionsIn(period, material.definitions)
  const last = held.filter((one) => !held.some((other) => other.code === one.code && other.since > one.since))
  return {
    period,
    definitionsVersion: reportDefinitions,
    invented,
    counted,
    catalogueOn: today,
    texts: {},
    figures: last.flatMap((definition) => figuresOf(definition, material)),
    entered: [],
    definitions: held.map(({ code, unit, source, since, until, words }) => ({
      ...{ code, unit, source, since, until: until ?? null },
      words: inBoth((t) => t.reportDefinitions.words[words]),
    })),
  }
}

function figuresOf(definition: Definition, material: Material): ReportFigure[] {
  const { code, section, unit } = definition
  return partsOf(definition, material).map((part) => ({
    ...{ code, section, unit, part, target: null },
    ...(definition.source === 'catalogue'
      ? ofCatalogue(code as CatalogueCode, part, material)
      : ofCounts(code, part, material)),
  }))
}

function partsOf({ by }: Definition, { regions, catalogue }: Material): Part[] {
  if (by === 'region') {
    const known = regions.map(({ code, name }) => ({ code, name: { nl: name, en: name } }))
    return [null, ...known, { code: unknownRegion, name: inBoth((t) => t.report.unknownRegion) }]
  }
  if (by === undefined) return [null]
  return [
    null,
    ...catalogue.levels.map(({ level }) =>
      level === null
        ? { code: 'unknown', name: inBoth((t) => t.report.unknownLevel) }
        : { code: level, name: inBoth((t) => t.labels.labelOf('level', level)) },
    ),
  ]
}

type Two = Pick<ReportFigure, 'current' | 'previous'>

function ofCounts(code: string, part: Part, { counts, period }: Material): Two {
  const at = (one: Period, measure: string): FigureValue => {
    const region = part?.code ?? allRegions
    const row = counts.find(
      (count) => count.period === one && count.measure === measure && count.region === region,
    )
    if (!row) return noFigure
    return row.shown === null ? hiddenFigure : shownFigure(row.shown)
  }
  const share = shares[code as ShareCode] as (typeof shares)[ShareCode] | undefined
  const of = (one: Period) => (share ? shareFigure(at(one, share.part), at(one, share.whole)) : at(one, code))
  return { current: of(period), previous: of(before(period)) }
}

const shares: Record<ShareCode, { part: string; whole: string }> = {
  'share-without-result': { part: 'search-without-result', whole: 'search' },
  'share-answered': { part: 'referral-answered', whole: 'referral-sent' },
}

function ofCatalogue(code: CatalogueCode, part: Part, { catalogue, earlier, today }: Material): Two {
  const rows = catalogue.levels.filter(({ level }) => part === null || (level ?? 'unknown') === part.code)
  const sum = (name: Exclude<keyof CatalogueRow, 'level'>) =>
    shownFigure(rows.reduce((total, row) => total + row[name], 0))
  const courses = sum('courses')
  const values: Record<CatalogueCode, FigureValue> = {
    courses,
    providers: shownFigure(catalogue.providers),
    'courses-with-price': shareFigure(sum('priced'), courses),
    'courses-with-start': shareFigure(sum('starting'), courses),
    'courses-fresh': shareFigure(sum('fresh'), courses),
  }
  // Drafts that a worker made on one day, after it was away, counted the same catalogue.
  const known = earlier && earlier.catalogueOn < today ? earlier : null
  const previous = known?.figures.find(
    (one) => one.code === code && (one.part?.code ?? null) === (part?.code ?? null),
  )
  return { current: values[code], previous: previous?.current ?? noFigure }
}

function inBoth<T>(say: (t: ReturnType<typeof texts>) => T): { nl: T; en: T } {
  return { nl: say(texts('nl')), en: say(texts('en')) }
}
