/** The operator's pages: sources and their rounds, completeness, pairs that may be one course, the outbox. */
import type { SourceState } from '../../domain/source-state.ts'
import { count, counted, decimal, nbsp, plural } from './format.ts'

export * from './admin-mail.ts'

export const heading = 'Beheer'
export const signInTitle = 'Inloggen voor beheer'
export const signInText = 'Deze pagina is voor beheerders van Stapwijzer.'
export const signIn = 'Inloggen'
export const forbiddenTitle = 'Alleen voor beheerders'
export const forbiddenText = 'Je bent ingelogd, maar je bent geen beheerder. Vraag je beheerder om hulp.'
/** Who did something, where the name is not known (any more). */
export const someone = 'Beheer'
export const toDesk = 'Naar het loket'
export const toAdmin = 'Naar beheer'

export const parts = 'Delen van beheer'
export const part = {
  sources: 'Bronnen',
  duplicates: 'Dubbele opleidingen',
  prices: 'Prijzen',
  mails: 'Post',
  reports: 'Meldingen',
  missed: 'Gemist',
  searches: 'Niet gevonden',
  counts: 'Geteld',
} as const
/** Beside the name of a part: how much waits for the operator there. */
export function waitingThere(number: number): string {
  return counted(number, 'wacht op jou', 'wachten op jou')
}

/** On every page while no worker is at work. */
export const workerAway = {
  heading: 'Het werk op de achtergrond staat stil',
  text: 'Er wordt nu geen bron gelezen en er gaat geen post weg. Meestal begint het vanzelf weer. Staat dit er na tien minuten nog? Kijk dan in het draaiboek.',
} as const

// Sources
export const sourcesTitle = 'Bronnen'
export function sourcesSum(all: number, troubled: number): string {
  if (all === 0) return 'Er zijn nog geen bronnen.'
  const sum = `${counted(all, 'bron', 'bronnen')}.`
  if (troubled === 0) return `${sum} Niets heeft jou nodig.`
  return `${sum} ${counted(troubled, 'bron heeft', 'bronnen hebben')} jou nodig.`
}
export const hiddenHeading = 'Filters die nu verborgen zijn'
export const hiddenText =
  'Minder dan 1 op de 100 opleidingen geeft dit door. Daarom staat het filter niet op de zoekpagina. Het komt vanzelf terug.'
/** `Baangarantie: bekend bij 2 van de 640 opleidingen`. */
export function hiddenFilter(name: string, courses: number, all: number): string {
  return `${name}: bekend bij ${count(courses)} van de ${counted(all, 'opleiding', 'opleidingen')}`
}
export const sourcesCaption = 'Alle bronnen. Wat jou nodig heeft, staat bovenaan.'
export const columns = {
  source: 'Bron',
  state: 'Stand',
  lastRun: 'Laatste ronde',
  age: 'Leeftijd',
  live: 'Opleidingen',
  rejected: 'Afgewezen',
  warnings: 'Let op',
} as const
export const states: Record<SourceState, string> = {
  ok: 'in orde',
  new: 'nog niet gelezen',
  off: 'uitgezet',
  refused: 'tegengehouden',
  failed: 'mislukt',
  stale: 'te oud',
}
export const stateMeanings: Record<SourceState, string> = {
  ok: 'De laatste ronde ging goed.',
  new: 'Deze bron is nog nooit gelezen.',
  off: 'Deze bron wordt niet meer gelezen.',
  refused: 'We hielden de laatste ronde tegen. Wat er stond, is nog te vinden.',
  failed: 'De laatste ronde mislukte. Wat er stond, is nog te vinden.',
  stale: 'Deze bron is langer niet gelezen dan we beloven.',
}
export const readingNow = 'wordt nu gelezen'
export const never = 'nog nooit'
export function promised(seconds: number): string {
  return `hooguit ${span(seconds)}`
}
export const nothingPromised = 'geen belofte'
/** A length of time, rounded down, that never breaks over lines: `5 minuten`, `26 uur`, `3 dagen`. */
export function span(seconds: number): string {
  if (seconds < 60) return 'minder dan een minuut'
  if (seconds < 3600) return joined(Math.floor(seconds / 60), 'minuut', 'minuten')
  if (seconds < 48 * 3600) return joined(Math.floor(seconds / 3600), 'uur', 'uur')
  return joined(Math.floor(seconds / 86_400), 'dag', 'dagen')
}
function joined(number: number, one: string, many: string): string {
  return `${count(number)}${nbsp}${plural(number, one, many)}`
}

