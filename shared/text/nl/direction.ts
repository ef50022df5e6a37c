/** A direction for who does not know yet: the questions, and work with why, why not and a first step. */
import type {
  DirectionObjectionFacts,
  DirectionReasonFacts,
  DutchLevel,
  Interest,
  PayRange,
} from '../../domain/matching/direction.ts'
import { counted, decimal, listed } from './format.ts'

export const title = 'Welk werk past bij mij?'
export const heading = 'Welk werk past bij mij?'
export const description =
  'Weet je nog niet wat je wilt? Vertel wat je doet en wat je leuk vindt. Je ziet werk dat past en hoe je begint.'
export const lead = 'Vertel wat je doet en wat je leuk vindt. Je ziet werk dat past, met een eerste stap.'
export const nothingStored =
  'We bewaren niets van wat je hier invult. Je hoeft niet alles in te vullen. We vragen niet naar je gezondheid.'

export const nowHeading = 'Wat doe je nu?'
export const occupation = 'Je werk, nu of het laatst'
export const occupationHint =
  'Bijvoorbeeld: kapper of magazijnmedewerker. Heb je nog niet gewerkt? Laat dit leeg.'
export const occupationChoose = 'Welk werk bedoel je?'
export const occupationNone = 'Geen van deze'
export function occupationUnknown(words: string): string {
  return `We kennen ‘${words}’ niet als werk. Probeer een ander woord, of laat het leeg.`
}

export const likeHeading = 'Wat vind je leuk?'
export const likeLegend = 'Wat doe je graag?'
export function likeHint(most: number): string {
  return `Kies er een tot ${most}.`
}
export function tooMany(most: number): string {
  return `Kies er hoogstens ${most}.`
}
export const likeNeeded = 'Kies wat je graag doet, of vul je werk in.'

export const interests: Record<Interest, string> = {
  care: 'Voor mensen zorgen',
  children: 'Met kinderen of jongeren werken',
  guiding: 'Mensen verder helpen of iets leren',
  building: 'Bouwen en klussen',
  making: 'Dingen maken en repareren',
  driving: 'Rijden en onderweg zijn',
  goods: 'Spullen ordenen, laden en versturen',
  green: 'Buiten werken, met planten of dieren',
  cleaning: 'Zorgen dat het schoon en netjes is',
  cooking: 'Koken, bakken en gasten ontvangen',
  computers: 'Met computers en internet werken',
  'finding-out': 'Uitzoeken hoe iets werkt',
  creating: 'Ontwerpen, schrijven of beeld maken',
  body: 'Sport, bewegen en uiterlijk',
  selling: 'Klanten helpen en verkopen',
  leading: 'Leidinggeven',
  organising: 'Regelen en plannen',
  office: 'Werken met cijfers, regels en papieren',
  safety: 'Zorgen dat het veilig is',
}

export const limitsHeading = 'Wat kan voor jou?'
export const level = 'Wat is je hoogste diploma?'
export const levelUnknown = 'Weet ik niet of zeg ik liever niet'
export const levelNone = 'Geen diploma'
export const postcode = 'Postcode'
export const postcodeHint = 'Dan zie je wat je in de buurt kunt leren.'
export const distance = 'Hoe ver wil je reizen?'
export function distanceChoice(km: number): string {
  return `Tot ${km} kilometer`
}
export const hours = 'Hoeveel uur per week kun je leren?'
export const hoursUnit = 'uur'
export const mustEarn = 'Moet je blijven verdienen terwijl je leert?'
export const yes = 'Ja'
export const no = 'Nee'
export const income = 'Wat moet je met je werk verdienen?'
export const incomeHint = 'Bruto per maand, als je de hele week werkt. Dit is ongeveer.'
export const incomeAny = 'Maakt niet uit'
export const incomes: Record<PayRange, string> = {
  low: 'Rond het minimumloon is genoeg',
  middle: 'Vanaf ongeveer € 3.000',
  high: 'Vanaf ongeveer € 4.000',
}
export const dutch = 'Hoe goed is je Nederlands?'
export const dutchAny = 'Zeg ik liever niet'
export const dutchLevels: Record<DutchLevel, string> = {
  basic: 'Een beetje',
  fair: 'Redelijk: ik kan erin werken',
  fluent: 'Goed: ik praat en schrijf zonder moeite',
}
export const skillsLegend = 'Dit kun je waarschijnlijk. Haal weg wat niet klopt.'
export function untranslated(left: number): string {
  return `${counted(left, 'vaardigheid heeft', 'vaardigheden hebben')} nog geen Nederlandse naam. Die laten we hier weg.`
}
export const submit = 'Laat zien wat past'
export const submitAgain = 'Kijk opnieuw'
export const errors = {
  postcode: 'Vul je postcode in, zoals 3511.',
  hours: 'Vul een aantal uren in, zoals 8.',
} as const
export const failed = 'Dat lukte nu niet. Probeer het zo nog eens.'

