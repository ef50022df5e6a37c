/** The private providers as EDU-DEX documents: one directory with a sub-directory per provider, one document per program. Pure. */
import { type DemoOffer, offersOf } from './offers.ts'
import type { DemoProvider, Place } from './providers.ts'
import { element } from './xml.ts'

const namespace = (kind: string) => ({ xmlns: `http://studieData.nl/schema/edudex/${kind}` })
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

const themes: Record<string, string> = {
  'private-office': 'secretarial and office work',
  'private-tech': 'manufacturing engineering and construction',
  'private-care': 'care and personal care',
  'private-language': 'communication',
}
const themeOfField: Record<string, string> = { '06': 'automation and it', '10': 'health and safety' }

const forms: Record<string, string> = {
  day: 'part-time',
  evening: 'evening education',
  online: 'virtual classroom',
  'self-paced': 'e-learning',
}

function orgUnit(provider: DemoProvider): string {
  return provider.key
}

function place(name: string, value: Place | null): string {
  if (!value) return ''
  return element(name, [
    element('address', value.street),
    element('city', value.city),
    element('zipcode', value.postcode),
    element('country', 'nl'),
  ])
}

/** Care courses are VAT exempt, the others carry 21 %. Odd ones: exempt amount given as such, discount, study material apart. */
function costs(offer: DemoOffer): string {
  if (offer.price === null) return ''
  const care = offer.subject.list === 'private-care'
  const tuition = element('cost', [
    element('costType', 'tuition fee'),
    element('isRequiredCost', 'true'),
    element('amount', offer.price.toFixed(2)),
    care ? element('VATExemptAmount', offer.price.toFixed(2)) : element('VATPercentage', '21'),
    element('currency', 'eur'),
    element('period', 'program'),
  ])
  const material = element('cost', [
    element('costType', 'study material'),
    element('isRequiredCost', 'false'),
    element('amount', '35.00'),
    element('VATPercentage', '9'),
    element('currency', 'eur'),
    element('period', 'program'),
  ])
  return tuition + (offer.subject.index % 6 === 0 ? material : '')
}

/** The day of the week on which it meets. */
function courseDay({ code, asked: { lesson } }: DemoOffer): string {
  if (!lesson) return ''
  const day = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  }
  return element('courseDay', [
    element('id', `${code}-les`),
    element('dayOfTheWeek', day[lesson.day]),
    element('startTime', `${lesson.from}:00`),
    element('endTime', `${lesson.until}:00`),
  ])
}

function run(offer: DemoOffer, n: number): string {
  const start = offer.starts[n]
  if (!start) return ''
  const status = { open: 'application opened', closed: 'application closed', cancelled: 'canceled' }[
    start.state
  ]
  const final = n === 0 ? 'true' : 'false'
  return element('programRun', [
    element('id', `${offer.code}-${n + 1}`),
    element('status', status),
    element('startDate', [element('date', start.start), element('isFinal', final)]),
    element('endDate', [element('date', start.end), element('isFinal', final)]),
    start.seats === null ? '' : element('maxNumberOfParticipants', String(start.seats)),
    place('location', start.place),
  ])
}

/** The program document of one offer. */
export function edudexProgram(offer: DemoOffer): string {
  const lang = { 'xml:lang': offer.subject.english ? 'en' : 'nl' }
  const html = offer.description.paragraphs.map((part) => `<p>${part.replace(/&/g, '&amp;')}</p>`).join('')
  const topics = `<ul>${offer.subject.topics.map((topic) => `<li>${topic}</li>`).join('')}</ul>`
  const duration = offer.duration
  const unit = duration ? { days: 'day', weeks: 'week', months: 'month', years: 'year' }[duration.unit] : ''
  const theme =
    themeOfField[offer.subject.isced.slice(0, 2)] ?? themes[offer.subject.list] ?? 'personal effectiveness'
  const certificate = /examen|diploma|certificaat/i.test(offer.subject.result + offer.subject.topics.join())
  return (
    head +
    element(
      'program',
      [
        element('editor', offer.provider.name),
        element('format', '1.0'),
        element('generator', 'Stapwijzer demonstratie'),
        element('lastEdited', '2026-01-01T09:00:00+01:00'),
        element('inPublication', 'true'),
        element('programClassification', [
          element('orgUnitId', orgUnit(offer.provider)),
          element('programId', offer.code),
          element('degree', certificate ? 'certificate' : 'certificate of participation'),
          duration ? element('programDuration', String(duration.value), { unit }) : '',
          element('programForm', forms[offer.form] ?? 'part-time'),
          element('programLevel', 'none'),
          element('programType', offer.form === 'self-paced' ? 'self study' : 'training'),
          element('theme', theme),
        ]),
        element('programAdmission', [
          element('startDateDetermination', offer.flexible ? 'direct start' : 'fixed starting date'),
        ]),
        element('programDescriptions', [
          element('programName', offer.title, lang),
          element('programSummaryText', offer.summary, lang),
          element('programDescriptionHtml', `${html}${topics}`, lang),
          element(
            'webLink',
            `https://www.${offer.provider.key}.example/aanbod/${offer.code.toLowerCase()}`,
            lang,
          ),
        ]),
        element('programCurriculum', [
          element('instructionLanguage', [
            element('languageCode', offer.subject.english ? 'en' : 'nl'),
            element('percentage', '100'),
          ]),
          element(
            'instructionMode',
            offer.delivery === 'blended' ? 'blended learning' : 'classroom teaching',
          ),
          offer.hours === null ? '' : element('studyLoad', String(offer.hours), { period: 'program' }),
        ]),
        element('programSchedule', [
          element('genericProgramRun', [costs(offer), courseDay(offer), place('location', offer.place)]),
          ...offer.starts.map((_, n) => run(offer, n)),
        ]),
      ],
      namespace('program'),
    )
  )
}

/** All documents of the directory, by their path below it. */
export function edudexDocuments(providers: DemoProvider[], today: string): Map<string, string> {
  const documents = new Map<string, string>()
  const sub = providers.map((provider) =>
    element('subDirectory', [
      element('directoryUrl', `${provider.key}/directory.xml`),
      element('orgUnitId', orgUnit(provider)),
    ]),
  )
  documents.set(
    'directory.xml',
    head +
      element('edudexDirectory', [element('orgUnitId', 'stapwijzer-demo'), ...sub], namespace('directory')),
  )
  for (const provider of providers) {
    const offers = offersOf(provider, today)
    documents.set(
      `${provider.key}/institute.xml`,
      head +
        element(
          'instituteData',
          [
            element('orgUnitId', orgUnit(provider)),
            element('instituteName', provider.name, { 'xml:lang': 'nl' }),
            provider.kvk ? element('instituteKvK', provider.kvk) : '',
            element('webLink', `https://www.${provider.key}.example/`, { 'xml:lang': 'nl' }),
          ],
          namespace('institute'),
        ),
    )
    const resources = offers.map((offer) =>
      element('programResource', [
        element('programId', offer.code),
        element('resourceUrl', `programs/${offer.code}.xml`),
      ]),
    )
    documents.set(
      `${provider.key}/directory.xml`,
      head +
        element(
          'edudexDirectory',
          [
            element('instituteDataResource', 'institute.xml'),
            element('orgUnitId', orgUnit(provider)),
            ...resources,
          ],
          namespace('directory'),
        ),
    )
    for (const offer of offers)
      documents.set(`${provider.key}/programs/${offer.code}.xml`, edudexProgram(offer))
  }
  return documents
}
