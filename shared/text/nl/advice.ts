/** The page to a desk: which desk, the question, what is shared, the preview. Sent and after: referral-status.ts. */
import type { ConsentField } from '../../domain/referral/consent.ts'
import { contactDays, receiptDays } from '../../domain/referral/promise.ts'
import type { WrongField } from '../../domain/referral/wrong-field.ts'
import { retention } from '../../domain/retention.ts'
import { counted, date, listed } from './format.ts'

const small = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf'] as const
const workingDays = (days: number) => `${small[days] ?? days} werkdagen`

export const title = 'Praat met het loket'
export const description =
  'Vind het Leerwerkloket bij jou in de buurt. Stel je vraag en kies zelf wat je deelt. Het kost je niets.'
export const heading = 'Praat met het loket'
export const lead = 'Een adviseur denkt met je mee over werk, leren en geld. Dat is gratis.'
export const sentBefore = 'Stuurde je al een vraag?'
export const toStatus = 'Bekijk hoe het ervoor staat'

// From a question that nobody answered
export const again = (desk: string, day: string) =>
  `Hieronder staat je vraag aan ${desk} van ${day}. Kijk hem na. Wat nog meer mee mag, vink je opnieuw aan.`
export const againGone = 'Je vorige vraag is hier niet meer. Schrijf hem hieronder nog een keer op.'
export const againFailed =
  'Je vorige vraag ophalen lukt nu niet. Probeer het over een minuut nog eens, of schrijf hem opnieuw.'

// The desk
export const deskHeading = 'Welk loket helpt jou?'
export const deskIntro = 'Vul je postcode in. Dan zie je bij welk loket je terechtkunt.'
export const postcode = 'Postcode'
export const postcodeHint = 'Vier cijfers zijn genoeg, zoals 3511.'
export const noPostcode = 'Ik heb geen vaste postcode'
export const municipality = 'Gemeente'
export const municipalityHint = 'Kies dan de gemeente waar je meestal bent.'
export const chooseMunicipality = 'Kies een gemeente'
export const findDesk = 'Zoek mijn loket'
export function regionOf(name: string): string {
  return `Regio ${name}`
}
export const national = 'Voor heel Nederland'
export const noDeskKnown = (region: string | null) =>
  region
    ? `We kennen nog geen loket voor de regio ${region}. Daarom zie je de landelijke site.`
    : 'We kennen nog geen loket voor deze plek. Daarom zie je de landelijke site.'
export const whatHeading = 'Wat doet het loket?'
export const what = [
  'Het loket luistert en stelt vragen.',
  'Je krijgt advies over werk, leren en geld.',
  'Jij beslist. Je zit nergens aan vast.',
] as const
export const whenHeading = 'Wanneer krijg je antwoord?'
export const when = [
  `Binnen ${workingDays(receiptDays)} hoor je dat het loket je vraag heeft.`,
  `Binnen ${workingDays(contactDays)} neemt iemand contact met je op.`,
] as const
/** What that means for a question that is sent now. */
export const whenToday = (receiptBy: string, contactBy: string) =>
  `Vraag je het vandaag? Dan is dat uiterlijk ${date(receiptBy)} en ${date(contactBy)}.`
export const reachHeading = 'Liever meteen contact?'
export const call = (number: string) => `Bel ${number}`
export const mailTo = (address: string) => `Mail naar ${address}`
export const visit = (place: string) => `Ga langs: ${place}`
export const website = (host: string) => `Kijk op ${host}`
export const noPhone = 'Het telefoonnummer hebben we nog niet. Op de website staat hoe je contact krijgt.'
export const walkIn = 'Je kunt er binnenlopen zonder afspraak. Kijk eerst wanneer het open is.'
export const notDigital = 'Je kunt hier geen vraag naartoe sturen. Neem zelf contact op.'
export const otherDesk = 'Woon en werk je in verschillende regio’s?'
export const otherDeskIntro = 'Je mag ook het loket kiezen waar je werkt.'
export const workPostcode = 'Postcode van je werk'
export const workPostcodeHint = 'Alleen om het loket te vinden. We sturen deze niet mee.'
export const findWorkDesk = 'Zoek bij mijn werk'
export const noWorkDesk = (region: string | null) =>
  region
    ? `In de regio ${region} krijgt nog geen loket vragen via deze site.`
    : 'Bij je werk krijgt nog geen loket vragen via deze site.'
export const chooseDesk = 'Naar welk loket gaat je vraag?'
export const chooseDeskIntro =
  'Werk je in een van deze regio’s? Dan kun je daar je vraag stellen. Werk je er niet? Bel of mail dan zelf.'
