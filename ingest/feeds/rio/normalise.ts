/** An offered programme of RIO in the common model. Pure. */
import type { Course, Provider, Location } from '@stapwijzer/shared/domain/course.ts'
import { unknownPrice } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { choose } from '../fields/choice.ts'
import { hasOpenWindow, rejected, warnMissing } from '../fields/course.ts'
import { durationOf } from '../fields/duration.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { textToHtml } from '../fields/html.ts'
import { cleanLanguages } from '../fields/language.ts'
import { providerId } from '../fields/mapping-provider.ts'
import { rioCategorySectors, wordSector } from '../fields/sector.ts'
import { cleanText } from '../fields/text.ts'
import { cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised, FeedCourse } from '../format.ts'
import { readCohorts } from './cohorts.ts'
import { fitDocument } from './document.ts'
import { Aanbieder, Entry, Opleiding, Locatie, type RioItem } from './item.ts'
import { readLevel } from './level.ts'
import { presentFields } from './present.ts'
import { judge } from './visible.ts'
import {
  degrees,
  documents,
  durationUnits,
  intensities,
  learningPaths,
  mboDocuments,
  providerType,
  studyLoadUnits,
  type Kind,
} from './words.ts'
import { cleanPoint, cleanPostcode, placeOf, warnUnresolved } from '../fields/place.ts'

/** The texts of the register are Dutch unless their field says otherwise. */
const lang = 'nl'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: scope.findings.list,
    itemId: key,
  })
  const item = raw as RioItem
  const entry = fit(Entry, item.entry, '', scope)
  if (!entry) return reject('', 'json-malformed', 'The item is no object.')
  const { kind, refusal } = judge(entry, scope)
  if (refusal) return reject(refusal.path, refusal.code, refusal.message)
  const opleiding = fitDocument(Opleiding, item.opleiding, 'opleiding', scope)
  const title =
    cleanText(entry.eigennaam ?? '', 'eigennaam', scope) ??
    cleanText(opleiding?.volledigeNaam ?? '', 'opleiding.volledigeNaam', scope)
  if (title === null)
    return reject('eigennaam', 'missing-title', 'Neither the offer nor its programme has a name.')
  const levels = readLevel(entry, opleiding, scope)
  const provider = readProvider(item.onderwijsaanbieder, providerType(kind, levels.niveau), scope)
  if (!provider) return reject('onderwijsaanbieder', 'missing-provider', 'RIO does not say who offers this.')
  const { level, nlqf } = levels
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title,
    titleLang: lang,
    level,
    nlqf,
    ...facts(item, entry, opleiding, kind, scope),
  }
  warnMissing(course, scope)
  return { course, warnings: scope.findings.list, lastEdited: null, present: presentFields(item) }
}

