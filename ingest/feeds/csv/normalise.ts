/** A CSV course in the common model. Pure: the same rows, mapping and day give the same course. */
import {
  awards,
  deliveries,
  levels,
  nlqfLevels,
  practicalFacts,
  providerTypes,
  sectors,
  studyForms,
} from '@stapwijzer/shared/domain/codes.ts'
import { unknownPrice, type Practical, type Provider } from '@stapwijzer/shared/domain/course.ts'
import {
  vanishableFields,
  type NormaliseContext,
  type Normalised,
  type VanishableField,
  type FeedCourse,
} from '../format.ts'
import { levelWithCodes, nlqfLevel, readCodes } from '../fields/codes-of-education.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { openScope, quoted } from '../fields/findings.ts'
import { cleanHtml, textToHtml } from '../fields/html.ts'
import { cleanLanguages } from '../fields/language.ts'
import { providerId } from '../fields/mapping-provider.ts'
import { cleanUrl } from '../fields/url.ts'
import {
  cellText,
  codeCell,
  durationCell,
  lessonsCell,
  listCell,
  openSheet,
  textCell,
  yesNoCell,
  type Sheet,
} from './cells.ts'
import type { CsvItem } from './item.ts'
import type { Mapping } from './mapping.ts'
import type { FieldSpec } from './field-spec.ts'
import { readOfferings } from './offerings.ts'
import { priceCell } from './price.ts'
import { readStudyLoad } from './study-load.ts'

