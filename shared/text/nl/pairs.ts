/** The operator's page of courses that may be one: two side by side, and the word about them. */
import { count, counted } from './format.ts'

export const title = 'Dubbele opleidingen'
export const text = 'Deze opleidingen lijken op elkaar. Wij voegen ze niet zelf samen: jij kiest.'
export const none = 'Er is niets te kiezen. Lijken opleidingen van twee bronnen op elkaar? Dan staan ze hier.'
export function pairsCount(total: number): string {
  return counted(total, 'paar wacht op jou', 'paren wachten op jou')
}
export function pairName(number: number): string {
  return `Paar ${count(number)}`
}
export const pairReasons = {
  similar: 'Dezelfde aanbieder en bijna dezelfde titel.',
  ambiguous: 'Een code past bij meer opleidingen van één bron.',
  contradiction: 'De code is gelijk, maar een ander gegeven verschilt.',
} as const
export const whyTogether = 'Waarom deze twee?'
/** `kind`: of a key, as ingest/duplicates/keys.ts has them. */
export function sharedKey(kind: string): string {
  return sharedKeys.get(kind) ?? 'Beide bronnen noemen hetzelfde kenmerk.'
}
const sharedKeys = new Map([
  ['uuid', 'Beide bronnen geven de opleiding hetzelfde kenmerk.'],
  ['rio', 'Beide hebben dezelfde code in het register van opleidingen.'],
  ['postcode', 'Aanbieder, opleiding, vorm en postcode zijn gelijk.'],
  ['city', 'Aanbieder, opleiding, vorm en plaats zijn gelijk.'],
])
export function bothStart(day: string): string {
  return `Beide starten op ${day}.`
}
export const noneStarts = 'Van beide is geen start bekend.'
export const factColumn = 'Gegeven'
export const compared = {
  provider: 'Aanbieder',
  start: 'Eerste start',
  place: 'Plaats',
  level: 'Niveau',
  form: 'Vorm',
  duration: 'Duur',
  price: 'Prijs',
  source: 'Bron',
  key: 'Kenmerk',
} as const
export const differs = 'verschilt'
export const same = 'Dit is dezelfde opleiding'
export const different = 'Dit zijn twee opleidingen'
export const decided = {
  same: 'Opgeslagen. We tonen ze straks als één opleiding.',
  different: 'Opgeslagen. Het blijven twee opleidingen.',
} as const
export const decisionGone = 'Dit paar kan niet meer. Misschien is een opleiding weg.'

export const decisionsHeading = 'Laatst gekozen'
export const decisionsCaption = 'Wat er over paren is gekozen, het nieuwste bovenaan'
export const decisionColumns = {
  pair: 'Paar',
  verdict: 'Keuze',
  who: 'Door',
  when: 'Wanneer',
  undo: 'Veranderen',
} as const
export const verdicts = { same: 'één opleiding', different: 'twee opleidingen' } as const
export const turnRound = { same: 'Toch één opleiding', different: 'Toch twee opleidingen' } as const
export const notYetShown = 'wordt nog verwerkt'
