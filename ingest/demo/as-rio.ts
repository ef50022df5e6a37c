/**
 * A register in the manner of RIO LOD v2 that knows the dual mbo courses of one school, each under the id that the
 * school's own feed gives it: so they come from two sources and are shown once. Pure documents, no HTTP.
 */
import { uuid } from './pick.ts'
import { offersOf, providersOf, type DemoOffer } from './offers.ts'

type Json = Record<string, unknown>

/** Whose courses the register holds, and its code there. */
const school = { key: 'zilverbeek', code: '900A011' }
const collection = '/aangeboden-opleidingen'

/** Every document of the register as of today, by its path below the base address. */
export function rioRegister(today: string): Map<string, Json> {
  const provider = providersOf('ooapi5').find(({ key }) => key === school.key)
  const offers = provider ? offersOf(provider, today).filter(({ form }) => form === 'bbl') : []
  return new Map([
    [collection, { _links: {}, _embedded: { AangebodenOpleidingen: offers.map(entry) } }],
    ...offers.flatMap((offer): [string, Json][] => {
      const below = `${collection}/${offer.id}`
      const place = offer.place
        ? [[`${below}/onderwijslocatie`, location(offer.place)] as [string, Json]]
        : []
      return [
        [`${below}/onderwijsaanbieder`, { id: school.code, code: school.code, naam: offer.provider.name }],
        ...place,
        [`${below}/opleiding`, programme(offer)],
        [`${below}/aangeboden-opleiding-cohorten`, { _embedded: { Cohorten: offer.starts.map(cohort) } }],
      ]
    }),
  ])
}

function entry(offer: DemoOffer): Json {
  return {
    id: offer.id,
    aangebodenOpleidingcode: offer.id,
    type: 'AANGEBODENMBOOPLEIDING',
    eigennaam: offer.title,
    eigenAangebodenOpleidingsleutel: offer.code,
    startdatum: '2020-08-01',
    leertraject: 'BBL',
    ...level(offer, 'mboniveau'),
    voertaal: 'NLD',
    toegankelijkheid: 'ALL',
    toelatingseisen: 'NEE',
  }
}

function programme(offer: DemoOffer): Json {
  return {
    id: uuid(offer.id, 'programme'),
    opleidingseenheidcode: `9${String(offer.subject.index).padStart(3, '0')}O0001`,
    volledigeNaam: offer.subject.title,
    ...level(offer, 'niveau'),
  }
}

function level({ subject }: DemoOffer, name: string): Json {
  return subject.level ? { [name]: subject.level.toUpperCase() } : {}
}

function location({ city, postcode }: NonNullable<DemoOffer['place']>): Json {
  return { postcode: postcode.replace(' ', ''), plaatsnaam: city }
}

function cohort({ id, start, enrolUntil, seats, state }: DemoOffer['starts'][number]): Json {
  return {
    id,
    status: state === 'open' ? 'O' : 'G',
    instroommoment: start,
    ...(enrolUntil ? { eindeAanmeldperiode: enrolUntil } : {}),
    ...(seats ? { deelnemersplaatsen: seats } : {}),
  }
}
