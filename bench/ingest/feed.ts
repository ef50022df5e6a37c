/** A made-up CSV feed of any size, about 1.2 kB a course, with its mapping file. The same for the same number. */
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'

export const headers = [
  'Code',
  'Titel',
  'Omschrijving',
  'Niveau',
  'Vorm',
  'Weken',
  'Prijs',
  'Start',
  'Plaats',
  'Postcode',
  'Link',
]
const words = { classroom: 'klassikaal', online: 'online', blended: 'deels online', workplace: 'werkplek' }

export const mapping = {
  mappingVersion: 1,
  provider: { name: 'Opleider van de meting', type: 'private' },
  file: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateFormats: ['yyyy-MM-dd'] },
  language: 'nl',
  row: 'course',
  key: ['Code'],
  fields: {
    title: { column: 'Titel' },
    description: { column: 'Omschrijving', format: 'text' },
    level: {
      column: 'Niveau',
      values: { 'mbo 2': 'mbo-2', 'mbo 3': 'mbo-3', 'mbo 4': 'mbo-4', hbo: 'bachelor' },
    },
    delivery: {
      column: 'Vorm',
      values: Object.fromEntries(Object.entries(words).map(([code, word]) => [word, code])),
    },
    duration: { column: 'Weken', parse: 'duration', unit: 'weeks' },
    price: { column: 'Prijs', parse: 'money', vat: 'included', zero: 'unknown' },
    url: { column: 'Link' },
  },
  offerings: {
    split: { column: 'Start', separator: '|' },
    start: { parse: 'date' },
    city: { column: 'Plaats' },
    postcode: { column: 'Postcode' },
  },
}

const levelWords: Partial<Record<string, string>> = {
  'mbo-2': 'mbo 2',
  'mbo-3': 'mbo 3',
  'mbo-4': 'mbo 4',
  bachelor: 'hbo',
}

/** Writes `<folder>/<name>.csv` and `<folder>/<name>.json`, the mapping. */
export async function writeFeed(folder: string, name: string, courses: number, today: string) {
  const feed = { format: 'csv' as const, path: `${folder}/${name}.csv`, mapping: `${folder}/${name}.json` }
  await writeFile(feed.mapping, JSON.stringify(mapping))
  await pipeline(Readable.from(lines(courses, today)), createWriteStream(feed.path))
  return feed
}

/** A description of a thousand characters. */
export function describe(course: Course): string {
  const text = (course.description?.html ?? '').replace(/<[^>]+>/g, ' ').trim()
  return text
    .padEnd(1000, ' Deze tekst vult de omschrijving aan tot de lengte van een gewone cursus.')
    .slice(0, 1000)
}

function* lines(courses: number, today: string): Iterable<string> {
  yield `${headers.join(';')}\n`
  for (let index = 0; index < courses; index += 1) yield `${row(sampleCourse(index, { today }), index)}\n`
}

function row(course: Course, index: number): string {
  const place = course.offerings.find(({ location }) => location)?.location
  return [
    `C${index}`,
    course.title,
    describe(course),
    levelWords[course.level ?? ''] ?? '',
    course.delivery ? words[course.delivery] : '',
    course.duration?.weeks ? String(course.duration.weeks) : '',
    course.price.amount?.replace('.', ',') ?? '',
    course.offerings
      .map(({ start }) => start)
      .filter(Boolean)
      .join('|'),
    place?.city ?? '',
    place?.postcode ?? '',
    `https://opleider.example/${index}`,
  ]
    .map(cell)
    .join(';')
}

function cell(value: string): string {
  return /[;"\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
