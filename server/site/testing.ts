/** For tests of pages: the app with the built site, a small catalogue, and pages as they arrive, read as HTML. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { parse, type HTMLElement } from 'node-html-parser'
import { fileURLToPath } from 'node:url'
import { testApp, type TestApp, type TestOptions } from '../testing.ts'

export const publicUrl = 'http://127.0.0.1:4700'
export const siteFolder = fileURLToPath(new URL('../../web/build', import.meta.url))

export function siteApp(options: TestOptions = {}): Promise<TestApp> {
  return testApp({
    ...options,
    env: { PUBLIC_URL: publicUrl, ...options.env },
    deps: { siteFolder, ...options.deps },
  })
}

export type Page = {
  status: number
  headers: LightMyRequestResponse['headers']
  /** As it arrived, without what is drawn by lot. */
  html: string
  root: HTMLElement
  /** Text of the first element that the selector finds, with single spaces; '' when there is none. */
  text: (selector: string) => string
  /** All values of an attribute. */
  attributes: (selector: string, name: string) => string[]
}

export async function page(test: TestApp, url: string, options: InjectOptions = {}): Promise<Page> {
  const answer = await test.app.inject({ method: 'GET', url, ...options })
  const root = parse(answer.body)
  return {
    status: answer.statusCode,
    headers: answer.headers,
    html: withoutLots(answer.body),
    root,
    text: (selector) => flat(root.querySelector(selector)?.textContent ?? ''),
    attributes: (selector, name) =>
      root.querySelectorAll(selector).flatMap((element) => element.getAttribute(name) ?? []),
  }
}

/**
 * A page without the nonce of the answer and the names that the build gave its files: a short word that must not be in a
 * page can be in those by chance.
 */
function withoutLots(html: string): string {
  return html
    .replaceAll(/ nonce="[^"]*"/g, '')
    .replaceAll(/(\/_app\/immutable\/)[\w./-]+(\.\w+)/g, '$1x$2')
    .replaceAll(/__sveltekit_\w+/g, '__sveltekit')
}

export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Courses that differ in what the pages must show: complete, nothing but the required facts, free, and hostile. */
export const courses: readonly Course[] = [
  sampleCourse({
    sourceId: 'full',
    level: 'mbo-4',
    nlqf: '4',
    offerings: [
      sampleOffering({ id: 'a', start: '2027-02-01', enrolUntil: '2026-12-01' }),
      sampleOffering({ id: 'b', start: '2027-09-06', enrolUntil: null, seats: null, dateIsFinal: false }),
      sampleOffering({ id: 'old', start: '2026-02-02' }),
      sampleOffering({ id: 'off', start: '2027-05-05', state: 'cancelled' }),
    ],
  }),
  sampleCourse({
    sourceId: 'bare',
    title:
      'Arbeidsmarktoriëntatiemogelijkhedenverkenningsgesprekken voor werkzoekenden zonder enige startkwalificatie',
    summary: null,
    description: null,
    level: null,
    nlqf: null,
    award: null,
    sector: null,
    studyLoad: null,
    duration: null,
    delivery: null,
    studyForm: null,
    evening: null,
    languages: [],
    entryRequirements: null,
    outcomes: null,
    url: null,
    price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
    flexibleStart: null,
    offerings: [],
  }),
  sampleCourse({
    sourceId: 'free',
    title: 'Intro to Python',
    titleLang: 'en',
    summary: 'Learn to code.',
    description: { html: '<p>Learn to code.</p>', lang: 'en' },
    languages: ['en'],
    sector: '06',
    delivery: 'online',
    studyForm: 'self-paced',
    flexibleStart: true,
    price: { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true },
    offerings: [],
  }),
  sampleCourse({
    sourceId: 'hostile',
    title: '</script><script>alert(1)</script>" onmouseover="alert(2)',
    summary: '<img src=x onerror=alert(3)>',
    sector: '07',
    price: { status: 'known', amount: '1249.50', currency: 'EUR', vatIncluded: false },
    offerings: [],
  }),
]

/** Puts the courses above and as many plain ones (`plain-0` …) as asked for; gives all ids, by source id. */
export async function fillCatalogue(test: TestApp, plain = 0): Promise<Record<string, string>> {
  const more = Array.from({ length: plain }, (_, index) =>
    sampleCourse({ sourceId: `plain-${index}`, title: `Cursus lassen deel ${index + 1}`, sector: '07' }),
  )
  const all = [...courses, ...more]
  const ids = await putCourses(test.db, all, { source: 'proef' })
  return Object.fromEntries(all.map(({ sourceId }, index) => [sourceId, ids[index]!]))
}
