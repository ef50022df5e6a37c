/** What the service is, how it works, where its data come from. */
import { counted, dayOf } from './format.ts'
import type { TextSection } from '../nl/text-page.ts'

export const title = 'About Stapwijzer'
export const description =
  'What Stapwijzer is, how we collect courses, which sources we use and how you can use the data yourself.'
export const lead =
  'Stapwijzer helps adults in the Utrecht region to take their next step in work and learning.'

export const sections: readonly TextSection[] = [
  {
    id: 'wat',
    heading: 'What you can do here',
    text: ['You find courses of many providers here. You turn them into a plan.'],
    list: [
      'See what a course costs and how much time you need.',
      'See which schemes may help to pay.',
      'Share your plan with the Leerwerkloket, a desk for learning and work. It helps you for free.',
    ],
  },
  {
    id: 'hoe',
    heading: 'How we work',
    text: [
      'We read the course lists of providers, again every week. We change nothing in the content.',
      'Is there something we do not know? Then we say so. We do not guess a price or a date.',
      'Nobody can buy a better place. The order depends only on your search words and choices.',
    ],
  },
  {
    id: 'geld',
    heading: 'About money',
    text: [
      'We work with the rules of schemes. Each scheme shows a source and a date.',
      'Our answer is a help, not a decision. The organisation behind the scheme decides.',
    ],
  },
]

export const sourcesHeading = 'Our sources'
export const sourcesText = 'The courses come from these lists.'
export const sourcesCaption = 'Sources, with the number of courses and the last check'
export const sourceName = 'Source'
export const sourceCourses = 'Courses'
export const sourceChecked = 'Checked on'
export const noSources = 'No courses have been read yet.'
export const never = 'not yet'
export const checked = (instant: string) => dayOf(instant)
export const courses = (total: number) => counted(total, 'course', 'courses')

export const more: readonly TextSection[] = [
  {
    id: 'open',
    heading: 'Open data and open code',
    text: [
      'A computer can read all the courses too. You do not need an account for that.',
      'The source code is open. Everybody may use it under the European Union Public Licence (EUPL).',
    ],
  },
]
export const apiLink = 'Description of the interface (API)'
export const whoHeading = 'Who is behind it'
export const who: readonly string[] = [
  'Stapwijzer is for the labour market regions around Utrecht. Desks in the region work with it.',
  'Is it about your own situation? Then talk to the Leerwerkloket.',
]
export const progressLink = 'Every half-year: what Stapwijzer did'
export const kioskLink = 'Do many people use this computer? Let it forget everything'
