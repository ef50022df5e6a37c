/** Formats, what was read in a question, and the texts of consent, in Polish. */
import type { EntryTexts } from '../entry-pages.ts'
import { countsOf, formatsOf, nbsp, shortened } from '../locale-format.ts'

export const format: EntryTexts['format'] = {
  nbsp,
  shortened,
  ...formatsOf('pl-PL', {
    moment: (day, clock) => `${day} o ${clock}`,
    range: (from, to) => `od ${from} do ${to}`,
    belowOneKm: `mniej niż 1${nbsp}km`,
    euro: `€${nbsp}`,
    and: 'i',
  }),
}
export const counted = countsOf('pl')

const orders: Partial<Record<string, string>> = {
  price: 'najpierw najtańsze',
  duration: 'najpierw najkrótsze',
  start: 'najpierw najbliższy początek',
}

export const interpretation: EntryTexts['interpretation'] = {
  readWords: {
    evening: () => 'wieczorem',
    jobGuarantee: () => 'z gwarancją pracy',
    practicePlace: () => 'z miejscem praktyki',
    noDiplomaNeeded: () => 'bez dyplomu',
    plainLanguage: () => 'prostym językiem',
    schoolHours: () => 'w godzinach szkolnych',
    priorLearning: () => 'uznanie doświadczenia',
    distanceKm: (km) => `do ${km} km`,
    priceMax: (euros) => (euros === '0' ? 'bezpłatnie' : `do ${format.money(euros)}`),
    startFrom: (day) => `początek od ${format.date(day)}`,
    startBefore: (day) => `początek przed ${format.date(day)}`,
    sort: (order) => orders[order] ?? order,
  },
}

const sentence =
  'Zgadzam się na wysłanie tych danych do {loket}. Punkt użyje ich tylko po to, żeby mi pomóc. Zgodę mogę wycofać w każdej chwili.'
export const consent: EntryTexts['consent'] = {
  consentTexts: {
    '2026-11-24': {
      from: '2026-11-24',
      sentence,
      always: 'Zawsze wysyłamy: twoje dane kontaktowe i twoje pytanie.',
      fields: {
        contact: 'Moje dane kontaktowe i jak punkt może się ze mną skontaktować',
        question: 'Moje pytanie',
        goal: 'Mój cel',
        plan: 'Mój plan ze wszystkimi krokami',
        courses: 'Kursy w moim planie, z ceną i początkiem',
        situation: 'Moja sytuacja w pracy',
        education: 'Moje najwyższe wykształcenie',
        'age-band': 'Moja grupa wieku',
        'funding-outcomes': 'Które programy mogą być dla mnie',
        benefit: 'Jaki zasiłek dostaję',
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
  errorSummary: 'Popraw to:',
  errorsInTitle: (errors) => counted(errors, { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' }),
  optional: 'można zostawić puste',
  errorPrefix: 'Błąd:',
  dontKnow: 'Nie wiem',
  choose: 'Wybierz odpowiedź',
  copied: 'Skopiowano.',
  notCopied: 'Nie udało się skopiować. Zaznacz tekst i skopiuj go.',
}
