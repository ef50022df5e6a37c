/** Saving a plan, opening it again, and what can be done with a saved one. */
import { counted, dayOf } from './format.ts'

export const saveHeading = 'Save your plan'
export const saveText =
  'If you save your plan, we keep a copy too. You get a secret link. With it you open your plan on any device.'
export const saveWarning = 'We do not know who you are. If you lose the link, we cannot get it back.'
export const save = 'Save'
export const saving = 'We are saving your plan.'

export const savedHeading = 'Your plan is saved'
export const onlyOnce = 'You see this only once. Keep the link in a safe place.'
export const whoHasIt = 'Anybody who has the link can read and change your plan. We cannot get the link back.'
export const link = 'Your secret link'
export const code = 'Your plan code'
export const codeText =
  'With this code you open your plan without the link, on the page ‘My plan’. You can read it out or copy it down. Small letters are fine too.'
export const lost =
  'If you lose both the link and the code, nobody can open your plan any more. Not even us. Print them or write them down.'
export const qr = 'QR code that opens your plan. The link is next to it as text.'
export const qrText = 'Point the camera of your phone at this. Then your plan opens on your phone.'
export const printKey = 'Print only this'
export function onPaper(plan: string): string {
  return `With this you open the plan ‘${plan}’ on Stapwijzer.`
}
export const mailHeading = 'Mail the link to yourself'
export const mailText =
  'We send one mail with your secret link. Then we forget your address. Anybody who can read your mail can also open your plan.'
export const mailField = 'Your email address'
export const mailHint = 'Such as name@example.nl'
export const mailSend = 'Mail me the link'
export const mailSent =
  'The mail is on its way. Is it not there after a quarter of an hour? Look in your spam folder, or keep the link yourself.'
export const mailWrong = 'Fill in an email address, such as name@example.nl.'
export const copyLink = 'Copy the link'
export const copyCode = 'Copy the code'

export function kept(updatedAt: string, expiresAt: string): string {
  return `Your plan was saved on ${dayOf(updatedAt)}. We keep it until ${dayOf(expiresAt)}.`
}
export const changesSaved = 'We save what you change straight away.'
export const busy = 'We are saving your change.'
export const notSaved = 'Your latest change is not saved yet. It is kept in this browser.'
export const tryAgain = 'Try again'
export const readOnly = 'With this link you can only look. What you change will not be saved.'
export const looksOnly = 'You are viewing this plan. You can read everything and change nothing.'
export function updated(at: string): string {
  return `Course details updated on ${dayOf(at)}.`
}

export function changedSince(at: string): string {
  return `Something has changed since ${dayOf(at)}`
}
export const changedText =
  'Your plan still uses the details of that day. Use the new ones if you like. Your steps stay as they are.'
export const renew = 'Use the latest details'
export const renewed = 'Your plan now uses the details of today.'
export const renewLooksOnly = 'The person who made the plan can switch to the latest details.'
export const refused = 'We could not save your plan like this. Please check your steps.'
export const tooMany = 'There were too many requests from your connection. Wait a minute and try again.'
/** What can be done with a saved plan: a new link, erasing it. */
export const actFailed = 'This does not work right now. Nothing has changed. Try again in a minute.'
export const saveFailed = 'We could not save your plan. It is still in this browser. Try again in a moment.'

export function draftHeading(steps: number): string {
  return `There ${steps === 1 ? 'is' : 'are'} still ${counted(steps, 'step', 'steps')} in this browser`
}
export const draftText = 'They belong to a plan that you have not saved.'
export const draftAdd = 'Add them to this plan'
export const draftDrop = 'Throw them away'

export const openHeading = 'Have you saved a plan before?'
export const needsScript =
  'A plan link only works with JavaScript. JavaScript is off in your browser. So please fill in your plan code.'
export const openText = 'Open your secret link, or fill in your plan code here.'
export const openField = 'Plan code'
export const openHint = 'The code is next to your plan link. You may also fill in the whole link.'
export const open = 'Open my plan'
export const opening = 'We are opening your plan.'
export const wrongCode =
  'There is a mistake in this plan code. Check it group by group, or paste the whole link.'
export const unknownCode =
  'We cannot open a plan with this code. Check that you copied all of it. The plan may have been deleted.'
export const openFailed = 'We could not open your plan right now. Try again in a few minutes.'
export const gone =
  'Your saved plan is no longer there. It was deleted, or it was not changed for more than a year.'
export const unreachable =
  'We could not get your saved plan right now. Nothing is lost. Try again in a moment.'

export const manageHeading = 'Manage your saved plan'
export const newLink = 'Make a new link'
export const newLinkText =
  'Have you lost the link? Or does somebody else have it? After this the old link no longer works.'
export const look = 'Let somebody view your plan'
export const lookText =
  'You get a separate link. Anybody who has it can read your plan. They cannot change or delete it. You see the link only once.'
export const lookIsThere = 'There is already a link for viewing. A new link takes its place.'
export const makeLook = 'Make a link for viewing'
export const endLook = 'Withdraw the link for viewing'
export const endLookText = 'After this nobody can see your plan with that link.'
export const lookEnded = 'The link for viewing no longer works. Your own link still does.'
export const lookMade = 'This link is for viewing'
export const lookOnce = 'You see this only once. Give the link only to people who may read your plan.'
export const lookWho =
  'Anybody who has the link sees your whole plan, and your notes too. They cannot change it. You can always withdraw the link.'
export const lookLink = 'The link for viewing'
export const lookCode = 'The code for viewing'
export const lookCodeText = 'With this code your plan opens without the link, on the page ‘My plan’.'
export const lookQr = 'QR code for viewing the plan. The link is next to it as text.'
export const lookQrText = 'Somebody else points the camera of a phone at this. Then your plan opens, to read.'
export const forget = 'Close this plan on this device'
export const forgetLook = 'You need the link for viewing to open it again.'
export const forgetText = 'We still keep the plan. You need your link to open it again.'
export const erase = 'Delete this plan'
export const eraseText =
  'We delete the plan from our system and from this browser. We withdraw open questions to a desk. You cannot undo this.'
export const eraseSure = 'Yes, delete this plan'
export const erased = 'Your plan has been deleted, from our system and from this browser.'

/* Without script: a course that should go into a plan. */
export function putHeading(courses: number): string {
  return courses === 1 ? 'Add this course to a plan' : 'Add these courses to a plan'
}
export const putText =
  'Without JavaScript your browser cannot keep a plan. You can save a plan with us, with this course in it.'
export function putButton(courses: number): string {
  return courses === 1 ? 'Save a plan with this course' : 'Save a plan with these courses'
}
export const putUnknown = 'We do not know this course. Please find another course.'
export const putOwn = 'Or first open a plan that you already have.'

/* A plan in this browser that cannot be read, and a browser that keeps nothing. */
export const unreadable = 'There is a plan in this browser that we cannot read'
export const unreadableText =
  'It may have been made with an older version of this site. It stays until you start a new plan or throw it away.'
export const unreadableShow = 'See what is there'
export const unreadableDrop = 'Throw it away'
export const blockedText =
  'Your browser keeps nothing here: storage is off. If you add a step to your plan, save your plan straight away.'
