/** A proposal of a desk for a plan: making it, deciding on it, and what became of it. */
import type { ProposalChange, ProposalDecision, ProposalState } from '../../domain/referral/proposal.ts'
import { counted, dayOf, moneyRange, shortened } from './format.ts'

type Kind = ProposalChange['kind']

// What is in a proposal, for both sides
export function proposalHeading(number: number): string {
  return `Voorstel ${number}`
}
export const kinds: Record<Kind, string> = {
  add: 'Erbij',
  change: 'Anders',
  remove: 'Eraf',
  move: 'Andere plek',
}
export function before(title: string | null): string {
  return title === null ? 'aan het eind van het plan' : `voor de stap ‘${shortened(title, 60)}’`
}
/** Where a step comes that is new or moves. */
export const place = 'Plek'
export const why = 'Waarom'
export const fields = {
  step: 'Stap',
  start: 'Start',
  weeks: 'Hoe lang',
  hoursPerWeek: 'Per week',
  cost: 'Kosten',
} as const
export const empty = 'niet ingevuld'
export const asCourse = 'zoals bij de opleiding'
export const untitled = 'Stap zonder naam'
export function fromTo(was: string, to: string): string {
  return `was ${was}, wordt ${to}`
}

// Versions
export const versionsHeading = 'Voor en na'
export const versionSent = 'Zoals verstuurd'
export const versionAccepted = 'Met wat is overgenomen'
/** What the desk knows before its proposal. */
export const versionKnown = 'Zoals het loket het kent'
export const versionNow = 'Je plan nu'
export const versionProposed = 'Met alle wijzigingen'
export const noSteps = 'Geen stappen'
export const marks = {
  added: 'nieuw',
  changed: 'anders',
  moved: 'andere plek',
  removed: 'gaat weg',
} as const
/** Above what no longer fits with the changes in the plan. */
export const findingsHeading = 'Let op: zo klopt dit niet meer'
export const findingsMeans = 'De nummers horen bij ‘Met alle wijzigingen’.'

// The desk
export const deskHeading = 'Voorstel voor het plan'
export const deskNone = 'Er is nog geen voorstel. De persoon kiest zelf wat er in het plan komt.'
export const deskMake = 'Doe een voorstel'
export const deskNoPlan = 'De persoon deelde geen plan. Daarom kun je geen voorstel doen.'
export const deskOver = 'Deze vraag is klaar. Een voorstel doen kan niet meer.'
export const deskSee = 'Bekijk het voorstel'
export const deskTitle = 'Voorstel doen'
export function deskBack(reference: string): string {
  return `Terug naar vraag ${reference}`
}
export const deskIntro =
  'Je verandert het plan niet zelf. De persoon ziet je voorstel en kiest per wijziging. Alleen jullie twee zien het.'
export const deskWaits =
  'De persoon heeft nog niet gekozen. Wil je iets anders voorstellen? Trek dit dan eerst in.'
