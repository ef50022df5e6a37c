/**
 * The page for an employer: what a course costs, what the employer can ask for, and what to agree on. The employee hands
 * it over, so it speaks of `the employer` and `the employee` and says nothing about the person.
 */
import { counted, date } from './format.ts'

export const title = 'For the employer'
export const heading = 'For the employer'
export const description =
  'One page for your employer: what the course costs, what the employer can get and by when. Ready to print.'
export function lead(courses: number): string {
  return courses === 1
    ? 'An employee wants to take this course. Here is what it costs and who can help to pay.'
    : `An employee wants to take ${courses} courses. Here is what they cost and who can help to pay.`
}
export function madeOn(day: string): string {
  return `Made on ${date(day)} with Stapwijzer.`
}
export const print = 'Print this page'
export const printHint = 'Print this page or save it as a PDF. Then give it to your employer.'
export const nothingPersonal = 'It says nothing about you. You tell that yourself, if you want.'

/* What a visitor reads who comes without a course, or with one that is not there. */
export const chooseHeading = 'A page for your employer'
export const chooseText =
  'Choose a course first. On its page you find the button ‘Page for my employer’. Or begin with your plan.'
export const toSearch = 'Find a course'
export const toPlan = 'To my plan'
export const notFound = 'We do not know this course. Maybe the address is not quite right.'
export const withdrawn = 'This course is no longer there. The provider has taken it away.'
export const oneInAddress = 'An address can hold only one course. Begin with your plan for more courses.'
export const failed = 'We could not get the data now. Try again in a moment.'
export function tooMany(most: number): string {
  return `This page has room for at most ${most} courses. Choose fewer.`
}
export function someGone(courses: number): string {
  return courses === 1
    ? 'One course is no longer there. It is not on the page.'
    : `${courses} courses are no longer there. They are not on the page.`
}
export const backToCourse = 'Back to the course'
export const backToPlan = 'Back to my plan'

export const courseHeading = 'The course'
export const coursesHeading = 'The courses'
export const startAndPlace = 'Start'
export const enrolUntil = 'Enrolment'
export function enrolBefore(day: string, left: string): string {
  return `Up to and including ${date(day)} (${left})`
}
export const price = 'Price'
export function inTotal(amount: string): string {
  return `Together the courses cost ${amount}.`
}
export function unknownPrices(courses: number): string {
  return `The price of ${counted(courses, 'course', 'courses')} is not known. Ask the provider.`
}
export const mixedVat = 'VAT is added to some of the prices.'

export const basedOn = 'We worked with what the employee filled in about the employer:'
export const facts: Readonly<Record<string, string>> = {
  'employer.sector': 'sector',
  'employer.staff': 'number of people employed',
  'employer.sbbRecognised': 'recognised training company (erkend leerbedrijf)',
  'employer.schoolBoard': 'school board',
  'employer.childcareType': 'kind of childcare',
}

export const claimsHeading = 'What the employer can get'
export const claimsIntro = 'The employer applies for this. First check that everything is right.'
export const noClaims = 'We found no subsidy that fits this course. Look under tax too.'
export const toCheck = 'Check this:'
export const allFits = 'What we know fits this scheme.'
export const forCourses = 'For'
export const exVat = 'The amount is based on the price without VAT.'
export const supervision = 'This is for guidance at work, not for the price.'
export const wholeFee = 'Is this right? Then the employee pays nothing.'
export const whenLabel = 'When'
export const whereLabel = 'Where'
export function where(authority: string): string {
  return `At ${authority}.`
}
export const employerDecides = 'The employer decides.'
export const fundsHeading = 'Funds of a sector'
export const fundsIntro = 'Many sectors have a fund of their own, such as:'
export const fundsAsk = 'Does the company belong to such a sector? Then ask the fund what is possible.'
export const fewHeading = 'Only for some companies or courses'
export const projectHeading = 'Not for the course itself'
export const projectText = 'This is money for a plan of the whole company:'

export const taxHeading = 'Tax'
export const taxText =
  'The employer may often pay for training for work without tax. In Dutch tax law that is a gerichte vrijstelling.'