function readProvider(raw: unknown, type: Provider['type'], scope: Scope): Provider | null {
  const fields = fitDocument(Aanbieder, raw, 'onderwijsaanbieder', scope)
  const name = cleanText(fields?.naam ?? '', 'onderwijsaanbieder.naam', scope)
  if (!fields || name === null) return null
  const code = fields.code?.trim() ?? ''
  const sound = /^\d{3}A\d{3}$/.test(code)
  if (!sound && code !== '')
    scope.findings.warn(
      'onderwijsaanbieder.code',
      'unknown-value',
      `${quoted(code)} is no code of an offerer.`,
    )
  return {
    id: sound ? code : providerId(name),
    name,
    type,
    kvk: null,
    institutionCode: null,
    rioOfferer: sound ? code : null,
    url: null,
  }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang' | 'level' | 'nlqf'>

function facts(
  item: RioItem,
  entry: Entry,
  opleiding: Opleiding | null,
  kind: Kind | null,
  scope: Scope,
): Facts {
  const place = readPlace(item.onderwijslocatie, scope)
  const { offerings, delivery, selfStudy } = readCohorts(item.cohorten, place, scope)
  const html = textToHtml(entry.omschrijving ?? '', 'omschrijving', scope)
  const stated =
    choose(entry.leertraject, learningPaths, 'leertraject', scope) ??
    choose(entry.vorm, intensities, 'vorm', scope)
  const category = (index: number) => `opleiding.categorie[${index}]`
  return {
    summary: null,
    description: html === null ? null : { html, lang },
    otherLanguages: otherNames(entry, opleiding, scope),
    award: readAward(opleiding, kind, scope),
    sector: wordSector(opleiding?.categorie ?? [], rioCategorySectors, category, scope),
    studyLoad: readStudyLoad(opleiding, scope),
    duration: readDuration(entry, scope),
    delivery,
    studyForm: stated ?? (selfStudy ? 'self-paced' : null),
    evening: null,
    languages: cleanLanguages(entry.voertaal, (index) => `voertaal[${index}]`, scope),
    entryRequirements: null,
    outcomes: null,
    ids: {
      crebo: [],
      croho: [],
      rio: registerCode(opleiding, scope),
      nlqfCode: null,
      feedId: entry.eigenAangebodenOpleidingsleutel?.trim() || null,
      uuid: uuid(entry.aangebodenOpleidingcode),
    },
    fundingMarks: [],
    url: cleanUrl(entry.website ?? '', 'website', scope),
    price: unknownPrice,
    costLines: [],
    flexibleStart: hasOpenWindow(offerings, scope.today) ? true : null,
    location: place,
    offerings,
  }
}

function otherNames(entry: Entry, opleiding: Opleiding | null, scope: Scope): Course['otherLanguages'] {
  const named = (entry.eigennaam?.trim() ?? '') !== ''
  const names = named
    ? [
        { lang: 'en', path: 'eigennaamEngels', raw: entry.eigennaamEngels },
        { lang: 'de', path: 'eigennaamDuits', raw: entry.eigennaamDuits },
      ]
    : [
        {
          lang: 'en',
          path: 'opleiding.internationaleNaamEngels',
          raw: opleiding?.internationaleNaamEngels ?? null,
        },
      ]
  return names.flatMap(({ lang, path, raw }) => {
    const value = cleanText(raw ?? '', path, scope)
    return value === null ? [] : [{ field: 'title', lang, value }]
  })
}

function readAward(opleiding: Opleiding | null, kind: Kind | null, scope: Scope): Course['award'] {
  const degree = choose(opleiding?.graad, degrees, 'opleiding.graad', scope)
  const words = kind === 'mbo' ? mboDocuments : documents
  return degree ?? choose(opleiding?.waardedocumentsoort, words, 'opleiding.waardedocumentsoort', scope)
}

function readStudyLoad(opleiding: Opleiding | null, scope: Scope): Course['studyLoad'] {
  const value = opleiding?.studielast ?? null
  const unit = choose(opleiding?.studielasteenheid, studyLoadUnits, 'opleiding.studielasteenheid', scope)
  if (value === null || unit === null) return null
  if (value > 0) return { value, unit }
  scope.findings.warn('opleiding.studielast', 'study-load-unparsable', `${value} is no study load.`)
  return null
}

function readDuration(entry: Entry, scope: Scope): Course['duration'] {
  const number = entry.afwijkendeOpleidingsduuromvang
  const unit = choose(
    entry.afwijkendeOpleidingsduureenheid,
    durationUnits,
    'afwijkendeOpleidingsduureenheid',
    scope,
  )
  if (number === null) return null
  const duration = unit === null ? null : durationOf(String(number), unit)
  const said = `${number} ${entry.afwijkendeOpleidingsduureenheid ?? ''}`
  if (!duration)
    scope.findings.warn(
      'afwijkendeOpleidingsduuromvang',
      'duration-unparsable',
      `${quoted(said)} is no duration.`,
    )
  return duration
}

/** The code of the programme, under which other registers and feeds know it too. */
function registerCode(opleiding: Opleiding | null, { findings }: Scope): string | null {
  const code = opleiding?.opleidingseenheidcode?.trim() ?? ''
  if (code === '' || /^\d{4}O\d{4}$/.test(code)) return code || null
  findings.warn(
    'opleiding.opleidingseenheidcode',
    'unknown-value',
    `${quoted(code)} is no code of a programme.`,
  )
  return null
}

function uuid(code: string | null): string | null {
  const text = code?.trim() ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null
}

/** Where an offered programme is taught; null when RIO names no place. */
function readPlace(raw: unknown, scope: Scope): Location | null {
  const path = 'onderwijslocatie'
  const fields = fitDocument(Locatie, raw, path, scope)
  if (!fields) return null
  const postcode = cleanPostcode(fields.postcode ?? '', `${path}.postcode`, scope)
  const point = cleanPoint(fields.gpsLatitude, fields.gpsLongitude, postcode, `${path}.gpsLatitude`, scope)
  const city = cleanText(fields.plaatsnaam ?? '', `${path}.plaatsnaam`, scope)
  const place = placeOf({ city, postcode, lat: point?.lat ?? null, lon: point?.lon ?? null })
  warnUnresolved(city, place, `${path}.plaatsnaam`, scope)
  return place
}
