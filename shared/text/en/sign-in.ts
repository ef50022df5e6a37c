/** Words around signing in: the demonstration's login page and what is said when a sign-in does not succeed. */

export const failures = {
  'not-set-up': {
    heading: 'You cannot sign in here',
    text: 'This site has no sign-in service yet.',
    rest: 'Searching, planning and asking a desk work as usual.',
  },
  'provider-down': {
    heading: 'Signing in does not work right now',
    text: 'The sign-in service does not answer. Wait a few minutes and try again.',
    rest: 'Searching, planning and asking a desk work as usual.',
  },
  cancelled: {
    heading: 'You are not signed in',
    text: 'Signing in was stopped before it was finished.',
    rest: 'You can try again straight away.',
  },
  'not-valid': {
    heading: 'You are not signed in',
    text: 'We could not check who you are.',
    rest: 'Start again. Does it still not work? Ask your administrator for help.',
  },
  expired: {
    heading: 'Signing in took too long',
    text: 'This attempt has expired or was used already.',
    rest: 'Start signing in again.',
  },
  'acr-too-low': {
    heading: 'Sign in with an extra check',
    text: 'You signed in with only a password. People’s personal data needs an extra check.',
    rest: 'Choose a way with two steps. For example a code on your phone.',
  },
  'no-role': {
    heading: 'Your account does not belong to a desk yet',
    text: 'The sign-in service knows you, but no desk does.',
    rest: 'Ask your administrator to give you access.',
  },
  'other-site': {
    heading: 'This request came from another site',
    text: 'For your safety we do nothing with it.',
    rest: 'Go back to the desk and try it there.',
  },
} as const

export const tryAgain = 'Sign in again'
export const toDesk = 'Go to the desk'

export const demo = {
  heading: 'Sign in to the demonstration',
  intro: 'This is an imitation sign-in service with made-up people. It only works on this computer.',
  user: 'User name',
  password: 'Password',
  submit: 'Sign in',
  cancel: 'Stop and go back to the desk',
  accountsHeading: 'You can use these accounts',
  accountsHint: 'The password is the same for everybody: demo',
  account: 'Account',
  role: 'Role',
  errorHeading: 'You could not be signed in',
  wrong: 'Choose an account from the list and fill in demo as the password',
  expiredHeading: 'Signing in took too long',
  expired: 'This attempt has expired. Start again at the desk.',
  elsewhere: {
    heading: 'This page does not exist',
    text: 'The imitation sign-in service only works on the computer where the site runs.',
    rest: 'Open the site there.',
  },
  failedHeading: 'Something went wrong while signing in',
  failed: 'The imitation sign-in service does not understand this request. Start again at the desk.',
} as const

export const roleNames = {
  counsellor: 'adviser',
  'desk-admin': 'administrator of the desk',
  'platform-admin': 'administrator of the site',
  provider: 'course provider',
  policy: 'policy officer of the region',
  sector: 'sector body',
} as const