export const agreementsHeading = 'Agreements to make'
export const agreements: readonly string[] = [
  'Who pays what: the course, the exam, the books and the travel.',
  'How many hours the employee may learn in working time.',
  'What happens when the employee stops, fails or goes to work elsewhere.',
  'Who applies for the subsidy, and by when.',
]
export const agreementsOnPaper =
  'Put the agreements on paper. That is called a study agreement (studieovereenkomst). Both sign it.'
export const required = 'Does the law or the collective agreement (cao) require the course?'
export const notLegal = 'These tips are not legal advice.'

export const helpHeading = 'Who can help'
export const help = 'The Leerwerkloket, a desk for learning and work, helps employers and employees for free.'
export const noDecision = 'This is a help, not a decision.'
export const pageAddress = 'This course on Stapwijzer:'

/** Links and buttons that lead here. */
export const toPage = 'Page for my employer'
export const toPageText =
  'Do you want your employer to help to pay? Print one page with the price, the schemes and the dates. It says nothing about you.'

/**
 * What an employer has to look at, by the path of the fact that is still unknown. A fact that is not in this list is
 * never put to an employer.
 */
export const checks: Readonly<Record<string, string>> = {
  'employer.sector': 'Does the company belong to this sector?',
  'employer.staff': 'How many people are employed?',
  'employer.turnover': 'How high is the turnover?',
  'employer.balance': 'How high is the balance sheet total?',
  'employer.projectType': 'Is there a plan for learning in the whole company?',
  'employer.projectCost': 'What does that plan cost?',
  'employer.partnershipFirms': 'How many companies work together?',
  'employer.childcareType': 'Is the company a childcare centre (kindercentrum)?',
  'employer.awardedForPerson': 'Which subsidies did the company already get for this employee?',
  'employer.sbbRecognised':
    'Is the company a recognised training company (erkend leerbedrijf)? Stagemarkt.nl says so.',
  'employer.schoolBoard': 'Is the employer a school board?',
  'course.pathway': 'Is the form of the course right? The provider knows this.',
  'course.domain': 'Does the field fit the scheme?',
  'course.inOntwikkelpad': 'Is the course in a development path (ontwikkelpad) of the sector?',
  'course.participantCharge': 'Does the employee pay the employer nothing? That is a condition.',
  'course.bought': 'Has the course been bought, and when?',
  'course.boughtOn': 'Has the course been bought, and when?',
  'course.startDate': 'When does the course begin?',
  'course.durationWeeks': 'How many weeks does the course take?',
  'course.contactHours': 'How many hours of lessons are there?',
  'course.nlqf': 'What level does the course have? The provider knows this.',
  'course.inCrebo': 'Is the course in the register of mbo courses?',
  'course.award': 'Which diploma or certificate belongs to it?',
  'course.costInclVat': 'What is the price with VAT?',
  'course.costExVat': 'What is the price without VAT?',
  'course.vat': 'Is there VAT on the course?',
  'course.teacherQualifying': 'Is it a course to become a teacher?',
  'course.basicSkills': 'Is the course about language, maths or the computer?',
  'course.purpose': 'Is the course for work, now or later?',
  'course.requiredByLawOrCao': 'Does the law or the collective agreement (cao) require the course?',
  'course.requiredByEmployer': 'Does the employer require the course?',
  'course.listedOccupation': 'Is the occupation on the list of the scheme?',
  'person.situation': 'Is the employee employed or an agency worker?',
  'person.agencyPhase': 'In which phase of agency work is the employee?',
  'person.educationHighest': 'Which education did the employee finish?',
  'person.priorFundingThisYear': 'Did the employee already get money from this scheme this year?',
  'person.contractStart': 'When did the contract begin?',
  'person.weeklyHours': 'How many hours a week does the employee work?',
  'person.schoolSupportStaff': 'Does the employee work at a school, but not as a teacher?',
  'person.zijInstromer': 'Does the employee become a teacher from another occupation?',
  'person.teacherCourseLast2y': 'Did the employee take no teacher course in the last two years?',
  'person.newToSegment': 'Is this kind of work new for the employee?',
  'person.noSecondarySchool2y': 'Did the employee leave secondary school two years ago or longer?',
}
