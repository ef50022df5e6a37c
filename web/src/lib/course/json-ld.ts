/** A course as search engines read it: schema.org `Course` in JSON-LD, safe to stand inside a script element. */
import type { CardOffering, CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { openStarts } from '@stapwijzer/shared/domain/course-facts.ts'

type Json = Record<string, unknown>

const modes = { classroom: 'Onsite', workplace: 'Onsite', online: 'Online', blended: 'Blended' } as const

/** The text of the script element; `<` is written `\u003c`, so that no title can end the script. */
export function courseJsonLd(course: CourseDetail, address: string, today: string): string {
  return JSON.stringify(courseThing(course, address, today)).replaceAll('<', '\\u003c')
}

export function courseThing(course: CourseDetail, address: string, today: string): Json {
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: course.title,
    description: descriptionOf(course),
    url: address,
    provider: {
      '@type': 'Organization',
      name: course.provider.name,
      ...(course.provider.url ? { sameAs: course.provider.url } : {}),
    },
    ...(course.languages.length ? { inLanguage: course.languages } : {}),
    offers: [offer(course.price, course.url ?? address)],
    hasCourseInstance: instances(course, today),
  }
}

function offer(price: CourseDetail['price'], url: string): Json {
  if (price.status === 'unknown' || price.amount === null) return { '@type': 'Offer', url }
  const category = price.status === 'free' ? 'Free' : 'Paid'
  return { '@type': 'Offer', category, price: price.amount, priceCurrency: 'EUR', url }
}

/** One for each start that is still ahead; without a known start one that tells how the course is given. */
function instances(course: CourseDetail, today: string): Json[] {
  const common = { '@type': 'CourseInstance', ...workload(course) }
  const starts = openStarts(course, today)
  if (starts.length === 0) return [{ ...common, ...mode(course.delivery) }]
  return starts.slice(0, 50).map((start) => ({
    ...common,
    ...mode(start.delivery ?? course.delivery),
    startDate: start.start,
    ...(start.end ? { endDate: start.end } : {}),
    ...place(start.location),
  }))
}

function mode(delivery: CourseDetail['delivery']): Json {
  return delivery === null ? {} : { courseMode: modes[delivery] }
}

function place(location: CardOffering['location']): Json {
  if (!location?.city) return {}
  const address = {
    '@type': 'PostalAddress',
    addressLocality: location.city,
    ...(location.postcode ? { postalCode: location.postcode } : {}),
    addressCountry: 'NL',
  }
  return { location: { '@type': 'Place', name: location.name ?? location.city, address } }
}

function workload({ hoursPerWeek, duration }: CourseDetail): Json {
  const weeks = duration?.weeks ?? null
  return {
    ...(hoursPerWeek === null ? {} : { courseWorkload: `PT${Math.round(hoursPerWeek)}H` }),
    ...(weeks === null
      ? {}
      : {
          courseSchedule: {
            '@type': 'Schedule',
            repeatFrequency: 'Weekly',
            repeatCount: Math.max(1, Math.round(weeks)),
          },
        }),
  }
}

function descriptionOf({ summary, description, title, provider }: CourseDetail): string {
  const text = summary ?? (description ? plainText(description.html) : '')
  return (text || `${title}, ${provider.name}`).slice(0, 500)
}

function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
