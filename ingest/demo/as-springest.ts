/** A small provider as the product file that it hands to a marketplace. Pure. */
import { type DemoOffer, offersOf } from './offers.ts'
import type { DemoProvider } from './providers.ts'
import { element, escapeXml } from './xml.ts'

const media = { classroom: 'open', blended: 'open', workplace: 'open', online: 'elearning' } as const

/** All products of one provider. What is not published has no element. */
export function springestProducts(provider: DemoProvider, today: string): string {
  const products = offersOf(provider, today).map(product)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Products', products)}`
}

function product(offer: DemoOffer): string {
  const { subject, description, price } = offer
  const html = description.paragraphs.map((part) => `<p>${escapeXml(part)}</p>`).join('')
  const topics = `<ul>${subject.topics.map((topic) => `<li>${escapeXml(topic)}</li>`).join('')}</ul>`
  return element('Product', [
    element('ID', offer.code),
    element('Name', offer.title),
    element('Description', html + topics),
    element('Language', subject.english ? 'en' : 'nl'),
    price === null ? '' : element('Price', price.toFixed(2)),
    price === null ? '' : element('VatIncluded', 'yes'),
    element('PricePeriod', 'all'),
    element('CourseType', 'cursus'),
    element('CourseMedium', media[offer.delivery]),
    ...duration(offer),
    element('WebAddress', `https://www.${offer.provider.key}.example/cursus/${offer.code.toLowerCase()}`),
    element(
      'StartingDatePlaces',
      offer.starts.map((_, n) => start(offer, n)),
    ),
  ])
}

function duration({ duration }: DemoOffer): string[] {
  if (!duration) return []
  return [element('Duration', String(duration.value)), element('DurationUnit', duration.unit)]
}

/** The format cannot say that a start is cancelled: such a start is left out, as a provider would. */
function start(offer: DemoOffer, n: number): string {
  const one = offer.starts[n]
  if (!one || one.state === 'cancelled') return ''
  return element('StartingDatePlace', [
    element('Startdate', one.start),
    element('Enddate', one.end),
    element('Place', one.place?.city ?? ''),
    one.seats === null ? '' : element('MaxNumberOfSeats', String(one.seats)),
    element('StartdateIsMonthOnly', 'false'),
  ])
}
