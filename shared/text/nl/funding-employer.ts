/**
 * The page for an employer: what a course costs, what the employer can ask for, and what to agree on. The employee hands
 * it over, so it speaks of `de werkgever` and `de werknemer` and says nothing about the person.
 */
import { counted, date } from './format.ts'

export const title = 'Voor de werkgever'
export const heading = 'Voor de werkgever'
export const description =
  'Eén pagina voor je werkgever: wat de opleiding kost, wat de werkgever kan krijgen en voor wanneer. Klaar om te printen.'
export function lead(courses: number): string {
  return courses === 1
    ? 'Een werknemer wil deze opleiding volgen. Hier staat wat het kost en wie kan meebetalen.'
    : `Een werknemer wil ${courses} opleidingen volgen. Hier staat wat het kost en wie kan meebetalen.`
}
export function madeOn(day: string): string {
  return `Gemaakt op ${date(day)} met Stapwijzer.`
}
export const print = 'Print deze pagina'
export const printHint = 'Print deze pagina of bewaar haar als PDF. Geef haar daarna aan je werkgever.'
export const nothingPersonal = 'Over jou staat er niets op. Dat vertel je zelf, als je wilt.'

/* What a visitor reads who comes without a course, or with one that is not there. */
export const chooseHeading = 'Een pagina voor je werkgever'
export const chooseText =
  'Kies eerst een opleiding. Op haar pagina vind je de knop ‘Pagina voor mijn werkgever’. Of begin bij je plan.'
export const toSearch = 'Zoek een opleiding'
export const toPlan = 'Naar mijn plan'
export const notFound = 'We kennen deze opleiding niet. Misschien klopt het adres niet helemaal.'
export const withdrawn = 'Deze opleiding is er niet meer. De aanbieder heeft haar weggehaald.'
export const oneInAddress =
  'In een adres kan maar één opleiding staan. Begin bij je plan voor meer opleidingen.'
export const failed = 'We konden de gegevens nu niet ophalen. Probeer het straks nog eens.'
export function tooMany(most: number): string {
  return `Op deze pagina passen hoogstens ${most} opleidingen. Kies er minder.`
}
export function someGone(courses: number): string {
  return courses === 1
    ? 'Eén opleiding is er niet meer. Die staat er niet op.'
    : `${courses} opleidingen zijn er niet meer. Die staan er niet op.`
}
export const backToCourse = 'Terug naar de opleiding'
export const backToPlan = 'Terug naar mijn plan'

export const courseHeading = 'De opleiding'
export const coursesHeading = 'De opleidingen'
export const startAndPlace = 'Start'
export const enrolUntil = 'Inschrijven'
export function enrolBefore(day: string, left: string): string {
  return `Tot en met ${date(day)} (${left})`
}
export const price = 'Prijs'
export function inTotal(amount: string): string {
  return `Samen kosten de opleidingen ${amount}.`
}
export function unknownPrices(courses: number): string {
  return `Van ${counted(courses, 'opleiding', 'opleidingen')} is de prijs onbekend. Vraag ernaar bij de aanbieder.`
}
export const mixedVat = 'Bij sommige prijzen komt nog btw.'

export const basedOn = 'We rekenden met wat de werknemer over de werkgever invulde:'
export const facts: Readonly<Record<string, string>> = {
  'employer.sector': 'sector',
  'employer.staff': 'aantal mensen in dienst',
  'employer.sbbRecognised': 'erkend leerbedrijf',
  'employer.schoolBoard': 'schoolbestuur',
  'employer.childcareType': 'soort kinderopvang',
}

export const claimsHeading = 'Wat de werkgever kan krijgen'
export const claimsIntro = 'De werkgever vraagt dit zelf aan. Kijk eerst of alles klopt.'
export const noClaims = 'We vonden geen subsidie die bij deze opleiding past. Kijk ook bij belasting.'
export const toCheck = 'Kijk dit na:'
export const allFits = 'Wat we weten, past bij deze regeling.'
export const forCourses = 'Voor'
export const exVat = 'Het bedrag gaat uit van de prijs zonder btw.'
export const supervision = 'Dit is voor de begeleiding op het werk, niet voor de prijs.'
export const wholeFee = 'Klopt dit? Dan betaalt de werknemer niets.'
export const whenLabel = 'Wanneer'
export const whereLabel = 'Waar'
export function where(authority: string): string {
  return `Bij ${authority}.`
}
export const employerDecides = 'De werkgever beslist.'
export const fundsHeading = 'Fondsen van een sector'
export const fundsIntro = 'Veel sectoren hebben een eigen fonds, zoals:'
export const fundsAsk = 'Hoort het bedrijf bij zo’n sector? Vraag dan bij het fonds wat er kan.'
export const fewHeading = 'Alleen voor sommige bedrijven of opleidingen'
export const projectHeading = 'Niet voor de opleiding zelf'
export const projectText = 'Dit is geld voor een plan van het hele bedrijf:'

export const taxHeading = 'Belasting'
export const taxText =
  'De werkgever mag scholing voor het werk vaak zonder belasting betalen. Dat heet een gerichte vrijstelling.'

