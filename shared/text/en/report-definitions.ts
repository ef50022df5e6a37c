/** What each figure of the half-yearly report means. A figure that changes gets words of its own; the old ones stay. */
import type { FigureCode } from '../../domain/report/definitions.ts'

type Words = { name: string; definition: string; caveat: string }

const rounded =
  'These are actions, not people. One person may count often. Rounded to 5. Below 10 nothing is shown.'
const exact = 'Counted exactly, on the day on which the draft was made.'

export const words = {
  'page-view': {
    name: 'Pages viewed',
    definition: 'Requests for a page, without programs that say they are programs.',
    caveat: rounded,
  },
  search: {
    name: 'Searches',
    definition: 'Questions to the search page: the first page of the result.',
    caveat: rounded,
  },
  'course-view': {
    name: 'Courses viewed',
    definition: 'Times that the page of a course was looked at.',
    caveat: rounded,
  },
  'provider-click': {
    name: 'Ways on to a provider',
    definition: 'Times that somebody went from a course to the site of its provider. That is no enrolment.',
    caveat: rounded,
  },
  'occupation-view': {
    name: 'Occupations viewed',
    definition: 'Times that the page of an occupation was looked at.',
    caveat: rounded,
  },
  'automated-request': {
    name: 'Requests of programs',
    definition: 'Requests of search engines and other programs. They count nowhere else.',
    caveat: rounded,
  },
  courses: {
    name: 'Courses',
    definition: 'Courses that can be found. One course of several sources counts once.',
    caveat: exact,
  },
  providers: {
    name: 'Providers',
    definition: 'Providers with at least one course.',
    caveat: exact,
  },
  'courses-with-price': {
    name: 'With a price',
    definition: 'Share of the courses of which the price is known, or that are free.',
    caveat: exact,
  },
  'courses-with-start': {
    name: 'With a start',
    definition: 'Share of the courses with a start that is still to come.',
    caveat: exact,
  },
  'courses-fresh': {
    name: 'Checked lately',
    definition: 'Share of the courses that were checked at their source in the last 90 days.',
    caveat: exact,
  },
  'plan-step': {
    name: 'Courses put in a plan',
    definition: 'Times that a course was put in a saved plan.',
    caveat: rounded,
  },
  'plan-check': {
    name: 'Plans checked',
    definition: 'Times that a plan was checked.',
    caveat: rounded,
  },
  'plan-saved': {
    name: 'Plans saved',
    definition: 'Times that a plan was saved for the first time.',
    caveat: rounded,
  },
  'plan-pdf': {
    name: 'Plans as PDF',
    definition: 'Times that a plan was made as PDF.',
    caveat: rounded,
  },
  'advice-asked': {
    name: 'Questions about who pays',
    definition: 'Times that somebody asked which scheme may pay.',
    caveat: rounded,
  },
  'advice-outcome': {
    name: 'Outcomes about a scheme',
    definition: 'Outcomes of those questions. One question has an outcome for each scheme.',
    caveat: rounded,
  },
  'referral-sent': {
    name: 'Questions to a desk',
    definition: 'Questions that people sent to a desk themselves.',
    caveat: rounded,
  },
  'referral-answered': {
    name: 'Questions that a desk answered',
    definition: 'First answers of a desk.',
    caveat: rounded,
  },
  'share-answered': {
    name: 'Share with an answer',
    definition: 'Answers divided by questions. A question of the last days may be answered later.',
    caveat: rounded,
  },
  'referral-closed': {
    name: 'Questions that a desk closed',
    definition: 'Questions that are done, with whatever outcome.',
    caveat: rounded,
  },
  transition: {
    name: 'Ways between occupations',
    definition: 'Times that somebody looked at what it takes to go from one occupation to another.',
    caveat: rounded,
  },
  'gap-with-course': {
    name: 'Gaps with a course',
    definition: 'Missing skills for which there is a course.',
    caveat: rounded,
  },
  'gap-without-course': {
    name: 'Gaps without a course',
    definition: 'Missing skills for which there is no course.',
    caveat: rounded,
  },
  'search-without-result': {
    name: 'Searches without a result',
    definition: 'Questions without a result, also after mending the spelling.',
    caveat: rounded,
  },
  'share-without-result': {
    name: 'Share without a result',
    definition: 'Searches without a result divided by searches.',
    caveat: rounded,
  },
  'filter-dead-end': {
    name: 'Nothing because of one filter',
    definition: 'Questions for which there are courses, but one filter takes all of them away.',
    caveat: rounded,
  },
  'plan-calendar': {
    name: 'Plans as calendar',
    definition: 'Times that a plan was made as calendar.',
    caveat: rounded,
  },
  'plan-file': {
    name: 'Plans as file',
    definition: 'Times that a plan was kept as file.',
    caveat: rounded,
  },
  'no-offer': {
    name: 'Searched and not on offer',
    definition: 'Questions about an occupation or a field for which no course was found.',
    caveat: rounded,
  },
  'dead-end': {
    name: 'On offer, but not so',
    definition:
      'Questions about an occupation or a field for which there are courses, but not in that way, place or time.',
    caveat: rounded,
  },
  'no-route': {
    name: 'A way without a course',
    definition: 'Times that somebody looked at a step for which there is no course in the region.',
    caveat: rounded,
  },
  'no-suitable-offer': {
    name: 'No fitting offer at a desk',
    definition: 'Times that a counsellor said that nothing fitted.',
    caveat: rounded,
  },
} satisfies Record<FigureCode, Words>