/** Beside the name of a desk: why it stands there. */
export const deskWhere = {
  home: (region: string) => `Waar je woont: regio ${region}`,
  work: (region: string) => `Waar je werkt: regio ${region}`,
  other: regionOf,
}

// Under 27 without a basic qualification (startkwalificatie): havo, vwo, mbo 2 or higher
export const youthHeading = 'Ben je jonger dan 27?'
export const youthText =
  'Heb je nog geen diploma van havo, vwo of mbo 2? Dan helpt het Doorstroompunt je ook, gratis.'
export const youthWhere =
  'Je gemeente weet waar het Doorstroompunt is. Je vraag aan het loket gaat gewoon door.'

// The question and who asks
export const formHeading = 'Stel je vraag'
export const question = 'Wat wil je vragen?'
export const questionHint = 'Vertel kort wat je wilt of zoekt. Schrijf niets op over je gezondheid.'
export const contactHeading = 'Hoe bereikt het loket jou?'
export const contactIntro = 'Vul je e-mailadres of je telefoonnummer in. Allebei mag ook.'
export const name = 'Naam'
export const email = 'E-mailadres'
export const emailHint = 'Dan mailen we je als er nieuws is.'
export const phone = 'Telefoonnummer'
export const preferredTime = 'Wanneer bel of mail je het liefst?'
export const language = 'In welke taal praat je het liefst?'

// What is shared
export const shareHeading = 'Wat stuur je mee?'
export const alwaysHeading = 'Dit sturen we altijd mee'
export const always = [
  'Je vraag',
  'Je naam, en je e-mailadres of telefoonnummer',
  'Wanneer en in welke taal je het liefst praat',
  'De vier cijfers van je postcode, of je gemeente',
] as const
export const moreHeading = 'Wil je meer meesturen?'
export const moreIntro = 'Dat hoeft niet. Vink aan wat je wilt delen. Je ziet straks precies wat we sturen.'
/** Without the plan a desk cannot propose a change of it. */
export const stepsInPlan = (steps: number) => {
  const now = steps === 0 ? 'Er staan nog geen stappen in.' : `Nu ${counted(steps, 'stap', 'stappen')}.`
  return `${now} Deel je je plan? Dan kan het loket stappen voorstellen.`
}
export const coursesInPlan = (courses: number) => `Nu ${counted(courses, 'opleiding', 'opleidingen')}.`
export const fromBrowser = 'Je plan staat alleen in deze browser. Vink je dit aan? Dan bewaren wij het ook.'
export const noPlan = 'Je hebt hier geen plan open. Je kunt het loket ook zonder plan vragen.'
export const goal = 'Wat is je doel?'
export const situation = 'Wat doe je nu?'
export const education = 'Wat is je hoogste opleiding?'
export const ageBand = 'Hoe oud ben je?'
export const benefit = 'Welke uitkering heb je?'
export const benefitWhy =
  'Dit is gevoelig. Een uitkering kan iets zeggen over je gezondheid. Deel dit alleen als je dat echt wilt.'
export const fundingWhy = 'We rekenen dit uit met je antwoorden. Alleen de uitkomst gaat mee.'
export const toPreview = 'Bekijk wat we sturen'
export const notYetSent = 'Er wordt nu nog niets verstuurd.'

// The preview
export const previewTitle = 'Kijk na wat je stuurt'
export const previewHeading = 'Klopt dit?'
export const previewLead = (desk: string) => `Dit sturen we naar ${desk}. Precies dit, en niets anders.`
/** Also after a confirmation that was loaded again: nobody sends the same question twice by mistake. */
export const alreadyAsked = (reference: string, day: string) =>
  `Dit loket heeft al een vraag van jou: ${reference}, van ${day}. Verstuur je deze ook, dan zijn het er twee.`
export const seeAsked = 'Bekijk hoe het ervoor staat'
export const whatWeSend = 'Dit sturen we'
export const notSharedHeading = 'Dit sturen we niet mee'
export const consentHeading = 'Jouw toestemming'
export const consentVersion = (day: string) => `Dit is de tekst van ${date(day)}.`
export const whoSees = [
  'Alleen medewerkers van het loket zien je gegevens. Jij ziet wanneer er iemand keek.',
  `Is je vraag klaar? Dan wissen we de gegevens na ${retention['referral-content'].months} maanden.`,
] as const
export const morePrivacy = 'Lees meer over je privacy (nieuw tabblad)'
export const withdrawAnyTime = 'Intrekken doe je op de pagina met de status van je vraag.'
export const send = 'Ja, verstuur mijn vraag'
export const change = 'Verander iets'
export const changedSince =
  'Er is iets veranderd sinds je keek. Dit is nog niet verstuurd. Kijk het nog eens na.'
