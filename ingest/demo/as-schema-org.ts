/** A small provider as a website: a page for each course with JSON-LD in it, and pages that describe none. Pure. */
import { type DemoOffer, offersOf } from './offers.ts'
import type { DemoProvider, Place } from './providers.ts'
import { element, escapeXml } from './xml.ts'

type Json = Record<string, unknown>

const letters = { days: 'D', weeks: 'W', months: 'M', years: 'Y' } as const
const modes = { classroom: ['onsite'], online: ['online'], blended: ['blended'], workplace: [] } as const

/** All pages of the website by their path below it. */
export function websitePages(provider: DemoProvider, today: string): Map<string, string> {
  const pages = new Map([
    ['index.html', page(provider.name, [provider.voice], 'nl', [organization(provider)])],
    ['over-ons.html', page(`Over ${provider.name}`, provider.method, 'nl', [])],
  ])
  for (const offer of offersOf(provider, today)) pages.set(`cursus/${pathOf(offer)}.html`, coursePage(offer))
  return pages
}

/** The sitemap of a website whose pages lie below `base`. */
export function sitemap(base: string, paths: Iterable<string>): string {
  const urls = [...paths].map((path) => element('url', [element('loc', base + path)]))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' })}`
}

function coursePage(offer: DemoOffer): string {
  const { subject, provider, title, description } = offer
  const language = subject.english ? 'en' : 'nl'
  const course = {
    '@type': 'Course',
    url: `${siteOf(provider)}cursus/${pathOf(offer)}`,
    courseCode: offer.code,
    name: title,
    abstract: offer.summary,
    description: description.paragraphs.map((part) => `<p>${escapeXml(part)}</p>`).join(''),
    inLanguage: language,
    provider: { '@id': `${siteOf(provider)}#opleider` },
    teaches: subject.topics,
    ...(offer.duration ? { timeRequired: `P${offer.duration.value}${letters[offer.duration.unit]}` } : {}),
    ...(offer.hours === null ? {} : { courseWorkload: `PT${offer.hours}H` }),
    ...price(offer),
    hasCourseInstance: offer.starts.map((_, n) => instance(offer, n)),
  }
  return page(title, description.paragraphs, language, [organization(provider), course])
}

function organization(provider: DemoProvider): Json {
  return {
    '@type': 'EducationalOrganization',
    '@id': `${siteOf(provider)}#opleider`,
    name: provider.name,
    url: siteOf(provider),
    ...(provider.kvk
      ? { identifier: { '@type': 'PropertyValue', propertyID: 'KvK', value: provider.kvk } }
      : {}),
  }
}

/** A free course says so; one without a published price has no offer. */
function price({ price: euros }: DemoOffer): Json {
  if (euros === null) return {}
  if (euros === 0) return { isAccessibleForFree: true, offers: { '@type': 'Offer', category: 'Free' } }
  const specification = { '@type': 'PriceSpecification', price: euros, priceCurrency: 'EUR' }
  return {
    offers: {
      '@type': 'Offer',
      category: 'Paid',
      priceSpecification: { ...specification, valueAddedTaxIncluded: true },
    },
  }
}

function instance(offer: DemoOffer, n: number): Json {
  const start = offer.starts[n]
  if (!start) return {}
  const available = { '@type': 'Offer', availability: start.state === 'closed' ? 'SoldOut' : 'InStock' }
  return {
    '@type': 'CourseInstance',
    courseMode: [...modes[offer.delivery], 'part-time'],
    startDate: start.start,
    endDate: start.end,
    ...(start.place ? { location: location(start.place) } : {}),
    ...(start.seats === null ? {} : { maximumAttendeeCapacity: start.seats }),
    ...(start.state === 'cancelled'
      ? { eventStatus: 'https://schema.org/EventCancelled' }
      : { offers: available }),
  }
}

function location(place: Place): Json {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.street,
      postalCode: place.postcode,
      addressLocality: place.city,
      addressCountry: 'NL',
    },
  }
}

function page(title: string, paragraphs: string[], language: string, nodes: Json[]): string {
  // Nothing in a script may look like its end.
  const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    '\\u003c',
  )
  const script = nodes.length === 0 ? '' : `<script type="application/ld+json">${data}</script>\n`
  const text = paragraphs.map((part) => `<p>${escapeXml(part)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title>
${script}</head>
<body><h1>${escapeXml(title)}</h1>
${text}
</body></html>
`
}

function siteOf(provider: DemoProvider): string {
  return `https://www.${provider.key}.example/`
}

function pathOf(offer: DemoOffer): string {
  return offer.code.toLowerCase()
}
