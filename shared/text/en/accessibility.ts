/** The accessibility statement: status with a letter, what we checked, how to report a problem or complain. */
import type { TextSection } from '../nl/text-page.ts'

export const title = 'Accessibility'
export const description =
  'How accessible Stapwijzer is, what status the site has, and how to report a problem or make a complaint.'
export const lead =
  'Everybody must be able to use Stapwijzer. Also with a screen reader, only a keyboard, or large letters.'

export const statusHeading = 'Status of this site'
export const status = 'The status is C: first measures taken.'
export const sections: readonly TextSection[] = [
  {
    id: 'status-uitleg',
    heading: 'What that status means',
    text: [
      'The Dutch government uses the letters A to E. A is the best, E the least.',
      'We test every change ourselves, with programs and by hand. There is no independent study yet.',
      'After that study we will change the status.',
    ],
  },
  {
    id: 'norm',
    heading: 'What we keep to',
    text: [
      'The standard is called Web Content Accessibility Guidelines (WCAG), version 2.2.',
      'The European standard for digital accessibility refers to it.',
    ],
    list: [
      'Searching, looking at a course and reading a plan work without JavaScript.',
      'Everything works with only the keyboard.',
      'Text can be twice as large and nothing is lost.',
    ],
  },
  {
    id: 'bekend',
    heading: 'What is not good yet',
    text: [
      'Texts of providers come from their own lists. They are sometimes hard to read.',
      'We cannot change them. We do tell the provider.',
    ],
  },
  {
    id: 'melden',
    heading: 'Report a problem',
    text: [
      'Does something not work? Write to us at toegankelijkheid@stapwijzer.example. Name the page and what went wrong.',
      'You get an answer within two weeks.',
    ],
  },
  {
    id: 'klacht',
    heading: 'Make a complaint',
    text: [
      'Are you not happy with our answer? Then you can complain to the National Ombudsman (Nationale ombudsman).',
    ],
  },
]
export const dated = 'This statement is of 24 November 2026.'
