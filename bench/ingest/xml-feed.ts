/** The made-up catalogue as an EDU-DEX document, about 2 kB a course. The same for the same number, but for its stamp. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { describe } from './feed.ts'

/** Writes `<folder>/<name>.xml`. `stamp`: when a generator would say that it made the document. */
export async function writeXmlFeed(
  folder: string,
  name: string,
  { courses, today, stamp }: { courses: number; today: string; stamp: string },
): Promise<string> {
  const path = `${folder}/${name}.xml`
  await pipeline(Readable.from(pieces(courses, today, stamp)), createWriteStream(path))
  return path
}

function* pieces(courses: number, today: string, stamp: string): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<catalog generator="bench" generated="${stamp}">\n`
  yield '<instituteData><orgUnitId>school</orgUnitId><instituteName>Opleider van de meting</instituteName></instituteData>\n'
  for (let index = 0; index < courses; index += 1) yield program(sampleCourse(index, { today }), index)
  yield '</catalog>\n'
}

function program(course: Course, index: number): string {
  const runs = course.offerings.map(run).join('')
  const price = course.price.amount
  const cost = price
    ? `<genericProgramRun><cost><amount>${price}</amount><amountVAT>0.00</amountVAT><currency>eur</currency><isRequiredCost>true</isRequiredCost></cost></genericProgramRun>`
    : ''
  return `<program lastEdited="2026-11-01">
  <programClassification><orgUnitId>school</orgUnitId><programId>P${index}</programId>${
    course.duration ? `<programDuration unit="week">${course.duration.weeks}</programDuration>` : ''
  }<programForm>part-time</programForm><programType>regular</programType></programClassification>
  <programDescriptions>
    <programName xml:lang="nl">${escaped(course.title)}</programName>
    <programSummaryText xml:lang="nl">${escaped(course.summary ?? '')}</programSummaryText>
    <programDescriptionText xml:lang="nl"><![CDATA[${describe(course)}]]></programDescriptionText>
  </programDescriptions>
  <programSchedule>${cost}${runs}</programSchedule>
</program>
`
}

function run({ start, location }: Course['offerings'][number], index: number): string {
  if (start === null) return ''
  const place = location
    ? `<location><city>${location.city}</city>${location.postcode ? `<zipcode>${location.postcode}</zipcode>` : ''}</location>`
    : ''
  return `<programRun><id>${index}</id><status>application opened</status><startDate><date>${start}</date><isFinal>true</isFinal></startDate>${place}</programRun>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
