/** The pages of the region's side: cases of missing education, for the policy officer and the sector bodies. */
import type { CasePartner, SignalKind } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/case-moves.ts'
import { counted, date } from './format.ts'

export const title = 'Zaken'
export const text =
  'Een zaak is een signaal waar de regio iets mee doet. Je volgt hier elke stap, van signaal tot start van een opleiding.'
export const toCases = 'Alle zaken'
export const none = 'Er zijn nog geen zaken.'
export const noneText = 'Open een zaak vanuit een signaal, of maak hieronder een lege zaak.'
export function total(number: number): string {
  return counted(number, 'zaak', 'zaken')
}
export function overdueCount(number: number): string {
  return counted(number, 'zaak is te laat', 'zaken zijn te laat')
}
export const invented = 'Verzonnen voorbeeld'
export const inventedText = 'Deze zaak is verzonnen. Zij hoort bij de demonstratie.'
export const forbiddenTitle = 'Geen toegang'
export const forbiddenText =
  'Deze pagina is voor de beleidsmedewerker van de regio en voor brancheorganisaties.'
export const toDesk = 'Naar het loket'

export const states: Record<CaseState, string> = {
  new: 'Nieuw',
  'with-partner': 'Bij een partner',
  researched: 'Onderzocht in het veld',
  'business-case': 'Businesscase',
  'efficiency-test': 'Toets op doelmatigheid',
  accredited: 'Geaccrediteerd',
  'starts-on': 'Start',
  'not-needed': 'Niet nodig',
  'solved-otherwise': 'Anders opgelost',
}
export const kinds: Record<SignalKind, string> = {
  'no-offer': 'Geen aanbod gevonden',
  'dead-end': 'Wel aanbod, maar niet passend',
  'no-route': 'Geen opleiding voor deze overstap',
  'desk-says': 'Gemeld door een loket',
  'employer-says': 'Gemeld uit het veld',
}
export const partnerKinds: Record<CasePartner['kind'], string> = {
  school: 'School',
  'sector-body': 'Brancheorganisatie',
  employer: 'Werkgever',
  other: 'Anders',
}

export const overdue = 'Te laat'
export const noDate = 'Geen datum afgesproken'
export function next(day: string, what: string | null): string {
  return what === null ? `Volgende datum: ${date(day)}` : `${date(day)}: ${what}`
}
export const noOwner = 'Nog van niemand'
export function ownedBy(name: string): string {
  return `Van ${name}`
}
export const mine = 'Van jou'
export const someone = 'iemand'
export function found(number: number): string {
  return counted(number, 'opleiding hiervoor is er nu', 'opleidingen hiervoor zijn er nu')
}

export const openHeading = 'Een zaak openen'
export const openText =
  'Vul een titel in, of kies een vakgebied. Met een vakgebied bewaren we de cijfers van vandaag.'
export const caseTitle = 'Titel'
export const field = 'Vakgebied'
export const region = 'Arbeidsmarktregio'
export const kind = 'Soort signaal'
export const noChoice = 'Niet gekozen'
export const open = 'Open de zaak'

export const about = 'Over deze zaak'
export const topic = 'Onderwerp'
export const period = 'Periode'
export const bodies = 'Brancheorganisatie'
export const state = 'Stand'
export const owner = 'Eigenaar'
export const opened = 'Geopend op'
export const startsOn = 'Eerste dag van de opleiding'
export const partners = 'Partners'

export const figuresHeading = 'Cijfers van de dag van opening'
export function takenOn(day: string): string {
  return `Deze cijfers zijn van ${date(day)}. Ze veranderen niet meer.`
}
export const tooFew = 'minder dan 10'
export const countName = 'Zo vaak geteld'
export const inRegion = 'Opleidingen die hierop lijken, in de regio'
export const outside = 'Opleidingen die hierop lijken, buiten de regio'
export const nearest = 'Dichtstbij, hemelsbreed vanaf het midden van de regio'

export const moveHeading = 'Volgende stap'
export const moveTo = 'Waar gaat de zaak heen?'
export const reason = 'Waarom?'
export const move = 'Zet deze stap'
export const ended = 'Deze zaak is klaar.'
export const undo = 'Maak de laatste stap ongedaan'
export function undoUntil(moment: string): string {
  return `Dit kan tot ${moment}. De stap blijft in de geschiedenis staan.`
}

export const arrangeHeading = 'Wie, met wie en wanneer'
export const ownerChoices = { 'as-it-is': 'Laat zoals het is', me: 'Ik', nobody: 'Niemand' } as const
export const partnersHint =
  'Eén partner op een regel. Begin met School, Brancheorganisatie, Werkgever of Anders en een dubbele punt.'
export const nextOn = 'Volgende datum'
export const nextWhat = 'Wat moet er dan gebeuren?'
export const remindTo = 'E-mailadres voor de herinnering'
export const remindHint = 'Op de volgende datum krijgt dit adres één mail.'
export const arrange = 'Bewaar'

export const notesHeading = 'Notities'
export const note = 'Notitie'
export const noteOpen = 'Deze notitie mag in het dossier'
export const noteIsOpen = 'mag in het dossier'
export const noteIsClosed = 'alleen voor wie de zaak ziet'
export const addNote = 'Bewaar de notitie'
export const noNotes = 'Er zijn nog geen notities.'

export const historyHeading = 'Geschiedenis'
export const noHistory = 'De zaak is nog niet verder gegaan.'
export function moved(from: CaseState, to: CaseState): string {
  return `Van ‘${states[from]}’ naar ‘${states[to]}’`
}
export const undone = 'ongedaan gemaakt'

export const coursesHeading = 'Hiervoor is er nu een opleiding'
export const coursesText =
  'Deze opleidingen kwamen in de catalogus nadat de zaak werd geopend. Kijk of ze passen.'

export const saved = 'Opgeslagen.'
export const errors = {
  notPossible: (possible: readonly CaseState[]) =>
    possible.length === 0
      ? 'Deze zaak is klaar. Er is geen stap meer mogelijk.'
      : `Deze stap kan nu niet. Wel mogelijk: ${possible.map((one) => states[one]).join(', ')}.`,
  changed: 'Een ander heeft deze zaak net veranderd. Kijk wat er nu staat en probeer het opnieuw.',
  undo: 'De laatste stap is langer dan een dag geleden.',
  title: 'Vul een titel in of kies een vakgebied',
  to: 'Kies een stap',
  reason: 'Vul in waarom je deze stap zet',
  startsOn: 'Vul de eerste dag van de opleiding in',
  note: 'Vul een notitie in',
  arrange: 'Kijk de datum, de partners en het e-mailadres na',
} as const
