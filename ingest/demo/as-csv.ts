/** The small providers as CSV lists, each as such a provider would keep it; read through the mapping files beside this. Pure. */
import { type DemoOffer, offersOf } from './offers.ts'
import type { DemoProvider } from './providers.ts'

function cell(value: string, delimiter: string): string {
  return value.includes(delimiter) || /["\n\r]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value
}

const dutchDate = (iso: string) => iso.split('-').map(Number).reverse().join('-')
const dutchMoney = (euros: number) => `€ ${String(euros).replace(/\B(?=(\d{3})+$)/g, '.')},00`
const units = {
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
} as const

function price(offer: DemoOffer): string {
  if (offer.price === null) return 'op aanvraag'
  return offer.price === 0 ? 'gratis' : dutchMoney(offer.price)
}

function duration(offer: DemoOffer): string {
  if (!offer.duration) return ''
  const { value, unit } = offer.duration
  return `${value} ${value === 1 ? units[unit][0] : units[unit][1]}`
}

const yesNo = (answer: boolean | null) => (answer === null ? '' : answer ? 'ja' : 'nee')
const dagen = { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr', sat: 'za', sun: 'zo' } as const

/** `di 19:00-21:30`, as such a list has it. */
function lessonTimes({ asked: { lesson } }: DemoOffer): string {
  return lesson ? `${dagen[lesson.day]} ${lesson.from}-${lesson.until}` : ''
}

const vormen = {
  classroom: 'op locatie',
  online: 'online',
  blended: 'deels online',
  workplace: 'op de werkplek',
}
const headers = [
  'Code',
  'Titel',
  'Kort',
  'Omschrijving',
  'Vakgebied',
  'Duur',
  'Uren',
  'Vorm',
  'Tempo',
  'Avond',
  'Taal',
  'Prijs',
  'Start',
  'Startdata',
  'Plaats',
  'Postcode',
  'Link',
  'Lestijden',
  'Aanmelden',
  'Baangarantie',
  'Zonder diploma',
  'Eenvoudige taal',
  'EVC',
  'Intern',
]

function row(offer: DemoOffer): string[] {
  const open = offer.starts.filter((start) => start.state !== 'cancelled')
  return [
    offer.code,
    offer.title,
    offer.summary,
    offer.description.paragraphs.join('\n\n'),
    offer.subject.isced.slice(0, 2),
    duration(offer),
    offer.hours === null ? '' : String(offer.hours),
    vormen[offer.delivery],
    offer.form === 'self-paced' ? 'eigen tempo' : 'deeltijd',
    offer.form === 'evening' ? 'ja' : 'nee',
    offer.subject.english ? 'en' : 'nl',
    price(offer),
    offer.flexible ? 'altijd' : 'vaste data',
    open.map((start) => dutchDate(start.start)).join(' | '),
    offer.place?.city ?? '',
    offer.place?.postcode ?? '',
    `https://www.${offer.provider.key}.example/cursus/${offer.code.toLowerCase()}`,
    lessonTimes(offer),
    offer.flexible ? '' : `https://www.${offer.provider.key}.example/aanmelden/${offer.code.toLowerCase()}`,
    ...[offer.asked.jobGuarantee, offer.asked.noDiplomaNeeded, offer.asked.plainLanguage].map(yesNo),
    yesNo(offer.asked.priorLearning),
    `map ${offer.subject.index + 1}`,
  ]
}

/** The whole list of one provider, semicolons and Windows line ends, UTF-8. */
export function csvList(provider: DemoProvider, today: string): string {
  const rows = [headers, ...offersOf(provider, today).map(row)]
  return rows.map((cells) => cells.map((value) => cell(value, ';')).join(';')).join('\r\n') + '\r\n'
}
