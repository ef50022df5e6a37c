/** A product of HOVI in one form, in the common model. Pure. */
import { unknownPrice, type Course, type Provider } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { choose } from '../fields/choice.ts'
import { levelWithCodes, nlqfLevel, readCodes } from '../fields/codes-of-education.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { statedLevel, warnLevel } from '../fields/level.ts'
import { localizedText, type Others } from '../fields/localized-text.ts'
import { richTextToHtml } from '../fields/markdown.ts'
import { providerId } from '../fields/mapping-provider.ts'
import { cleanPostcode, isDutch, middleOf, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import { cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised, VanishableField, FeedCourse } from '../format.ts'
import { readFees } from './fees.ts'
import { Form, HoviPlace, Organization, Product, type HoviItem } from './item.ts'
import { readStarts } from './starts.ts'
import { forms, hoviLevels, organizationTypes } from './words.ts'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: scope.findings.list,
    itemId: key,
  })
  const item = raw as HoviItem
  const product = fit(Product, item.product, 'product', scope)
  if (!product) return reject('product', 'json-malformed', 'The product is no object.')
  const form = item.form === null ? null : fit(Form, item.form, 'form', scope)
  const others: Others = []
  const title = localizedText(product.productName, 'product.productName', scope, { field: 'title', others })
  if (!title) return reject('product.productName', 'missing-title', 'The product has no name.')
  const provider = readProvider(item.organization, scope)
  if (!provider) return reject('organization.brinName', 'missing-provider', 'The institution has no name.')
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title: title.value,
    titleLang: title.lang,
    ...facts(item, product, form, others, context, scope),
  }
  warnMissing(course, scope)
  return { course, warnings: scope.findings.list, lastEdited: null, present: presentFields(item) }
}

function readProvider(raw: unknown, scope: Scope): Provider | null {
  const fields = fit(Organization, raw, 'organization', scope)
  const name = fields && localizedText(fields.brinName, 'organization.brinName', scope)?.value
  if (!fields || !name) return null
  const brin = fields.brin?.trim().toUpperCase() ?? ''
  const sound = /^\d{2}[A-Z]{2}$/.test(brin)
  if (!sound && brin !== '')
    scope.findings.warn('organization.brin', 'unknown-value', `${quoted(brin)} is no BRIN.`)
  const link = localizedText(fields.webLink, 'organization.webLink', scope)?.value ?? ''
  return {
    id: sound ? brin : fields.organizationId?.trim() || providerId(name),
    name,
    type: choose(fields.organizationType, organizationTypes, 'organization.organizationType', scope),
    kvk: null,
    institutionCode: sound ? brin : null,
    rioOfferer: null,
    url: cleanUrl(link, 'organization.webLink', scope),
  }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang'>

function facts(
  item: HoviItem,
  product: Product,
  form: Form | null,
  others: Others,
  { crebo }: NormaliseContext,
  scope: Scope,
): Facts {
  const codes = readCodes([], [{ code: product.croho ?? '', path: 'product.croho' }], crebo, scope)
  warnLevel(product.productLevel, hoviLevels, 'product.productLevel', false, scope)
  const level = levelWithCodes(
    statedLevel(product.productLevel, hoviLevels),
    codes,
    'product.productLevel',
    scope,
  )
  const place = readPlace(item, product, scope)
  const url = localizedText(form?.productURL, 'form.productURL', scope)?.value ?? ''
  return {
    summary: null,
    description: readDescription(product, form, others, scope),
    otherLanguages: others,
    level,
    nlqf: nlqfLevel(level, null, codes.registered, 'product.productLevel', scope),
    award: null,
    sector: null,
    studyLoad: readCredits(product, scope),
    duration: null,
    delivery: null,
    studyForm: choose(form?.productForm ?? product.productForm, forms, 'form.productForm', scope),
    evening: null,
    languages: [],
    entryRequirements: null,
    outcomes: localizedText(form?.productResult, 'form.productResult', scope)?.value ?? null,
    ids: {
      crebo: [],
      croho: codes.croho,
      rio: null,
      nlqfCode: null,
      feedId: product.productId?.trim() || null,
      uuid: null,
    },
    fundingMarks: [],
    url: cleanUrl(url, 'form.productURL', scope),
    price: unknownPrice,
    costLines: readFees(form?.tuitionFees ?? [], scope),
    flexibleStart: null,
    location: place,
    offerings: readStarts(form?.productStarts ?? [], place, scope),
  }
}

/** What the form says of itself, else the product. */
function readDescription(
  product: Product,
  form: Form | null,
  others: Others,
  scope: Scope,
): Course['description'] {
  const options = { field: 'description', others, clean: richTextToHtml }
  const text =
    localizedText(form?.productDescription, 'form.productDescription', scope, options) ??
    localizedText(product.description, 'product.description', scope, options)
  return text && { html: text.value, lang: text.lang }
}

/** Credits are ECTS, written as a text. */
function readCredits({ credits }: Product, { findings }: Scope): Course['studyLoad'] {
  const raw = credits?.trim() ?? ''
  if (raw === '') return null
  const value = /^\d{1,4}(?:[.,]\d)?$/.test(raw) ? Number(raw.replace(',', '.')) : 0
  if (value > 0) return { value, unit: 'ects' }
  findings.warn('product.credits', 'study-load-unparsable', `${quoted(raw)} is no number of credits.`)
  return null
}

function readPlace(item: HoviItem, product: Product, scope: Scope): Course['location'] {
  const named = product.location?.trim() ?? ''
  if (item.location === null) {
    if (named !== '')
      scope.findings.warn(
        'product.location',
        'not-found-reference',
        `The place ${quoted(named)} is not there.`,
      )
    return null
  }
  const fields = fit(HoviPlace, item.location, 'location', scope)
  const address = fields?.visitorAddress ?? null
  const dutch = isDutch(address?.country ?? null)
  const postcode = dutch ? cleanPostcode(address?.zip ?? '', 'location.visitorAddress.zip', scope) : null
  const point = middleOf(postcode, scope)
  const city = cleanText(address?.city ?? '', 'location.visitorAddress.city', scope)
  const place = placeOf({
    name: localizedText(fields?.locationName, 'location.locationName', scope)?.value ?? null,
    city,
    postcode,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  })
  if (dutch) warnUnresolved(city, place, 'location.visitorAddress.city', scope)
  return place
}

/** Which model fields the item has a key for, also when it is empty. */
function presentFields({ product, form, location }: HoviItem): VanishableField[] {
  const has = (value: unknown, ...keys: string[]) =>
    typeof value === 'object' && value !== null && keys.some((key) => Object.hasOwn(value, key))
  const found: Partial<Record<VanishableField, boolean>> = {
    description: has(form, 'productDescription') || has(product, 'description'),
    level: has(product, 'productLevel'),
    nlqf: has(product, 'productLevel'),
    studyLoad: has(product, 'credits'),
    studyForm: has(form, 'productForm') || has(product, 'productForm'),
    outcomes: has(form, 'productResult'),
    url: has(form, 'productURL'),
    price: has(form, 'tuitionFees'),
    costLines: has(form, 'tuitionFees'),
    location: location !== null,
    offerings: has(form, 'productStarts'),
  }
  return (Object.keys(found) as VanishableField[]).filter((field) => found[field])
}
