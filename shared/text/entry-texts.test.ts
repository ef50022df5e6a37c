import { afterEach, expect, test } from 'vitest'
import { apiLocale, apiWords } from './api-words.ts'
import { entryRoute } from './entry-paths.ts'
import { entryTexts } from './entry-texts.ts'
import { choicePath } from './language-choice.ts'
import { defaultLocale, entryLocales, takeLocaleFrom } from './locale.ts'
import { localPath, readLocalPath } from './locale-path.ts'
import { textsFor } from './recipients.ts'

afterEach(() => takeLocaleFrom(() => defaultLocale))

test.each([
  ['uk', ['1 курс', '2 курси', '5 курсів', '21 курс', '1,5 курсу']],
  ['pl', ['1 kurs', '2 kursy', '5 kursów', '21 kursów', '1,5 kursu']],
  ['tr', ['1 kurs', '2 kurs', '5 kurs', '21 kurs', '1,5 kurs']],
])('the nouns of %s follow its plural rules', (locale, said) => {
  const { counted, pages } = entryTexts(locale)!
  expect([1, 2, 5, 21, 1.5].map((n) => counted(n, pages.search.results))).toEqual(said)
})

test('Arabic has a form of its own for two, for some and for many, in Latin digits', () => {
  const { counted, pages } = entryTexts('ar')!
  const said = [2, 3, 11].map((n) => counted(n, pages.course.units.days))
  expect(said).toEqual(['2 يومان', '3 أيام', '11 يوماً'])
})

test('dates and money are said by the rules of the language', () => {
  expect(entryTexts('uk')!.format.date('2027-09-03')).toMatch(/^3 вересня 2027/)
  expect(entryTexts('pl')!.format.date('2027-09-03')).toBe('3 września 2027')
  expect(entryTexts('tr')!.format.date('2027-09-03')).toBe('3 Eylül 2027')
  expect(entryTexts('tr')!.format.money('1250.50')).toBe('€1.250,50')
})

test('an entry page keeps the language; any other one is English', () => {
  expect(localPath('/zoeken?q=x', 'uk')).toBe('/uk/zoeken?q=x')
  expect(localPath('/', 'ar')).toBe('/ar')
  expect(localPath('/plan', 'uk')).toBe('/en/plan')
  expect(readLocalPath('/uk/zoeken')).toEqual({ locale: 'uk', path: '/zoeken' })
  expect(readLocalPath('/ukulele')).toEqual({ locale: 'nl', path: '/ukulele' })
  expect(choicePath('/plan', 'pl')).toBe('/pl?van=%2Fplan')
  expect(choicePath('/plan', 'en')).toBe('/en/plan')
  expect(choicePath('/?q=x', 'pl')).toBe('/pl?q=x')
  expect([entryRoute('/'), entryRoute('/advies'), entryRoute('/advies/status')]).toEqual([
    '/_taal',
    '/_taal/advies',
    '/_taal/elders',
  ])
})

test('the API gives its words in an entry language too', () => {
  expect(apiLocale('uk-UA,uk;q=0.9')).toBe('uk')
  expect(apiWords('uk').labelOf('sector', '09')).toBe('Догляд і здоров’я')
})

test.each(entryLocales)('every mail about a question is in %s, with the page in words', (locale) => {
  const { referralMail } = textsFor('person', locale)
  const link = 'https://x.example/en/advies/status'
  const desk = { name: 'Loket', ways: [{ kind: 'phone', value: '030' }] } as const
  const own = entryTexts(locale)!.pages.mail
  const mails = [
    referralMail.newsForPerson('received', 'SW-1', link)!,
    referralMail.messageForPerson('SW-1', link),
    referralMail.reopenedForPerson('SW-1', link),
    referralMail.appointmentSoonForPerson('SW-1', 'today', link),
    referralMail.lapsedForPerson('SW-1', { desk, national: null }, { status: link, again: link }),
  ]
  for (const { subject, text } of mails) {
    expect(subject).toContain('SW-1')
    expect(text.startsWith(own.hello)).toBe(true)
    expect(text).toContain(link)
    expect(text).not.toMatch(/\b(?:the|your|het|je)\b/)
  }
  expect(referralMail.newsForPerson('submitted', 'SW-1', link)).toBeUndefined()
})
