/** Formats, what was read in a question, and the texts of consent, in Turkish. */
import type { EntryTexts } from '../entry-pages.ts'
import { countsOf, formatsOf, nbsp, shortened } from '../locale-format.ts'

export const format: EntryTexts['format'] = {
  nbsp,
  shortened,
  ...formatsOf('tr-TR', {
    moment: (day, clock) => `${day}, saat ${clock}`,
    range: (from, to) => `${from} – ${to}`,
    belowOneKm: `1${nbsp}km’den az`,
    euro: '€',
    and: 've',
  }),
}
export const counted = countsOf('tr')

const orders: Partial<Record<string, string>> = {
  price: 'önce en ucuz',
  duration: 'önce en kısa',
  start: 'önce en yakın başlangıç',
}

export const interpretation: EntryTexts['interpretation'] = {
  readWords: {
    evening: () => 'akşamları',
    jobGuarantee: () => 'iş garantili',
    practicePlace: () => 'staj yeri ayarlanmış',
    noDiplomaNeeded: () => 'diplomasız',
    plainLanguage: () => 'sade dille',
    schoolHours: () => 'okul saatlerinde',
    priorLearning: () => 'deneyimin tanınması',
    distanceKm: (km) => `${km} km içinde`,
    priceMax: (euros) => (euros === '0' ? 'ücretsiz' : `en çok ${format.money(euros)}`),
    startFrom: (day) => `başlangıç: ${format.date(day)} ve sonrası`,
    startBefore: (day) => `başlangıç: ${format.date(day)} öncesi`,
    sort: (order) => orders[order] ?? order,
  },
}

const sentence =
  'Bu bilgilerin {loket} kurumuna gönderilmesine izin veriyorum. Danışma noktası bunları yalnızca bana yardım etmek için kullanır. İznimi her zaman geri alabilirim.'
export const consent: EntryTexts['consent'] = {
  consentTexts: {
    '2026-11-24': {
      from: '2026-11-24',
      sentence,
      always: 'Her zaman göndeririz: iletişim bilgilerin ve sorun.',
      fields: {
        contact: 'İletişim bilgilerim ve bana nasıl ulaşılacağı',
        question: 'Sorum',
        goal: 'Hedefim',
        plan: 'Bütün adımlarıyla planım',
        courses: 'Planımdaki kurslar, fiyat ve başlangıçla',
        situation: 'İş durumum',
        education: 'En yüksek eğitimim',
        'age-band': 'Yaş grubum',
        'funding-outcomes': 'Bana uyabilecek destekler',
        benefit: 'Aldığım ödenek',
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
  errorSummary: 'Şunları düzelt:',
  errorsInTitle: (errors) => counted(errors, { other: 'hata' }),
  optional: 'boş kalabilir',
  errorPrefix: 'Hata:',
  dontKnow: 'Bilmiyorum',
  choose: 'Bir yanıt seç',
  copied: 'Kopyalandı.',
  notCopied: 'Kopyalanamadı. Metni seç ve kendin kopyala.',
}