export const recall = 'Trek het voorstel in'
export const deskSteps = 'De stappen in het plan'
export const deskStepsEmpty = 'Er staan nog geen stappen in het plan.'
export function step(index: number): string {
  return `Stap ${index + 1}`
}
export const act = 'Wat stel je voor?'
export const acts = {
  stay: 'Laat zo',
  change: 'Pas aan',
  move: 'Verplaats',
  remove: 'Haal weg',
} as const
export const movePlace = 'Waar komt de stap?'
export const moveStay = 'Laat op zijn plek'
export const fieldLabels = {
  title: 'Wat gaat de persoon doen?',
  course: 'Andere opleiding',
  start: 'Start, zoals 1-9-2027',
  weeks: 'Aantal weken',
  hoursPerWeek: 'Uur per week',
  cost: 'Kosten',
  why: 'Waarom?',
} as const
export const search = 'Zoek een opleiding'
export const searchHint = 'Typ wat je zoekt. Of plak de link van een opleiding op deze site.'
export const searchMore = 'Toon meer'
export const searchNone = 'Geen van deze'
export const inPlan = 'Staat al in het plan.'
export const chosenCourse = 'Gekozen opleiding'
export const look = 'Bekijk'
export const lookCourse = 'Bekijk de opleiding'
export const looksElsewhere = 'opent een nieuw tabblad'
/** Above the courses that were found. */
export function searchFound(words: string, total: number): string {
  return `${counted(total, 'opleiding', 'opleidingen')} bij ‘${shortened(words, 60)}’`
}
export function searchNothing(words: string): string {
  return `We vinden niets bij ‘${shortened(words, 60)}’. Probeer een ander of een korter woord.`
}
export const searchLinkNothing = 'Deze opleiding vinden we niet meer. Zoek een andere.'
export const searchFailed = 'Zoeken lukt nu niet. Probeer het zo nog eens, of plak een link.'
export const searchTooMany = 'Er zijn er nog meer. Typ er een woord bij.'
export const ownHint = 'Vul alleen in wat je weet. Wat leeg blijft, komt van de opleiding.'
export const newProposal = 'Een nieuw voorstel'
export const newHeading = 'Een stap erbij'
export function newStep(number: number): string {
  return `Nieuwe stap ${number}`
}
export const newKind = 'Wat voor stap is het?'
export const newKinds = {
  course: 'Een opleiding',
  advice: 'Een gesprek',
  funding: 'Geld aanvragen',
  own: 'Iets anders',
} as const
export const newCourse = 'Welke opleiding?'
export const newFacts = 'Start, duur en kosten invullen'
export const newWhat = 'Welke stap?'
export const newWhatHint = 'Schrijf op wat de persoon gaat doen.'
export const newPlace = 'Waar komt de stap?'
export const newAtEnd = 'Aan het eind'
export function newBefore(index: number, title: string): string {
  return `Voor stap ${index + 1}: ${shortened(title, 60)}`
}
export const more = 'Nog een stap erbij'
export const noteLabel = 'Uitleg voor de persoon'
export const noteHint = 'Gewone woorden, geen afkortingen. Schrijf geen gezondheidsgegevens op.'
export const preview = 'Bekijk voor en na'
export const previewHeading = 'Zo wordt het plan'
export const previewMeans = 'Er is nog niets verstuurd.'
export const send = 'Verstuur het voorstel'
export const sendMeans = 'De persoon ziet het op de statuspagina. Met een mailadres komt er ook een mail.'
export const sent = 'Je voorstel is verstuurd.'
export const recalled = 'Je voorstel is ingetrokken.'

export const ended = 'Er is niets verstuurd. Je hele voorstel staat nog in deze pagina:'
export const endedSteps = [
  'Log in. Dat opent een nieuw tabblad, dus deze pagina blijft staan.',
  'Kom terug naar dit tabblad en verstuur het voorstel.',
] as const

// The person
export const personHeading = 'Een voorstel voor je plan'
export function personOpen(desk: string): string {
  return `${desk} doet een voorstel voor je plan. Jij kiest wat je overneemt.`
}
export const personSee = 'Bekijk het voorstel'
export const personSeeDone = 'Bekijk wat je koos'
export const personIntro = 'Er verandert niets zolang jij niet kiest. Kies alles, een deel of niets.'
export const deskWrote = 'Dit schrijft het loket'
/** The tick of a change, with the name of its step. */
export const take: Record<Kind, (title: string) => string> = {
  add: (title) => `Zet erbij: ${title}`,
  change: (title) => `Pas aan: ${title}`,
  remove: (title) => `Haal weg: ${title}`,
  move: (title) => `Verplaats: ${title}`,
}
export const takeAll = 'Neem alles over'
export const takeSome = 'Neem over wat ik aankruis'
export const takeNone = 'Nee, laat mijn plan zo'
export const chooseHeading = 'Wat wil je doen?'
export const onlyYou =
  'Het loket ziet alleen wat je van dit voorstel koos. De rest van je plan ziet het niet.'
export const gone = {
  step: 'Deze stap staat niet meer in je plan. Je hoeft niets te doen.',
  neighbour: 'De stap erna staat niet meer in je plan. Je hoeft niets te doen.',
} as const
export const needsPlan =
  'Je opende dit met de code van je vraag. Daarmee kun je alleen nee zeggen. Wil je iets overnemen? Vul dan ook de code van je plan in.'
