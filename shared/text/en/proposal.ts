/** A proposal of a desk for a plan: making it, deciding on it, and what became of it. */
import type { ProposalChange, ProposalDecision, ProposalState } from '../../domain/referral/proposal.ts'
import { counted, dayOf, moneyRange, shortened } from './format.ts'

type Kind = ProposalChange['kind']

// What is in a proposal, for both sides
export function proposalHeading(number: number): string {
  return `Proposal ${number}`
}
export const kinds: Record<Kind, string> = {
  add: 'Added',
  change: 'Changed',
  remove: 'Removed',
  move: 'Other place',
}
export function before(title: string | null): string {
  return title === null ? 'at the end of the plan' : `before the step ‘${shortened(title, 60)}’`
}
/** Where a step comes that is new or moves. */
export const place = 'Place'
export const why = 'Why'
export const fields = {
  step: 'Step',
  start: 'Start',
  weeks: 'How long',
  hoursPerWeek: 'A week',
  cost: 'Cost',
} as const
export const empty = 'not filled in'
export const asCourse = 'as with the course'
export const untitled = 'Step without a name'
export function fromTo(was: string, to: string): string {
  return `was ${was}, becomes ${to}`
}

// Versions
export const versionsHeading = 'Before and after'
export const versionSent = 'As it was sent'
export const versionAccepted = 'With what was accepted'
/** What the desk knows before its proposal. */
export const versionKnown = 'As the desk knows it'
export const versionNow = 'Your plan now'
export const versionProposed = 'With all changes'
export const noSteps = 'No steps'
export const marks = {
  added: 'new',
  changed: 'changed',
  moved: 'other place',
  removed: 'will be removed',
} as const
/** Above what no longer fits with the changes in the plan. */
export const findingsHeading = 'Watch out: this no longer fits'
export const findingsMeans = 'The numbers belong to ‘With all changes’.'

// The desk
export const deskHeading = 'Proposal for the plan'
export const deskNone = 'There is no proposal yet. The person chooses what goes into the plan.'
export const deskMake = 'Make a proposal'
export const deskNoPlan = 'The person did not share a plan. So you cannot make a proposal.'
export const deskOver = 'This question is finished. You can no longer make a proposal.'
export const deskSee = 'See the proposal'
export const deskTitle = 'Make a proposal'
export function deskBack(reference: string): string {
  return `Back to question ${reference}`
}
export const deskIntro =
  'You do not change the plan yourself. The person sees your proposal and chooses for each change. Only the two of you see it.'
export const deskWaits =
  'The person has not chosen yet. Do you want to propose something else? Then withdraw this one first.'
export const recall = 'Withdraw the proposal'
export const deskSteps = 'The steps in the plan'
export const deskStepsEmpty = 'There are no steps in the plan yet.'
export function step(index: number): string {
  return `Step ${index + 1}`
}
export const act = 'What do you propose?'
export const acts = {
  stay: 'Leave as it is',
  change: 'Change',
  move: 'Move',
  remove: 'Remove',
} as const
export const movePlace = 'Where does the step go?'
export const moveStay = 'Leave in its place'
export const fieldLabels = {
  title: 'What is the person going to do?',
  course: 'Another course',
  start: 'Start (day-month-year), such as 1-9-2027',
  weeks: 'Number of weeks',
  hoursPerWeek: 'Hours a week',
  cost: 'Cost',
  why: 'Why?',
} as const
export const search = 'Find a course'
export const searchHint = 'Type what you are looking for. Or paste the link of a course on this site.'
export const searchMore = 'Show more'
export const searchNone = 'None of these'
export const inPlan = 'Already in the plan.'
export const chosenCourse = 'Chosen course'
export const look = 'See'
export const lookCourse = 'See the course'
export const looksElsewhere = 'opens in a new tab'
/** Above the courses that were found. */
export function searchFound(words: string, total: number): string {
  return `${counted(total, 'course', 'courses')} for ‘${shortened(words, 60)}’`
}
export function searchNothing(words: string): string {
  return `We find nothing for ‘${shortened(words, 60)}’. Try another or a shorter word.`
}
export const searchLinkNothing = 'We can no longer find this course. Look for another one.'
export const searchFailed = 'Searching does not work right now. Try again in a moment, or paste a link.'
export const searchTooMany = 'There are more. Type one more word.'
export const ownHint = 'Only fill in what you know. What stays empty comes from the course.'
export const newProposal = 'A new proposal'
export const newHeading = 'Add a step'
export function newStep(number: number): string {
  return `New step ${number}`
}
export const newKind = 'What kind of step is it?'
export const newKinds = {
  course: 'A course',
  advice: 'A talk',
  funding: 'Apply for money',
  own: 'Something else',
} as const
export const newCourse = 'Which course?'
export const newFacts = 'Fill in start, duration and cost'
export const newWhat = 'Which step?'
export const newWhatHint = 'Write down what the person is going to do.'
export const newPlace = 'Where does the step go?'
export const newAtEnd = 'At the end'
export function newBefore(index: number, title: string): string {
  return `Before step ${index + 1}: ${shortened(title, 60)}`
}
export const more = 'Add another step'
export const noteLabel = 'Explanation for the person'
export const noteHint = 'Plain words, no abbreviations. Do not write down anything about health.'
export const preview = 'See before and after'
export const previewHeading = 'This is what the plan will be'
export const previewMeans = 'Nothing has been sent yet.'
export const send = 'Send the proposal'
export const sendMeans =
  'The person sees it on the status page. If there is an email address, we send a mail too.'
