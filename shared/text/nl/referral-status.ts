/** What a person sent to a desk, right after sending and later: the words of everything in it, and how it stands. */
import type { ReferralState } from '../../domain/referral/moves.ts'
import { retention } from '../../domain/retention.ts'
import { date } from './format.ts'

/** What a person shared goes this long after its end. */
const keptMonths = retention['referral-content'].months

// Right after sending
export const sentTitle = 'Je vraag is verstuurd'
export const reference = (code: string) => `Je nummer is ${code}. Noem dit als je belt.`
export const nextHeading = 'Wat gebeurt er nu?'
/** `byMail`: the person gave an address, so news reaches them. */
export const next = (
  desk: string,
  promise: { receiptBy: string; contactBy: string } | null,
  byMail: boolean,
) => [
  ...(promise
    ? [
        `${desk} meldt uiterlijk op ${date(promise.receiptBy)} dat je vraag er is.`,
        `Uiterlijk op ${date(promise.contactBy)} neemt iemand contact met je op.`,
      ]
    : []),
  byMail
    ? 'Is er nieuws? Dan krijg je een mail. Het antwoord zelf lees je op de pagina met de status.'
    : 'Het antwoord lees je op de pagina met de status. Kijk daar af en toe, want we kunnen je niet mailen.',
]
export const keepHeading = 'Bewaar deze link'
export const keepText =
  'Met deze geheime link zie je het antwoord van het loket. We tonen hem maar één keer. Deel hem met niemand.'
export const link = 'Je geheime link'
export const copyLink = 'Kopieer de link'
export const code = 'Je code'
export const codeText = 'Met deze code zie je de status ook zonder de link.'
export const copyCode = 'Kopieer de code'
export const keptHere = 'In deze browser vind je de status ook zonder de link.'
export const toStatus = 'Bekijk de status'
export const planMade = 'Een vraag hoort bij een plan. Daarom maakten we een leeg plan voor je.'
export const planSaved =
  'We hebben je plan nu ook bewaard. Wil je het op een ander apparaat openen? Maak dan bij je plan een nieuwe link.'
export const toPlan = 'Naar je plan'
export const changedMind = 'Toch liever niet?'
export const withdrawHow =
  'Trek je vraag in op de pagina met de status. Het loket ziet je gegevens dan niet meer.'

// What was sent, in words
export const contact = 'Zo bereikt het loket jou'
export const contactFacts = {
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  time: 'Beste moment',
  language: 'Taal',
  postcode: 'Postcode',
  municipality: 'Gemeente',
} as const
export const question = 'Je vraag'
export const goal = 'Je doel'
export const aboutYou = 'Over jou'
export const sharedFacts = {
  situation: 'Werksituatie',
  education: 'Hoogste opleiding',
  age: 'Leeftijd',
  benefit: 'Uitkering',
} as const
export const funding = 'Regelingen die misschien passen'
export const noFunding = 'We vonden geen regelingen die nu passen.'
export const plan = 'Je plan'
export const planFacts = {
  title: 'Naam van het plan',
  occupation: 'Beroep',
  reason: 'Waarom je dit wilt',
  hours: 'Tijd per week',
  budget: 'Geld dat je hebt',
  postcode: 'Postcode in je plan',
  level: 'Opleiding die je nu hebt',
} as const
export const occupationChosen = 'het beroep dat je in je plan koos'
/** Of one course or step, where they are folded. */
export function factsFolded(facts: number): string {
  return `Bekijk wat erbij staat (${facts})`
}
/** The ids of courses travel along: that is what they are for. */
export const linked = 'Het loket kan de pagina van elke opleiding openen.'
export const emptyPlan = 'Er staan nog geen stappen in.'
export const step = (number: number) => `Stap ${number}`
export const untitled = 'Opleiding die er niet meer is'
export const stepFacts = {
  kind: 'Soort stap',
  start: 'Start',
  length: 'Duur',
  hours: 'Tijd per week',
  cost: 'Kosten',
  after: 'Pas na',
} as const
export const chosenStart = 'Je koos een startmoment van deze opleiding.'
export const stepKinds: Partial<Record<string, string>> = {
  advice: 'een gesprek met het loket',
  funding: 'geld regelen',
}
export const weeks = (value: string, one: boolean) => `${value} ${one ? 'week' : 'weken'}`
export const courses = 'De opleidingen in je plan'
export const noCourses = 'Er staan geen opleidingen in je plan.'
export const courseFacts = {
  provider: 'Aanbieder',
  providerType: 'Soort aanbieder',
  level: 'Niveau',
  award: 'Wat je krijgt',
  form: 'Vorm',
  delivery: 'Manier',
  duration: 'Duur',
  hours: 'Tijd per week',
  price: 'Prijs',
  start: 'Eerste start',
  place: 'Plaats',
  checked: 'Gecontroleerd op',
} as const

