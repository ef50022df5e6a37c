/** What is counted on the platform, in words: requests and actions, never people. */
import type { Measure, Unit } from '../../domain/insight/measures.ts'

export const names: Record<Measure, string> = {
  'page-view': 'Pages looked at',
  'automated-request': 'Requests of search engines and other programs',
  search: 'Searches',
  'search-without-result': 'Searches that found nothing',
  'filter-dead-end': 'Searches that found nothing because of one filter',
  'course-view': 'Courses looked at',
  'provider-click': 'Times somebody went on to a provider',
  'plan-step': 'Courses put in a saved plan',
  'plan-check': 'Plans checked',
  'plan-saved': 'Plans saved',
  'plan-pdf': 'Plans as PDF',
  'plan-calendar': 'Plans in a calendar',
  'plan-file': 'Plans as a file',
  'advice-asked': 'Questions who pays',
  'advice-outcome': 'Outcomes about a scheme',
  'occupation-view': 'Occupations looked at',
  transition: 'Ways between occupations looked at',
  'gap-with-course': 'Gaps looked at that a course closes',
  'gap-without-course': 'Gaps looked at that no course closes',
  'referral-sent': 'Questions to a desk',
  'referral-answered': 'Questions that a desk answered',
  'referral-closed': 'Questions that a desk closed',
  'no-offer': 'Searches for something that is not there',
  'dead-end': 'Searches for something that is there, but not like that',
  'no-route': 'Ways looked at without a course',
  'no-suitable-offer': 'Times a desk had no suitable offer',
}
export const units: Record<Unit, string> = { requests: 'requests', actions: 'actions' }
/** In the place of a figure that is not shown. */
export const hidden = 'fewer than 10'