export const resultHeading = 'Dit werk past bij je'
export const resultTitle = 'Dit werk past bij je'
export function resultLead(total: number): string {
  return `Je ziet ${counted(total, 'beroep', 'beroepen')}. Bovenaan staat wat het beste past. Jij kiest.`
}
export const none = 'We vonden nog geen werk dat past. Kies iets anders wat je graag doet.'
export const askDesk = 'Vraag het loket om mee te denken. Dat is gratis.'
export const askDeskAbout = 'Bespreek het met het loket'
export const firstStep = 'Eerste stap'
export const noFirstStep = 'We kennen hier nog geen opleiding voor.'
export const look = 'Zoek opleidingen'
export const about = 'Meer over dit werk'
export const against = 'Let op:'
export const goal = 'Maak dit mijn doel'
export const goalSet = 'is nu het doel van je plan.'
export const goalFailed = 'Je doel kon niet worden bewaard. Open je plan en kies het daar.'
export const again = 'Verander je antwoorden'
export function overlapText(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0) return 'Dit werk vraagt andere dingen dan je nu doet.'
  return `Je kunt al ongeveer ${percent}% van wat dit werk vraagt.`
}

/** Why it is shown. */
export function reasonText({
  code,
  interests: liked = [],
  skills = [],
  count = 0,
  of = 0,
}: DirectionReasonFacts): string {
  switch (code) {
    case 'likes':
      return `Past bij wat je leuk vindt: ${listed(liked.map((one) => lower(interests[one])))}.`
    case 'most-skills':
      return `Je kunt waarschijnlijk al het meeste${named(skills)}: ${count} van de ${of} vaardigheden.`
    case 'some-skills':
      return `Je kunt waarschijnlijk al een deel${named(skills)}: ${count} van de ${of} vaardigheden.`
    case 'learn-while-working':
      return 'Je kunt dit leren terwijl je werkt.'
    case 'can-enter':
      return 'Met je diploma kun je meestal beginnen.'
    case 'courses-near':
      return `In je buurt of online ${thereAre(count)} voor dit werk.`
    case 'courses':
      return `Er ${thereAre(count)} voor dit werk.`
    case 'common-work':
      return 'Veel mensen in Nederland doen dit werk.'
    case 'same-field':
      return 'Dit werk hoort bij dezelfde groep als wat je nu doet.'
  }
}

/** What speaks most against it. */
export function objectionText({
  code,
  skills = [],
  count = 0,
  hours: weekly = 0,
}: DirectionObjectionFacts): string {
  switch (code) {
    case 'dutch-needed':
      return 'Je hebt hiervoor meestal beter Nederlands nodig.'
    case 'cannot-enter':
      return 'Voor de opleiding heb je meestal een hoger diploma nodig. Vraag of je kunt beginnen.'
    case 'pays-less':
      return 'Dit werk betaalt vaak minder dan je nodig hebt.'
    case 'big-step-up':
      return 'Dit werk vraagt meestal veel meer opleiding. Reken op een paar jaar.'
    case 'no-course-near':
      return 'We kennen geen opleiding voor het hele beroep in je buurt of online.'
    case 'no-course':
      return 'We kennen nog geen opleiding voor het hele beroep.'
    case 'not-while-working':
      return 'De opleiding is overdag. Naast je werk is dat moeilijk.'
    case 'too-many-hours':
      return `De opleiding kost ongeveer ${decimal(weekly)} uur per week. Dat is meer dan je hebt.`
    case 'step-down':
      return 'Dit werk vraagt minder opleiding. Vaak verdien je dan ook minder.'
    case 'step-up':
      return 'Dit werk is meestal een stap moeilijker dan wat je nu hebt.'
    case 'gap-remains':
      if (skills.length === 0) return `Je mist nog ${counted(count, 'vaardigheid', 'vaardigheden')}.`
      return `Je mist nog ${counted(count, 'vaardigheid', 'vaardigheden')}, zoals ${quoted(skills)}.`
    case 'price-unknown':
      return 'De prijs van de eerste stap is niet bekend. Vraag het de aanbieder.'
    case 'look-first':
      return 'Kijk eerst een dag mee. Dan weet je of het werk bij je past.'
  }
}

const quoted = (labels: readonly string[]) => listed(labels.map((label) => `‘${label}’`))
const named = (skills: readonly string[]) => (skills.length > 0 ? `, zoals ${quoted(skills)}` : '')
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const thereAre = (count: number) =>
  count === 1 ? 'is 1 opleiding' : `zijn ${counted(count, 'opleiding', 'opleidingen')}`