// The status
export const title = 'Status van je vraag'
export const heading = 'Hoe staat het met je vraag?'
export const none = 'In deze browser staat geen vraag aan een loket.'
export const askNow = 'Stel een vraag aan het loket'
export const openHeading = 'Open je vraag met je code'
export const openText = 'De code kreeg je nadat je op ‘verstuur’ drukte. De hele link plakken mag ook.'
export const codeLabel = 'Code of link'
export const open = 'Open mijn vraag'
export const needsScript =
  'Je geheime link werkt alleen met JavaScript. Zonder JavaScript vul je hieronder de code in.'
export const wrongCode = 'Vul de hele code in. Plak hem zoals je hem kreeg.'
export const unknownCode =
  'Bij deze code vinden we geen vraag. Kijk of de code helemaal klopt. Is het de code van je plan? Open dan eerst je plan.'
export const openFailed = 'Het lukt nu niet. Probeer het over een minuut nog eens.'
export const tooMany = 'Dat waren veel pogingen. Wacht een minuut en probeer het dan opnieuw.'
export const readOnly = 'Met deze code kun je het plan alleen bekijken. Open het plan met je eigen code.'
export const referralHeading = (code: string) => `Vraag ${code}`
export const at = (desk: string) => `Bij ${desk}`
export const now = 'Nu:'
/** What each state means for the person. */
export const meaning = (state: ReferralState, receiptBy: string, contactBy: string): string => {
  switch (state) {
    case 'submitted':
      return `Het loket meldt uiterlijk op ${date(receiptBy)} dat je vraag er is.`
    case 'received':
      return `Het loket heeft je vraag. Uiterlijk op ${date(contactBy)} neemt iemand contact met je op.`
    case 'planned':
      return 'Je hebt een afspraak met het loket.'
    case 'intake-held':
      return 'Je eerste gesprek is geweest. Het loket werkt je vraag nu uit.'
    case 'in-guidance':
      return 'Een adviseur helpt je stap voor stap.'
    case 'advised':
      return 'Het loket heeft je advies gegeven.'
    case 'unreachable':
      return 'Het loket kon je niet bereiken. Neem zelf contact op met het loket.'
    case 'closed':
      return 'Het loket is klaar met je vraag.'
    case 'returned':
      return 'Het loket kan deze vraag niet oppakken. Hieronder lees je waarom.'
    case 'forwarded':
      return 'Je vraag past beter bij een ander loket. Stel je vraag daar opnieuw. Jij kiest wat je deelt.'
    case 'withdrawn':
      return 'Je hebt je vraag ingetrokken. Het loket ziet je gegevens niet meer.'
    case 'lapsed':
      return 'Het loket heeft niet op tijd geantwoord. Dat spijt ons. Je vraag stopt bij dit loket.'
    case 'purged':
      return `Je vraag is klaar en de gegevens erbij zijn gewist. Dat doen we na ${keptMonths} maanden.`
  }
}
/** What somebody does next; nothing where the page itself shows a way on. */
export const nextStep: Partial<Record<ReferralState, string>> = {
  submitted: 'Je hoeft nu niets te doen.',
  received: 'Je hoeft nu niets te doen. Let de komende dagen op je telefoon en je mail.',
  'intake-held': 'Je hoort van het loket hoe het verdergaat.',
  'in-guidance': 'Wil je iets vragen of vertellen? Neem contact op met het loket.',
  advised: 'Snap je iets niet, of past het niet bij je? Vraag het aan het loket.',
  unreachable: 'Klopt je nummer of adres niet meer? Trek je vraag in en stel hem opnieuw.',
  returned:
    'Misschien past een ander loket, zoals dat bij je werk. Stel je vraag daar. Je tekst staat er al.',
  lapsed: 'Neem zelf contact op, of stel je vraag opnieuw. Je tekst staat er dan al.',
  closed: 'Is er nog iets? Je kunt altijd een nieuwe vraag stellen.',
}
export const endedWith = (outcome: string) => `Zo liep het af: ${outcome}.`
export const historyHeading = 'Wat er gebeurde'
export const happensAt = (moment: string) => `Afspraak: ${moment}`
export const reason = 'Reden'
export const note = 'Bericht van het loket'
export const sentHeading = 'Dit heb je gestuurd'
export const consentGiven = (day: string) => `Je gaf toestemming op ${day}.`
export const withdrawHeading = 'Trek je vraag in'
export const withdrawText =
  'Het loket ziet je gegevens dan niet meer. Ook hier is je tekst dan weg, en dat kun je niet terugdraaien. Wil je hem nog gebruiken? Kopieer hem dan eerst. Een nieuwe vraag stellen kan altijd.'
export const withdraw = 'Ja, trek mijn vraag in'
