/** Pages that say that something is not there or did not work. */
export const bestWays = 'Where to go from here'
export const toSearch = 'Find a course'
export const toHome = 'Go to the home page'
export const toDesk = 'Talk to the desk'

type Failure = { title: string; text: string }
const notFound: Failure = {
  title: 'This page does not exist',
  text: 'Maybe the address was not copied well. Or the page is gone.',
}
const broken: Failure = {
  title: 'Something went wrong',
  text: 'This is our fault. Try again in a few minutes.',
}
const failures: Record<number, Failure> = {
  400: { title: 'This address is not right', text: 'There is something in the address that we cannot read.' },
  403: {
    title: 'This is not allowed from another site',
    text: 'The form came from another site. Open the page here and try again.',
  },
  404: notFound,
  405: { title: 'This is not possible here', text: 'Open the page again and try once more.' },
  413: { title: 'This is too much text', text: 'Make your text shorter and try again.' },
  429: {
    title: 'Please wait a moment',
    text: 'Too many questions came from your connection. Wait a minute and try again.',
  },
  503: {
    title: 'We cannot be reached for a moment',
    text: 'Try again in a few minutes. The desk can help you.',
  },
}

/** What a status means for a visitor, and what to do. */
export function failure(status: number): Failure {
  return failures[status] ?? (status < 500 ? notFound : broken)
}