export const agreementsHeading = 'Afspraken om te maken'
export const agreements: readonly string[] = [
  'Wie betaalt wat: de opleiding, het examen, de boeken en de reis.',
  'Hoeveel uur de werknemer onder werktijd mag leren.',
  'Wat er gebeurt als de werknemer stopt, zakt of ergens anders gaat werken.',
  'Wie de subsidie aanvraagt, en voor wanneer.',
]
export const agreementsOnPaper = 'Zet de afspraken op papier. Dat heet een studieovereenkomst. Teken allebei.'
export const required = 'Moet de opleiding van de wet of de cao?'
export const notLegal = 'Deze tips zijn geen juridisch advies.'

export const helpHeading = 'Wie kan helpen'
export const help = 'Het Leerwerkloket helpt werkgevers en werknemers gratis.'
export const noDecision = 'Dit is een hulpmiddel, geen besluit.'
export const pageAddress = 'Deze opleiding op Stapwijzer:'

/** Links and buttons that lead here. */
export const toPage = 'Pagina voor mijn werkgever'
export const toPageText =
  'Wil je werkgever meebetalen? Print één pagina met de prijs, de regelingen en de data. Over jou staat er niets op.'

/**
 * What an employer has to look at, by the path of the fact that is still unknown. A fact that is not in this list is
 * never put to an employer.
 */
export const checks: Readonly<Record<string, string>> = {
  'employer.sector': 'Hoort het bedrijf bij deze sector?',
  'employer.staff': 'Hoeveel mensen zijn er in dienst?',
  'employer.turnover': 'Hoe hoog is de omzet?',
  'employer.balance': 'Hoe hoog is het balanstotaal?',
  'employer.projectType': 'Is er een plan voor leren in het hele bedrijf?',
  'employer.projectCost': 'Wat kost dat plan?',
  'employer.partnershipFirms': 'Hoeveel bedrijven werken samen?',
  'employer.childcareType': 'Is het bedrijf een kindercentrum?',
  'employer.awardedForPerson': 'Welke subsidies kreeg het bedrijf al voor deze werknemer?',
  'employer.sbbRecognised': 'Is het bedrijf een erkend leerbedrijf? Dat staat op stagemarkt.nl.',
  'employer.schoolBoard': 'Is de werkgever een schoolbestuur?',
  'course.pathway': 'Is de vorm van de opleiding goed? De aanbieder weet dit.',
  'course.domain': 'Past het vakgebied bij de regeling?',
  'course.inOntwikkelpad': 'Staat de opleiding in een ontwikkelpad van de sector?',
  'course.participantCharge': 'Betaalt de werknemer niets aan de werkgever? Dat moet.',
  'course.bought': 'Is de opleiding al gekocht, en wanneer?',
  'course.boughtOn': 'Is de opleiding al gekocht, en wanneer?',
  'course.startDate': 'Wanneer begint de opleiding?',
  'course.durationWeeks': 'Hoeveel weken duurt de opleiding?',
  'course.contactHours': 'Hoeveel uur les is er?',
  'course.nlqf': 'Welk niveau heeft de opleiding? De aanbieder weet dit.',
  'course.inCrebo': 'Staat de opleiding in het register van mbo-opleidingen?',
  'course.award': 'Welk diploma of certificaat hoort erbij?',
  'course.costInclVat': 'Wat is de prijs met btw?',
  'course.costExVat': 'Wat is de prijs zonder btw?',
  'course.vat': 'Zit er btw op de opleiding?',
  'course.teacherQualifying': 'Is het een opleiding tot leraar?',
  'course.basicSkills': 'Gaat de opleiding over taal, rekenen of de computer?',
  'course.purpose': 'Is de opleiding voor het werk, nu of later?',
  'course.requiredByLawOrCao': 'Moet de opleiding volgens de wet of de cao?',
  'course.requiredByEmployer': 'Eist de werkgever de opleiding?',
  'course.listedOccupation': 'Staat het beroep op de lijst van de regeling?',
  'person.situation': 'Is de werknemer in loondienst of uitzendkracht?',
  'person.agencyPhase': 'In welke fase van uitzendwerk zit de werknemer?',
  'person.educationHighest': 'Welke opleiding heeft de werknemer afgemaakt?',
  'person.priorFundingThisYear': 'Kreeg de werknemer dit jaar al geld uit deze regeling?',
  'person.contractStart': 'Wanneer begon het contract?',
  'person.weeklyHours': 'Hoeveel uur per week werkt de werknemer?',
  'person.schoolSupportStaff': 'Werkt de werknemer op een school, maar niet als leraar?',
  'person.zijInstromer': 'Wordt de werknemer leraar vanuit een ander beroep?',
  'person.teacherCourseLast2y': 'Deed de werknemer de laatste twee jaar geen lerarenopleiding?',
  'person.newToSegment': 'Is dit soort werk nieuw voor de werknemer?',
  'person.noSecondarySchool2y': 'Is de werknemer al twee jaar van de middelbare school?',
}