export function normalise(item: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const { findings } = scope
  const sheet = openSheet(item as CsvItem, context, scope)
  const fields = sheet.mapping.fields
  const reject = (path: string, code: 'missing-title' | 'missing-provider', message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const title = textCell(fields['title'], 'title', sheet)
  if (title === null) return reject('title', 'missing-title', 'The title is empty.')
  const provider = readProvider(sheet)
  if (provider === null) return reject('provider.name', 'missing-provider', 'No provider is named.')
  warnDifferingRows(sheet)
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title,
    titleLang: sheet.mapping.language,
    ...facts(key, sheet, context),
  }
  warnMissing(course, sheet.scope)
  return { course, warnings: findings.list, lastEdited: null, present: mappedFields(sheet.mapping) }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang'>

function facts(key: string, sheet: Sheet, context: NormaliseContext): Facts {
  const { fields, language } = sheet.mapping
  const { scope } = sheet
  const text = (field: string) => textCell(fields[field], field, sheet)
  const id = (field: string) => textCell(idField(fields, field), `ids.${field}`, sheet)
  const list = (field: string) => listCell(idField(fields, field), `ids.${field}`, sheet)
  const duration = durationCell(fields['duration'], 'duration', sheet)
  const codes = readCodes(
    list('crebo').map((code) => ({ code, path: 'ids.crebo' })),
    list('croho').map((code) => ({ code, path: 'ids.croho' })),
    context.crebo,
    scope,
  )
  const level = levelWithCodes(codeCell(fields['level'], levels, 'level', sheet), codes, 'level', scope)
  const own = codeCell(fields['nlqf'], nlqfLevels, 'nlqf', sheet)
  const html = description(sheet)
  return {
    summary: text('summary'),
    description: html === null ? null : { html, lang: language },
    otherLanguages: [],
    level,
    nlqf: nlqfLevel(level, own, codes.registered, 'nlqf', scope),
    award: codeCell(fields['award'], awards, 'award', sheet),
    sector: codeCell(fields['sector'], sectors, 'sector', sheet),
    studyLoad: readStudyLoad(fields['studyLoad'], 'studyLoad', sheet),
    duration,
    delivery: codeCell(fields['delivery'], deliveries, 'delivery', sheet),
    studyForm: codeCell(fields['studyForm'], studyForms, 'studyForm', sheet),
    evening: yesNoCell(fields['evening'], 'evening', sheet),
    languages: cleanLanguages(listCell(fields['languages'], 'languages', sheet), () => 'languages', scope),
    entryRequirements: text('entryRequirements'),
    outcomes: text('outcomes'),
    ids: {
      crebo: codes.crebo,
      croho: codes.croho,
      rio: id('rio'),
      nlqfCode: id('nlqfCode'),
      feedId: id('feedId') ?? key,
      uuid: id('uuid'),
    },
    fundingMarks: listCell(fields['fundingMarks'], 'fundingMarks', sheet),
    url: cleanUrl(cellText(fields['url'], 'url', sheet), 'url', scope),
    price: fields['price'] ? priceCell(fields['price'], duration, 'price', sheet) : unknownPrice,
    costLines: [],
    flexibleStart: yesNoCell(fields['flexibleStart'], 'flexibleStart', sheet),
    location: null,
    lessons: lessonsCell(fields['lessons'], 'lessons', sheet),
    practical: practical(sheet),
    applyUrl: cleanUrl(cellText(fields['applyUrl'], 'applyUrl', sheet), 'applyUrl', scope) ?? undefined,
    offerings: readOfferings(duration, sheet),
  }
}

/** The facts of which the row says yes or no. */
function practical(sheet: Sheet): Practical | undefined {
  const { fields } = sheet.mapping
  const answers = practicalFacts.map((fact) => [fact, yesNoCell(fields[fact], fact, sheet)] as const)
  const told = answers.filter(([, answer]) => answer !== null)
  return told.length > 0 ? Object.fromEntries(told) : undefined
}

function description(sheet: Sheet): string | null {
  const spec = sheet.mapping.fields['description']
  if (!spec) return null
  if (spec.values) return textToHtml(textCell(spec, 'description', sheet) ?? '', 'description', sheet.scope)
  const raw = cellText(spec, 'description', sheet)
  if (/^[=+\-@\t]/.test(raw) && spec.column !== undefined)
    sheet.scope.findings.warn(
      'description',
      'formula-neutralised',
      `${quoted(raw)} starts like a formula; it is kept as text.`,
    )
  return (spec.format === 'html' ? cleanHtml : textToHtml)(raw, 'description', sheet.scope)
}

/** The provider of the row's own columns, filled up from the mapping's; null without a name. */
function readProvider(sheet: Sheet): Provider | null {
  const { fields, provider } = sheet.mapping
  const text = (field: string) => textCell(fields[`provider.${field}`], `provider.${field}`, sheet)
  const name = text('name') ?? provider?.name ?? null
  if (name === null) return null
  // What the mapping says of its provider does not hold for another one that a row names.
  const base = provider && name === provider.name ? provider : null
  return {
    id: text('id') ?? base?.id ?? providerId(name),
    name,
    type: codeCell(fields['provider.type'], providerTypes, 'provider.type', sheet) ?? base?.type ?? null,
    kvk: text('kvk') ?? base?.kvk ?? null,
    institutionCode: text('institutionCode') ?? base?.institutionCode ?? null,
    rioOfferer: text('rioOfferer') ?? base?.rioOfferer ?? null,
    url:
      cleanUrl(cellText(fields['provider.url'], 'provider.url', sheet), 'provider.url', sheet.scope) ??
      base?.url ??
      null,
  }
}

function idField(fields: Mapping['fields'], field: string): FieldSpec | undefined {
  return fields[field] ?? fields[`ids.${field}`]
}

/** Mapped fields are in every row, also when their cell is empty: a column that is gone fails the run before. */
function mappedFields({ fields, offerings }: Mapping): VanishableField[] {
  const inOfferings = Object.keys(offerings ?? {}).flatMap((field) =>
    places.includes(field) ? ['location'] : [field],
  )
  return vanishableFields.filter(
    (field) =>
      field in fields ||
      (field === 'practical' && practicalFacts.some((fact) => fact in fields)) ||
      inOfferings.includes(field) ||
      (field === 'offerings' && offerings !== undefined),
  )
}

const places = ['city', 'postcode', 'location']

/** Warns `unknown-value` for each course field whose later value differs from the first; an empty one says nothing. */
function warnDifferingRows({ item, mapping, scope }: Sheet): void {
  const [first, ...later] = item.rows
  if (!first || later.length === 0) return
  for (const [field, { column }] of Object.entries(mapping.fields)) {
    if (column === undefined) continue
    const index = item.header.indexOf(column)
    const stated = (first.cells[index] ?? '').trim()
    const other = later.find((row) => !['', stated].includes((row.cells[index] ?? '').trim()))
    if (other)
      scope.findings.warn(
        field,
        'unknown-value',
        `Line ${other.line} says ${quoted(other.cells[index] ?? '')}, the first row of this course ${quoted(stated)}.`,
      )
  }
}
