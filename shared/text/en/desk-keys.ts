/** Keys that a counsellor can use instead of the mouse, each with what it does. Every one has a button or a link too. */
import type { Shortcut } from '../nl/desk-keys.ts'

export type { Shortcut } from '../nl/desk-keys.ts'

export const heading = 'Working with the keyboard'
export const text =
  'A key works when you are not in a text field. There is also a button or link for everything.'
export const on = 'Turn the shortcuts on'
export const off = 'Turn the shortcuts off'
export const isOn = 'The shortcuts are on.'
export const isOff = 'The shortcuts are off. This browser remembers that.'
export const key = 'Key'
export const does = 'What it does'

export const ofQueue: readonly Shortcut[] = [
  { key: 'j', does: 'to the next question' },
  { key: 'k', does: 'to the previous question' },
  { key: 'Enter', does: 'opens the question where you are' },
  { key: '/', does: 'to the search field' },
  { key: '1', does: 'open questions' },
  { key: '2', does: 'new questions' },
  { key: '3', does: 'questions that are late' },
  { key: '4', does: 'questions that you do' },
  { key: '5', does: 'questions that nobody does' },
  { key: '6', does: 'questions that are finished' },
  { key: 'Esc', does: 'out of the text field, then the keys work again' },
  { key: '?', does: 'opens or closes this explanation' },
]
export const ofReferral: readonly Shortcut[] = [
  { key: 'o', does: 'you take the question' },
  { key: 's', does: 'to the next step' },
  { key: 'b', does: 'to the message to the person' },
  { key: 'n', does: 'to the note of the desk' },
  { key: 'p', does: 'to the plan' },
  { key: 'l', does: 'back to the list' },
  { key: 'Esc', does: 'out of the text field, then the keys work again' },
  { key: '?', does: 'opens or closes this explanation' },
]