export const sent = 'Your proposal has been sent.'
export const recalled = 'Your proposal has been withdrawn.'

export const ended = 'Nothing has been sent. Your whole proposal is still on this page:'
export const endedSteps = [
  'Sign in. That opens a new tab, so this page stays.',
  'Come back to this tab and send the proposal.',
] as const

// The person
export const personHeading = 'A proposal for your plan'
export function personOpen(desk: string): string {
  return `${desk} makes a proposal for your plan. You choose what you accept.`
}
export const personSee = 'See the proposal'
export const personSeeDone = 'See what you chose'
export const personIntro = 'Nothing changes until you choose. Choose everything, a part or nothing.'
export const deskWrote = 'This is what the desk writes'
/** The tick of a change, with the name of its step. */
export const take: Record<Kind, (title: string) => string> = {
  add: (title) => `Add: ${title}`,
  change: (title) => `Change: ${title}`,
  remove: (title) => `Remove: ${title}`,
  move: (title) => `Move: ${title}`,
}
export const takeAll = 'Accept everything'
export const takeSome = 'Accept what I tick'
export const takeNone = 'No, leave my plan as it is'
export const chooseHeading = 'What do you want to do?'
export const onlyYou =
  'The desk only sees what you chose from this proposal. It does not see the rest of your plan.'
export const gone = {
  step: 'This step is no longer in your plan. You do not have to do anything.',
  neighbour: 'The step after it is no longer in your plan. You do not have to do anything.',
} as const
export const needsPlan =
  'You opened this with the code of your question. With that code you can only say no. Do you want to accept something? Then fill in the code of your plan too.'
export const planCode = 'Code or link of your plan'
export const planCodeHint =
  'You got it when you saved your plan. No code? Then choose in the browser in which you sent your question.'
export const done = {
  accepted: 'Everything is in your plan now.',
  partly: 'What you chose is in your plan now.',
  declined: 'Your plan stays as it was. The desk sees that you do not accept this.',
} as const
export const toPlan = 'Go to your plan'
export function from(desk: string): string {
  return `From ${desk}`
}
export const deskSees =
  'This is what the desk knows of your plan: what you sent, and what you accepted from proposals.'
export const toStatusPage = 'Go to the status page'
export const toStatus = 'Back to your question'
export const notFound = 'We cannot find this proposal. Open your question with your code on the status page.'
export const noneOpen = 'There is no proposal to choose about now.'
export function planNotice(one: boolean): string {
  return one ? 'A desk makes a proposal for your plan.' : 'Desks make proposals for your plan.'
}
export const planNoticeChoose = 'You choose what you accept.'
export function planSee(index: number, all: number): string {
  return all === 1 ? personSee : `See proposal ${index + 1}`
}

// What became of it
export const decisions: Record<ProposalDecision, string> = {
  accepted: 'accepted',
  declined: 'not accepted',
  overtaken: 'no longer possible: a step is gone',
}
export const states: Record<ProposalState, string> = {
  open: 'waiting for the person',
  accepted: 'accepted completely',
  partly: 'partly accepted',
  declined: 'not accepted',
  recalled: 'withdrawn by the desk',
}
export const statesForPerson: Record<ProposalState, string> = {
  ...states,
  open: 'you can choose',
}
export function madeOn(at: string, changes: number): string {
  return `${dayOf(at)}, ${counted(changes, 'change', 'changes')}`
}

export const errors = {
  nothing: 'Propose at least one change.',
  what: 'Write down which step you propose.',
  search: 'First type what you are looking for.',
  noCourse: 'Find a course and choose one.',
  pick: 'Choose a course from the list, or empty the search field.',
  place: 'Choose another place for this step.',
  course: 'Choose a course that can be found now and is not in the plan yet.',
  same: 'Change something here, or choose ‘Leave as it is’.',
  why: 'Make this shorter: at most 500 characters.',
  note: 'Make the explanation shorter: at most 2,000 characters.',
  many: 'Propose at most 20 changes at once.',
  full: 'This gives the plan more than 50 steps. Propose less.',
  refused: 'Check this change. It does not fit in the plan like this.',
  changed: 'Something has changed in the meantime. See what is here now and choose again.',
  choose: 'Tick what you want to accept. Or choose one of the other buttons.',
  planCode: 'Fill in the code of your plan, or choose ‘No, leave my plan as it is’.',
  planFull: 'This gives your plan more than 50 steps. Accept less, or remove a step first.',
  planChanged: 'Your plan has changed in the meantime. Look below and choose once more.',
  over: 'You can no longer choose about this proposal. Below is what became of it.',
  failed: 'This does not work right now. Try again in a minute.',
} as const

/** For the desk: what the person is likely to pay of a course, worked out with what they shared. */
export function paysSelf(min: string, max: string): string {
  return Number(max) === 0
    ? 'the person probably pays nothing'
    : `the person probably pays ${moneyRange(min, max)}`
}
