/** Formats, what was read in a question, and the texts of consent, in Ukrainian. */
import type { EntryTexts } from '../entry-pages.ts'
import { countsOf, formatsOf, nbsp, shortened } from '../locale-format.ts'

export const format: EntryTexts['format'] = {
  nbsp,
  shortened,
  ...formatsOf('uk-UA', {
    moment: (day, clock) => `${day} о ${clock}`,
    range: (from, to) => `від ${from} до ${to}`,
    belowOneKm: `менш ніж 1${nbsp}км`,
    euro: `€${nbsp}`,
    and: 'і',
  }),
}
export const counted = countsOf('uk')

const orders: Partial<Record<string, string>> = {
  price: 'спочатку найдешевші',
  duration: 'спочатку найкоротші',
  start: 'спочатку найближчий початок',
}

export const interpretation: EntryTexts['interpretation'] = {
  readWords: {
    evening: () => 'увечері',
    jobGuarantee: () => 'з гарантією роботи',
    practicePlace: () => 'з місцем практики',
    noDiplomaNeeded: () => 'без диплома',
    plainLanguage: () => 'простою мовою',
    schoolHours: () => 'у шкільні години',
    priorLearning: () => 'визнання досвіду',
    distanceKm: (km) => `до ${km} км`,
    priceMax: (euros) => (euros === '0' ? 'безкоштовно' : `до ${format.money(euros)}`),
    startFrom: (day) => `початок від ${format.date(day)}`,
    startBefore: (day) => `початок до ${format.date(day)}`,
    sort: (order) => orders[order] ?? order,
  },
}

const sentence =
  'Я даю згоду надіслати ці дані до {loket}. Центр використовує їх лише для того, щоб допомогти мені. Я можу будь-коли відкликати згоду.'
export const consent: EntryTexts['consent'] = {
  consentTexts: {
    '2026-11-24': {
      from: '2026-11-24',
      sentence,
      always: 'Ми завжди надсилаємо: ваші контакти та ваше запитання.',
      fields: {
        contact: 'Мої контакти та як центр може зі мною зв’язатися',
        question: 'Моє запитання',
        goal: 'Моя мета',
        plan: 'Мій план з усіма кроками',
        courses: 'Курси в моєму плані, з ціною та початком',
        situation: 'Моя ситуація на роботі',
        education: 'Моя найвища освіта',
        'age-band': 'Моя вікова група',
        'funding-outcomes': 'Які програми, можливо, мені підходять',
        benefit: 'Яку допомогу я отримую',
      },
    },
  },
  consentSentence: (version, desk) => {
    const text = consent.consentTexts[version]
    if (!text) throw new RangeError('unknown consent text version')
    return text.sentence.replace('{loket}', desk)
  },
}

export const form: EntryTexts['form'] = {
  errorSummary: 'Виправте це:',
  errorsInTitle: (errors) =>
    counted(errors, { one: 'помилка', few: 'помилки', many: 'помилок', other: 'помилки' }),
  optional: 'можна не заповнювати',
  errorPrefix: 'Помилка:',
  dontKnow: 'Не знаю',
  choose: 'Виберіть відповідь',
  copied: 'Скопійовано.',
  notCopied: 'Не вдалося скопіювати. Виділіть текст і скопіюйте самі.',
}
