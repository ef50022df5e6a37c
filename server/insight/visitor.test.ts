import crawlers from 'crawler-user-agents'
import { expect, it } from 'vitest'
import { countsOn, pageKindOf } from './pages.ts'
import { isPlain, visitKind } from './visitor.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const reader =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'

it.each([
  [firefox, 'visit'],
  [safari, 'visit'],
  [reader, 'visit'],
  [undefined, 'robot'],
  ['', 'robot'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'robot'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'robot',
  ],
  ['WhatsApp/2.23.20.0', 'robot'],
  ['curl/8.5.0', 'robot'],
  ['python-requests/2.32', 'robot'],
  ['node', 'robot'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
    'robot',
  ],
])('case 106: %s is a %s', (agent, kind) => {
  expect(visitKind(agent === undefined ? {} : { 'user-agent': agent })).toBe(kind)
})

it.each(['prefetch', 'prefetch;anonymous-client-ip', 'prefetch;prerender'])(
  'case 106: a browser that asks ahead (%s) is no visit',
  (purpose) => {
    expect(visitKind({ 'user-agent': firefox, 'sec-purpose': purpose })).toBe('prefetch')
  },
)

it.each([
  ['/', 'home'],
  ['/__data.json', 'home'],
  ['/zoeken', 'search'],
  ['/zoeken/__data.json', 'search'],
  ['/opleiding/0b0f6f0c-0000-4000-8000-000000000000', 'course'],
  ['/financiering', 'funding'],
  ['/financiering/slim-mkb', 'scheme'],
  ['/plan', 'plan'],
  ['/advies/status', 'question'],
  ['/loket', null],
  ['/loket/verwijzing/1', null],
  ['/beheer/geteld', null],
  ['/_geweigerd/404', null],
  ['/iets-anders', null],
])('%s is a page of kind %s', (path, kind) => {
  expect(pageKindOf(path)).toBe(kind)
})

it('a page counts what it is about: the page of a course is no search', () => {
  expect(countsOn('course', 'course-view')).toBe(true)
  expect(countsOn('course', 'search')).toBe(false)
  expect(countsOn('course', 'advice-asked')).toBe(false)
  expect(countsOn('search', 'search')).toBe(true)
  expect(countsOn(null, 'course-view')).toBe(false)
})

it('case 106: the short way for browsers lets no robot of the list through', () => {
  for (const agent of [firefox, safari, reader]) expect(isPlain(agent)).toBe(true)
  const known = crawlers.flatMap(({ instances }) => instances)
  expect(known.length).toBeGreaterThan(1000)
  expect(known.filter(isPlain)).toEqual([])
})