export const planCode = 'Code of link van je plan'
export const planCodeHint =
  'Die kreeg je toen je je plan bewaarde. Geen code? Kies dan in de browser waarmee je je vraag stuurde.'
export const done = {
  accepted: 'Alles staat nu in je plan.',
  partly: 'Wat je koos, staat nu in je plan.',
  declined: 'Je plan blijft zoals het was. Het loket ziet dat je dit niet overneemt.',
} as const
export const toPlan = 'Naar je plan'
export function from(desk: string): string {
  return `Van ${desk}`
}
export const deskSees = 'Dit weet het loket van je plan: wat je stuurde, en wat je van voorstellen overnam.'
export const toStatusPage = 'Naar de statuspagina'
export const toStatus = 'Terug naar je vraag'
export const notFound = 'Dit voorstel vinden we niet. Open je vraag met je code op de statuspagina.'
export const noneOpen = 'Er is nu geen voorstel waarover je kunt kiezen.'
export function planNotice(one: boolean): string {
  return one ? 'Een loket doet een voorstel voor je plan.' : 'Loketten doen voorstellen voor je plan.'
}
export const planNoticeChoose = 'Jij kiest wat je overneemt.'
export function planSee(index: number, all: number): string {
  return all === 1 ? personSee : `Bekijk voorstel ${index + 1}`
}

// What became of it
export const decisions: Record<ProposalDecision, string> = {
  accepted: 'overgenomen',
  declined: 'niet overgenomen',
  overtaken: 'kan niet meer: een stap is weg',
}
export const states: Record<ProposalState, string> = {
  open: 'wacht op de persoon',
  accepted: 'helemaal overgenomen',
  partly: 'deels overgenomen',
  declined: 'niet overgenomen',
  recalled: 'ingetrokken door het loket',
}
export const statesForPerson: Record<ProposalState, string> = {
  ...states,
  open: 'jij kunt kiezen',
}
export function madeOn(at: string, changes: number): string {
  return `${dayOf(at)}, ${counted(changes, 'wijziging', 'wijzigingen')}`
}

export const errors = {
  nothing: 'Stel minstens één wijziging voor.',
  what: 'Schrijf op welke stap je voorstelt.',
  search: 'Typ eerst wat je zoekt.',
  noCourse: 'Zoek een opleiding en kies er een.',
  pick: 'Kies een opleiding uit de lijst, of maak het zoekveld leeg.',
  place: 'Kies een andere plek voor deze stap.',
  course: 'Kies een opleiding die nu te vinden is en nog niet in het plan staat.',
  same: 'Verander hier iets, of kies ‘Laat zo’.',
  why: 'Maak dit korter: hooguit 500 tekens.',
  note: 'Maak de uitleg korter: hooguit 2.000 tekens.',
  many: 'Stel hooguit 20 wijzigingen tegelijk voor.',
  full: 'Zo heeft het plan meer dan 50 stappen. Stel minder voor.',
  refused: 'Kijk deze wijziging na. Zo past die niet in het plan.',
  changed: 'Er is intussen iets veranderd. Kijk wat er nu staat en kies opnieuw.',
  choose: 'Kruis aan wat je wilt overnemen. Of kies een van de andere knoppen.',
  planCode: 'Vul de code van je plan in, of kies ‘Nee, laat mijn plan zo’.',
  planFull: 'Zo heeft je plan meer dan 50 stappen. Neem minder over, of haal eerst een stap weg.',
  planChanged: 'Je plan is intussen veranderd. Kijk hieronder en kies nog een keer.',
  over: 'Over dit voorstel kun je niet meer kiezen. Hieronder staat wat ermee gebeurde.',
  failed: 'Het lukt nu niet. Probeer het over een minuut nog eens.',
} as const

/** For the desk: what the person is likely to pay of a course, worked out with what they shared. */
export function paysSelf(min: string, max: string): string {
  return Number(max) === 0
    ? 'de persoon betaalt waarschijnlijk niets'
    : `de persoon betaalt waarschijnlijk ${moneyRange(min, max)}`
}
