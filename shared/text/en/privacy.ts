/** What we do with personal data. Every cookie and storage key that can occur is named here. */
import type { TextSection } from '../nl/text-page.ts'

export const title = 'Privacy'
export const description =
  'Which data Stapwijzer keeps about you, why and for how long. And how to see, change or delete it.'
export const lead = 'You can search and plan without an account. We do not know who you are then.'

export const sections: readonly TextSection[] = [
  {
    id: 'zoeken',
    heading: 'When you search',
    text: [
      'We do not keep who searches. We use your postcode to work out distances.',
      'Each day we count which words were searched for. That shows us what people miss. We delete this after 180 days. If a text looks personal, we do not count it.',
      'Do you tell us that a subject is missing? Then too we only count the subject and the day. We do not know who told us.',
      'We do not keep your answers about money. We work out the result and forget them.',
      'We also forget straight away what you choose under ‘What can I become?’.',
      'We do not use advertising or tracking. Nothing comes from another site.',
    ],
  },
  {
    id: 'tellen',
    heading: 'What we count',
    text: [
      'We count how often something happens, such as a search or a saved plan. We count no people and recognise nobody. We do not show numbers below 10.',
      'Do you go on to a provider? Then we count that somebody did, not who you are.',
    ],
  },
  {
    id: 'plan',
    heading: 'When you make a plan',
    text: [
      'At first your plan is only in your own browser. We check it for you and forget it straight away.',
      'We keep nothing either when you make a PDF or a calendar of it.',
      'Do you choose ‘Save’? Then we keep the plan. You get a secret code to open it.',
      'We then also keep what your courses looked like that day. So we can tell you what changes.',
      'We delete a plan twelve months after your last change. You can also delete it yourself.',
    ],
  },
  {
    id: 'op-de-hoogte',
    heading: 'If you ask for mails',
    text: [
      'You first get a mail with a button. Do you not press it? Then we erase your email address after seven days.',
      'We keep your email address, what you follow, how often you want a mail and until when. Your email address is encrypted with us.',
      'We do not see whether you open a mail or what you click on.',
      'You can stop in each mail. Then we erase your email address and what you follow at once. We also do that after the date that you chose.',
      'Does your email address no longer exist? Then we erase everything as well.',
    ],
  },
  {
    id: 'loket',
    heading: 'When you send something to a desk',
    text: [
      'What you fill in stays on the page until you send it.',
      'You see beforehand exactly what we send. You give your consent for it.',
      'Only the desk you choose reads it. We write down every time that somebody looks. You can see that.',
      'Does the desk suggest another desk? Then you choose again what that desk may know.',
      'Our mails only say that there is something, not what.',
      'You can always withdraw, on the status page of your question. The desk then only sees that you withdrew.',
    ],
  },
  {
    id: 'loket-bewaren',
    heading: 'How long we keep that',
    text: ['The time begins when the desk is finished, or when you withdraw.'],
    list: [
      'We delete your contact details, your question and the notes of the desk after six months. If you withdraw, they are gone straight away.',
      'We keep a list without names of what happened for 24 months.',
      'After that we keep the proof of your consent for another twelve months.',
      'We keep who looked and when for five years. Your name is not in it.',
    ],
  },
  {
    id: 'melding',
    heading: 'When you report a mistake in a course',
    text: [
      'We do not ask who you are. You get a code to read the answer.',
      'We delete your report six months after our answer. If there is no answer, we delete it after twelve months.',
    ],
  },
  {
    id: 'medewerker',
    heading: 'When you work at a desk',
    text: [
      'We keep your name and your role as your employer passes them on. We delete them twelve months after you last signed in.',
      'We write down what you view and change. People see you as a number; your colleagues see your name.',
    ],
  },
  {
    id: 'nooit',
    heading: 'What we never ask',
    text: [
      'We do not ask for your citizen service number (BSN), your bank account or your date of birth.',
      'Do not write anything about your health. You do not have to, and we are not allowed to know.',
      'No computer decides about you. We give an estimate, people decide.',
    ],
  },
]

export const storedHeading = 'What we put in your browser'
export const storedText =
  'This is only needed to make the site work. That is why we do not ask your consent for cookies.'
export const storedKind = 'Kind'
export const storedLong = 'How long'
/** Names as they stand in a browser; page rule 28: nothing else may occur. */
export const stored: readonly { name: string; kind: string; why: string; long: string }[] = [
  {
    name: 'stapwijzer-plan',
    kind: 'browser storage',
    why: 'Remembers your plan as long as you do not save it.',
    long: 'until you delete it',
  },
  {
    name: 'stapwijzer-plan-bewaard',
    kind: 'browser storage',
    why: 'Remembers how many steps your saved plan has, and what is not saved yet.',
    long: 'until you close the plan',
  },
  {
    name: '__Host-stapwijzer-plan',
    kind: 'cookie',
    why: 'Opens your saved plan in this browser.',
    long: 'until you close the plan, at most twelve months',
  },
  {
    name: 'stapwijzer-antwoorden, stapwijzer-invulling, stapwijzer-postcode, stapwijzer-vergelijking',
    kind: 'storage of this tab',
    why: 'Remembers what you fill in about money, your postcode and what you compare.',
    long: 'until you close the tab',
  },
  {
    name: 'sveltekit:snapshot, sveltekit:scroll',
    kind: 'storage of this tab',
    why: 'Remembers where you were on a page.',
    long: 'until you close the tab',
  },
]

export const deskStoredHeading = 'What we put in the browser of people who work at a desk'
export const deskStored: typeof stored = [
  {
    name: '__Host-stapwijzer-sessie',
    kind: 'cookie',
    why: 'Keeps people who work at a desk signed in.',
    long: 'at most eight hours',
  },
  {
    name: 'stapwijzer-sneltoetsen',
    kind: 'browser storage',
    why: 'Remembers that somebody turned the keyboard shortcuts off.',
    long: 'until they turn them on again',
  },
]

export const responsibleHeading = 'Who is responsible'
export function responsible(name: string): string {
  return `${name} is responsible for what Stapwijzer does with your data. You can go there with a question or complaint:`
}
export const responsibleUnknown =
  'The organisation that runs this site is responsible for your data. It has not filled in its name here yet. Ask your desk about it.'
export const toTheDesk = 'Find your desk'

export const sharedStoredHeading = 'What we put in the browser on a public computer'
export const sharedStored: typeof stored = [
  {
    name: 'stapwijzer-openbaar',
    kind: 'browser storage',
    why: 'Remembers that this is a computer that many people use. Only if somebody turns that on.',
    long: 'until somebody turns it off',
  },
  {
    name: 'stapwijzer-letters',
    kind: 'storage of this tab',
    why: 'Remembers that you chose larger letters on a public computer.',
    long: 'until you are done or close the tab',
  },
]

export const rights: readonly TextSection[] = [
  {
    id: 'rechten',
    heading: 'Your rights',
    text: ['You may know what we have about you. You may have it changed or deleted.'],
    list: [
      'Open your plan to see and change everything. You can also download a copy there.',
      'Choose ‘Delete this plan’ to remove your plan. We then withdraw open questions to a desk.',
      'On the page of your question you see who saw your data. You can download everything there.',
      'There you can also make the desk stop for a while. The desk then sees nothing of your question.',
      'Does it not work? Ask your desk.',
    ],
  },
  {
    id: 'klacht',
    heading: 'A complaint',
    text: [
      'Do you disagree with how we handle your data? Please tell us.',
      'You can also complain to the Autoriteit Persoonsgegevens (the Dutch data protection authority).',
    ],
  },
]