export const sendFailed = 'Het lukt nu niet. Er is niets verstuurd. Probeer het over een minuut nog eens.'
export const deskFailed = 'We kunnen het loket nu niet vinden. Probeer het over een minuut nog eens.'
export const tooMany = 'Even wachten. Er is niets verstuurd. Probeer het over een minuut nog eens.'
export const planGone = 'Je plan is er niet meer. Er is niets verstuurd. Je vraag staat nog hieronder.'
export const planReadOnly =
  'Met deze code kun je je plan alleen bekijken. Open het met je eigen code. Er is niets verstuurd.'
export const planRefused =
  'Je plan past niet meer bij de opleidingen van nu. Bekijk het eerst bij ‘Mijn plan’.'

export const errors = {
  name: 'Vul je naam in.',
  nameLine: 'Schrijf je naam op één regel, met hooguit 200 letters.',
  reach: 'Vul je e-mailadres of je telefoonnummer in.',
  email: 'Schrijf je e-mailadres zo: naam@voorbeeld.nl.',
  phone: 'Schrijf je telefoonnummer zo: 06 12345678.',
  postcode: 'Vul je postcode in, zoals 3511.',
  postcodeForm: 'Schrijf je postcode met vier cijfers, zoals 3511.',
  postcodeUnknown: 'Deze postcode kennen we niet. Kijk hem na, of kies je gemeente.',
  municipality: 'Kies je gemeente uit de lijst.',
  desk: 'Kies het loket waar je vraag naartoe gaat.',
  question: 'Schrijf je vraag op.',
  questionLong: 'Maak je vraag korter: hooguit 2.000 tekens.',
  plain: 'Haal vreemde tekens weg uit deze tekst.',
  goal: 'Schrijf je doel op, of haal het vinkje weg.',
  goalLong: 'Maak je doel korter: hooguit 500 tekens.',
  situation: 'Kies wat je nu doet, of haal het vinkje weg.',
  education: 'Kies je hoogste opleiding, of haal het vinkje weg.',
  ageBand: 'Kies hoe oud je bent, of haal het vinkje weg.',
  benefit: 'Kies je uitkering, of haal het vinkje weg.',
  choice: 'Kies een van de antwoorden.',
} as const

const wrongWhere = {
  name: 'Bij je naam',
  phone: 'Bij je telefoonnummer',
  question: 'In je vraag',
  goal: 'In je doel',
} as const
const wrongWhat = {
  bsn: 'burgerservicenummer (BSN)',
  iban: 'nummer van een bankrekening',
  email: 'e-mailadres',
} as const
/** Something that a desk must not get, or that belongs in another field: kindly, and with what to do. */
export function wrongField(wrong: WrongField): string {
  const where =
    wrong.field === 'plan'
      ? wrong.step === undefined
        ? 'In je plan'
        : `In stap ${wrong.step} van je plan`
      : wrongWhere[wrong.field]
  const seen = `${where} lijkt een ${wrongWhat[wrong.kind]} te staan.`
  if (wrong.field === 'plan') return `${seen} Haal het daar weg, of haal het vinkje bij je plan weg.`
  if (wrong.kind === 'email') return `${seen} Zet het bij ‘${email}’ en haal het hier weg.`
  const phoneHint = wrong.field === 'phone' ? ' Is het je telefoonnummer? Begin dan met een 0.' : ''
  return `${seen} Het loket heeft dat niet nodig. Haal het weg.${phoneHint}`
}

const healthWhere = { question: wrongWhere.question, goal: wrongWhere.goal, plan: 'In je plan' } as const
/** A warning, never a refusal: who reads their own words again decides. */
export const healthWarning = (where: keyof typeof healthWhere, words: readonly string[]) =>
  `${healthWhere[where]} staat misschien iets over je gezondheid: ${listed(words.map((word) => `‘${word}’`))}.`
export const healthAdvice = 'Het loket hoeft dat niet te weten. Je kunt het nu nog weghalen.'

/** Short names of what can be shared, for the list of what is not sent. */
export const fieldNames: Record<ConsentField, string> = {
  contact: 'Contact',
  question: 'Je vraag',
  goal: 'Je doel',
  plan: 'Je plan',
  courses: 'De opleidingen in je plan',
  situation: 'Wat je nu doet',
  education: 'Je hoogste opleiding',
  'age-band': 'Je leeftijd',
  'funding-outcomes': 'Regelingen die misschien passen',
  benefit: 'Je uitkering',
}
