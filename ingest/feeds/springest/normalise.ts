/** A Springest product in the common model. Pure. */
import type { Delivery } from '@stapwijzer/shared/domain/codes.ts'
import type { Duration, Provider } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { writtenAward } from '../fields/award.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { durationOf } from '../fields/duration.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { plainOrHtml } from '../fields/html.ts'
import { cleanLanguages } from '../fields/language.ts'
import { mappedProvider, providerId } from '../fields/mapping-provider.ts'
import { marketLevel } from '../fields/market-level.ts'
import { cleanText } from '../fields/text.ts'
import { cleanUrl } from '../fields/url.ts'
import type { FeedCourse, NormaliseContext, Normalised, VanishableField } from '../format.ts'
import { Product, type SpringestItem } from './item.ts'
import { readPrice } from './price.ts'
import { entries, type Shape } from './shape.ts'
import { readStarts } from './starts.ts'
import { deliveryOfMedium, durationUnits, isYes, meaning, media, type Medium } from './words.ts'

/** The language of a product that names none: the market of the file is Dutch. */
const feedLanguage = 'nl'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const { findings } = scope
  const item = raw as SpringestItem
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const product = fit(Product, item.product, '', scope)
  if (!product) return reject('', 'xml-malformed', 'The product has no elements.')
  const offered = readMedia(product, scope)
  if (offered.length > 0 && offered.every((medium) => medium === 'in-company'))
    return reject('CourseMedium', 'not-public', 'The product is for companies only.')
  const title = cleanText(product.name ?? '', 'Name', scope)
  if (title === null) return reject('Name', 'missing-title', 'The product has no name.')
  const provider = readProvider(item, context, scope)
  if (provider === null) return reject('', 'missing-provider', 'The name of the provider is empty.')
  const languages = cleanLanguages([product.language ?? ''], () => 'Language', scope)
  const lang = languages[0] ?? feedLanguage
  const html = plainOrHtml(product.description ?? '', 'Description', scope)
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title,
    titleLang: lang,
    summary: null,
    description: html === null ? null : { html, lang },
    otherLanguages: [],
    ...facts(product, item.product, offered, scope),
    languages,
  }
  warnMissing(course, scope)
  return { course, warnings: findings.list, lastEdited: null, present: presentFields(item.product) }
}

type TextFields = 'summary' | 'description' | 'otherLanguages' | 'languages'
type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang' | TextFields>

function facts(product: Product, shape: Shape, offered: readonly Medium[], scope: Scope): Facts {
  const duration = readDuration(product, scope)
  const costs = readPrice(product, entries(shape, 'additionalcosts', 'additionalcost'), duration, scope)
  const monthOnly = isYes(product.startdateismonthonly, 'StartdateIsMonthOnly', scope)
  return {
    level: product.level === null ? null : marketLevel(product.level, 'Level', false, scope),
    // A market file has no register codes, and without one there is no NLQF level.
    nlqf: null,
    award: writtenAward(product.completion ?? ''),
    sector: null,
    studyLoad: null,
    duration,
    delivery: deliveryOf(offered),
    studyForm: offered.includes('home') ? 'self-paced' : null,
    evening: null,
    entryRequirements: null,
    outcomes: null,
    ids: { crebo: [], croho: [], rio: null, nlqfCode: null, feedId: product.id?.trim() ?? null, uuid: null },
    fundingMarks: [],
    url: cleanUrl(product.webaddress ?? '', 'WebAddress', scope),
    price: costs.price,
    costLines: costs.lines,
    flexibleStart: null,
    location: null,
    offerings: readStarts(entries(shape, 'startingdateplaces', 'startingdateplace'), monthOnly, scope),
  }
}

/** The source's own word on its provider comes first, then the document's. */
function readProvider(item: SpringestItem, { mapping }: NormaliseContext, scope: Scope): Provider | null {
  const mapped = mappedProvider(mapping)
  const name = mapped?.name ?? cleanText(item.provider ?? '', 'Products@provider', scope)
  if (name === null) return null
  return {
    id: mapped?.id ?? providerId(name),
    name,
    type: mapped?.type ?? null,
    kvk: mapped?.kvk ?? null,
    institutionCode: mapped?.institutionCode ?? null,
    rioOfferer: mapped?.rioOfferer ?? null,
    url: mapped?.url ?? null,
  }
}

function readMedia({ coursemedium, producttype }: Product, scope: Scope): Medium[] {
  const [field, words] =
    coursemedium.length > 0
      ? (['CourseMedium', coursemedium] as const)
      : (['ProductType', producttype] as const)
  return words.flatMap((word) => meaning(word, media, field, scope) ?? [])
}

function deliveryOf(offered: readonly Medium[]): Delivery | null {
  const deliveries = offered.filter((medium) => medium !== 'in-company').map((one) => deliveryOfMedium[one])
  if (deliveries.includes('online') && deliveries.includes('classroom')) return 'blended'
  return deliveries[0] ?? null
}

function readDuration({ duration: raw, durationunit }: Product, scope: Scope): Duration | null {
  if (raw === null) return null
  const unit = meaning(durationunit, durationUnits, 'DurationUnit', scope)
  const duration = unit === null ? null : durationOf(raw.trim().replace(',', '.'), unit)
  // A unit that is not known has its own warning.
  if (duration === null && (unit !== null || durationunit === null))
    scope.findings.warn('Duration', 'duration-unparsable', `${quoted(raw)} is no duration that can be read.`)
  return duration
}

const elements: Partial<Record<VanishableField, readonly string[]>> = {
  description: ['description'],
  level: ['level'],
  award: ['completion'],
  duration: ['duration'],
  delivery: ['coursemedium', 'producttype'],
  studyForm: ['coursemedium', 'producttype'],
  languages: ['language'],
  url: ['webaddress'],
  price: ['price'],
  costLines: ['additionalcosts'],
  // A start holds its place.
  location: ['startingdateplaces'],
  offerings: ['startingdateplaces'],
}

/** Which model fields a Springest product has an element for, also when it is empty. */
function presentFields(product: Shape): VanishableField[] {
  return (Object.keys(elements) as VanishableField[]).filter((field) =>
    elements[field]?.some((name) => Object.hasOwn(product, name)),
  )
}
