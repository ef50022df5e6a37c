/** Header, footer, help band and what every page shares. */

export const site = 'Stapwijzer'
export const locale = 'en_GB'

/** `<what> – Stapwijzer`, at most 70 characters unless the page is named after something from a feed. */
export function pageTitle(what: string): string {
  return `${what} – ${site}`
}

export const skipLink = 'Skip to the content'
export const mainNavigation = 'Main menu'
export const menu = 'Menu'
export const toHome = 'Stapwijzer, to the home page'
export const search = 'Search'
export const become = 'What can I become?'
export const whoPays = 'Who pays?'
export const myPlan = 'My plan'
export const moreLanguages = 'Other languages'
export const fromAbroad = 'From another country'
export const help = 'Help'
export const breadcrumb = 'Breadcrumb'
export const home = 'Home'

export const helpHeading = 'Do you need help?'
export const helpText = 'Talk to the Leerwerkloket near you: a free desk for advice about learning and work.'
export const helpLink = 'To the desk'
/** On the pages of people who are at work here; the band leads everybody to the same page. */
export const helpAtWork = {
  desk: 'Ask a colleague or the administrator of your desk. Do you need another desk? Find it by postcode.',
  operator: 'Look in the runbook of Stapwijzer. Do you need a desk? Find it by postcode.',
} as const
export const helpLinkAtWork = 'Find a desk'

export const footer = 'About this site'
export const footerPurpose = 'All courses for adults in the Utrecht region. With a plan, the money and help.'
export const operatedBy = (name: string) => `This site is run by ${name}.`
export const about = 'About Stapwijzer'
export const privacy = 'Privacy'
export const accessibility = 'Accessibility'
export const deskLogin = 'Sign in for desks'
export const esco = {
  before: 'This service uses ',
  abbreviation: 'ESCO',
  meaning: 'European classification of skills, qualifications and occupations',
  after: ' of the European Commission.',
  /** The line above says it in the Commission's own words. */
  official: '',
}

export const demonstrationName = 'About this demonstration'
export const demonstration = 'This is a demonstration. Almost all schools and courses are made up.'
export const degraded =
  'Search works less well at the moment. You can find everything, but sometimes in another order.'

export const addToPlan = 'Add to my plan'
/** On a button: all of so many courses stand in the plan already. */
export function inPlan(courses: number): string {
  return courses === 1 ? 'In your plan' : 'All in your plan'
}
export const addedToPlan = 'is in your plan.'
export const stepsAdded = 'The steps are in your plan.'
export const alreadyInPlan = 'was already in your plan.'
export const planIsFull = 'Your plan is full: it has room for 50 steps.'
export const notStored = 'Your browser cannot keep the plan. Check whether storage is allowed.'
export const addFailed = 'That did not work now. Try again in a moment.'
export const seePlan = 'See your plan'
