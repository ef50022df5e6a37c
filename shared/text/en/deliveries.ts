/** What goes to the systems of desks, for the platform admin. */
import { count } from './format.ts'
import type { DeliveryEvent, DeliveryFailure } from '../../domain/referral/delivery.ts'

export const heading = 'Messages to systems of desks'
export const text =
  'Some desks have a system of their own. That system hears here that something happened, without data of persons.'
export const none = 'There are no messages to systems of desks.'
export const givenUp = (number: number) =>
  number === 1
    ? 'One message has not arrived. We do not try any more.'
    : `${count(number)} messages have not arrived. We do not try any more.`
export const whatNow =
  'Call the desk. Does the system work again? Then choose Try again. On the site the desk sees everything as usual.'
export const more = (shown: number, all: number) =>
  `You see ${count(shown)} of ${count(all)}. What does not work is at the top.`
export const caption = 'Messages to systems of desks, what does not work at the top'
export const columns = {
  event: 'Message',
  desk: 'Desk',
  state: 'State',
  attempts: 'Attempts',
  when: 'When',
} as const
export const events: Record<DeliveryEvent, string> = {
  'referral.submitted': 'New question',
  'referral.withdrawn': 'Question taken back',
  'referral.appointment-cancelled': 'Appointment cancelled',
  'referral.forwarded': 'Another desk proposed',
  'referral.restricted': 'Question that must rest',
  'referral.restriction-lifted': 'Question that can go on',
  'referral.proposal-decided': 'Answer to a proposal',
  'referral.message': 'Message of a person',
  'referral.lapsed': 'Question lapsed',
}
export const states = {
  'given-up': 'stopped',
  failing: 'does not work',
  waiting: 'waits',
  delivered: 'arrived',
} as const
export const failures: Record<DeliveryFailure, string> = {
  connection: 'We got no connection.',
  'time-out': 'The system was too slow.',
  refused: 'The system does not take this message.',
  error: 'The system gave an error.',
  redirect: 'The system has moved. Ask for the new address.',
  forbidden: 'We may not use this address.',
  'no-secret': 'There is no key for this desk yet.',
  gone: 'The system does not want messages any more.',
  'no-webhook': 'This desk does not have a system any more.',
}
export const again = 'Try again'
export const waitsAgain = 'The message goes out again within a minute.'
export const arrived = 'This message has just arrived after all.'
