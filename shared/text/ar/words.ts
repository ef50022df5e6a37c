/** Formats, what was read in a question, and the texts of consent, in Arabic. */
import type { EntryTexts } from '../entry-pages.ts'
import { countsOf, formatsOf, nbsp, shortened } from '../locale-format.ts'

/** Latin digits, as on Dutch papers and in the telephone numbers beside them. */
const tag = 'ar-u-nu-latn'

export const format: EntryTexts['format'] = {
  nbsp,
  shortened,
  ...formatsOf(tag, {
    moment: (day, clock) => `${day} الساعة ${clock}`,
    range: (from, to) => `من ${from} إلى ${to}`,
    belowOneKm: `أقل من 1${nbsp}كم`,
    euro: `€${nbsp}`,
    and: 'و',
  }),
}
export const counted = countsOf(tag)

const orders: Partial<Record<string, string>> = {
  price: 'الأرخص أولاً',
  duration: 'الأقصر أولاً',
  start: 'الأقرب بدءاً أولاً',
}

export const interpretation: EntryTexts['interpretation'] = {
  readWords: {
    evening: () => 'في المساء',
    jobGuarantee: () => 'مع ضمان وظيفة',
    practicePlace: () => 'مع مكان تدريب',
    noDiplomaNeeded: () => 'بدون دبلوم',
    plainLanguage: () => 'بلغة سهلة',
    schoolHours: () => 'في ساعات المدرسة',
    priorLearning: () => 'الاعتراف بالخبرة',
    distanceKm: (km) => `ضمن ${km} كم`,
    priceMax: (euros) => (euros === '0' ? 'مجاناً' : `حتى ${format.money(euros)}`),
    startFrom: (day) => `البدء من ${format.date(day)}`,
    startBefore: (day) => `البدء قبل ${format.date(day)}`,
    sort: (order) => orders[order] ?? order,
  },
}

const sentence =
  'أوافق على إرسال هذه البيانات إلى {loket}. يستخدمها المكتب لمساعدتي فقط. يمكنني سحب موافقتي في أي وقت.'
export const consent: EntryTexts['consent'] = {
  consentTexts: {
    '2026-11-24': {
      from: '2026-11-24',
      sentence,
      always: 'نرسل دائماً: بيانات الاتصال بك وسؤالك.',
      fields: {
        contact: 'بيانات الاتصال بي وكيف يصل إليّ المكتب',
        question: 'سؤالي',
        goal: 'هدفي',
        plan: 'خطتي بكل خطواتها',
        courses: 'الدورات في خطتي، مع السعر وموعد البدء',
        situation: 'وضعي في العمل',
        education: 'أعلى تعليم لي',
        'age-band': 'فئتي العمرية',
        'funding-outcomes': 'البرامج التي قد تناسبني',
        benefit: 'الإعانة التي أحصل عليها',
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
  errorSummary: 'صحّح ما يلي:',
  errorsInTitle: (errors) =>
    counted(errors, { one: 'خطأ', two: 'خطآن', few: 'أخطاء', many: 'خطأً', other: 'خطأ' }),
  optional: 'يمكن تركه فارغاً',
  errorPrefix: 'خطأ:',
  dontKnow: 'لا أعرف',
  choose: 'اختر إجابة',
  copied: 'تم النسخ.',
  notCopied: 'لم ينجح النسخ. حدّد النص وانسخه بنفسك.',
}