export const backToSources = 'Alle bronnen'
export const sourceFacts = {
  format: 'Soort',
  age: 'Leeftijd',
  promise: 'Belofte',
  schedule: 'Wanneer',
  live: 'Te vinden',
  trust: 'Vertrouwen',
  owner: 'Van wie',
  contact: 'Bel of mail',
  licence: 'Licentie',
  terms: 'Voorwaarden',
} as const
/** What kind a source is, by the code of its format; a format of tomorrow shows its own name. */
export const formats: Record<string, string> = {
  csv: 'Tabel (CSV)',
  edudex: 'EDU-DEX',
  hovi: 'HOVI',
  kiesmbo: 'KiesMBO',
  ooapi5: 'Open Onderwijs API, versie 5',
  ooapi6: 'Open Onderwijs API, versie 6',
  rio: 'Het register van opleidingen (RIO)',
  'schema-org': 'Website met opleidingen',
  springest: 'Bestand van Springest',
}
export const byHand = 'alleen met de hand'
const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
/** A schedule (five fields of cron) in words, for the plain ones that nearly all are: each day, some days, each hour. */
export function scheduleOf(cron: string): string {
  const [minute = '', hour = '', date = '', month = '', days = ''] = cron.trim().split(/\s+/)
  const own = 'volgens een eigen schema'
  if (date !== '*' || month !== '*' || !/^\d{1,2}$/.test(minute)) return own
  if (hour === '*' && days === '*')
    return `elk uur, ${counted(Number(minute), 'minuut', 'minuten')} na het hele uur`
  if (!/^\d{1,2}$/.test(hour)) return own
  const at = `om ${hour.padStart(2, '0')}.${minute.padStart(2, '0')} uur`
  if (days === '*') return `elke dag ${at}`
  if (days === '1-5') return `op werkdagen ${at}`
  const named = days.split(',').map((day) => weekdays[Number(day) % 7])
  if (!/^[0-7](,[0-7])*$/.test(days)) return own
  return `elke ${named.join(', ')} ${at}`
}
export const trustNote = 'Hebben meer bronnen dezelfde opleiding? Dan wint het hoogste getal.'
export function courses(number: number): string {
  return counted(number, 'opleiding', 'opleidingen')
}

// Runs
export const runsHeading = 'Rondes'
export const runsCaption = 'Rondes van deze bron, de nieuwste bovenaan'
export const noRuns = 'Er was nog geen ronde.'
export const runColumns = {
  started: 'Begin',
  outcome: 'Uitkomst',
  read: 'Gelezen',
  created: 'Nieuw',
  updated: 'Veranderd',
  withdrawn: 'Weg',
  rejected: 'Afgewezen',
  warnings: 'Let op',
} as const
export const runStates = {
  done: 'gelukt',
  unchanged: 'gelukt, niets nieuws',
  refused: 'tegengehouden',
  failed: 'mislukt',
  running: 'bezig',
} as const
export function runTitle(source: string): string {
  return `Ronde van ${source}`
}
export const runFacts = {
  started: 'Begin',
  lasted: 'Duurde',
  unchanged: 'Hetzelfde',
  acceptedBy: 'Toegestaan door',
} as const
export const whatHappened = 'Wat er gebeurde'
export const whatToDo = 'Wat je doet'
export const importerSays = 'Melding van het programma, in het Engels'
export const runGood = 'De bron is helemaal gelezen. Alles is te vinden.'
export const runUnchanged = 'De bron is helemaal gelezen. Er was niets veranderd.'
export const runRunning = 'Deze ronde is nog bezig. Kijk straks nog eens.'
export const oldStays = 'Wat er stond, is nog gewoon te vinden.'

// Findings
export const findingsHeading = 'Wat er opviel'
export const noFindings = 'Er viel niets op.'
export const kinds = { reject: 'Afgewezen', warning: 'Let op' } as const
export const kindMeanings = {
  reject: 'Deze onderdelen werden geen opleiding.',
  warning: 'Deze opleidingen zijn te vinden, maar er klopt iets niet helemaal.',
} as const
export const chooseCode = 'Kies wat je wilt zien'
export const everything = 'Alles'
export function findingsCount(total: number): string {
  return counted(total, 'melding', 'meldingen')
}
export const findingsCaption = 'Meldingen, in de volgorde van de bron'
export const findingColumns = {
  key: 'Onderdeel',
  kind: 'Soort',
  path: 'Veld in het bestand',
  what: 'Wat',
} as const
export const download = 'Download als tabel (CSV)'
export const downloadHint =
  'Deze tabel kun je naar de aanbieder sturen. Er staat per melding in wat het programma zelf schreef, in het Engels.'
export const nothingHere = 'Hier is niets van.'

// Completeness
export const qualityHeading = 'Hoe compleet zijn de gegevens?'
export function qualityTitle(source: string): string {
  return `Gegevens van ${source}`
}
export function meanScore(score: number): string {
  return `gemiddeld ${decimal(score)} van de 100 punten`
}
export const noCourses = 'Er zijn geen opleidingen van te vinden.'
export const allComplete = 'Geen enkel gegeven ontbreekt.'
export const missingHeading = 'Wat het meest ontbreekt'
export function missingOf(courses: number, all: number): string {
  return `${count(courses)} van de ${count(all)}`
}
export const nothingMissing = 'niets'
export const seeCourses = 'Bekijk opleidingen met gaten'
export const providersHeading = 'Per aanbieder'
export const providersCaption = 'Aanbieders van deze bron, de minst complete bovenaan'
export const providerColumns = {
  name: 'Aanbieder',
  courses: 'Opleidingen',
  score: 'Punten',
  missing: 'Ontbreekt het meest',
} as const
export const incompleteHeading = 'Opleidingen met gaten'
export function lacking(fact: string): string {
  return `Zonder: ${fact}`
}
export function incompleteCount(total: number): string {
  return total === 0 ? 'Geen opleidingen met gaten' : `${courses(total)}, de minst complete bovenaan`
}
export function atProvider(key: string): string {
  return `nummer bij de aanbieder: ${key}`
}
export const courseColumns = {
  course: 'Opleiding',
  provider: 'Aanbieder',
  score: 'Punten',
  missing: 'Ontbreekt',
} as const
export const showAll = 'Toon alles'
