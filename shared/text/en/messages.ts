/** The thread of messages between a person and the desk, on the pages of both. */
export const heading = 'Messages'
export const none = 'There are no messages yet.'
export const atDesk = { person: 'The person', desk: 'The desk' } as const
export const atPerson = { person: 'You', desk: 'The desk' } as const

/* For the person. */
export const personLabel = 'Write to the desk'
export const personHint =
  'The desk reads this with your question. Do not write a citizen service number (BSN) or account number.'
export const personSend = 'Send the message'

/* For the desk. */
export const deskLabel = 'Write to the person'
export const deskHint =
  'The person gets a signal and reads this on the status page. Write nothing about health.'
export const deskSend = 'Send the message to the person'

export const errors = {
  empty: 'Write your message first.',
  long: 'Make the message shorter: at most 2,000 characters.',
  number: 'There seems to be a citizen service number (BSN) or account number in this. Take it out.',
  refused: 'You cannot send a message now. Look below at how it stands.',
} as const
