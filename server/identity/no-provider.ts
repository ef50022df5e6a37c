/** What stands for a sign-in provider where none is set and the demonstration is not allowed: nobody signs in, nobody stays. */
import type { Provider } from './provider.ts'
import { SignInRefused } from './provider-failure.ts'

const refuse = () => Promise.reject(new SignInRefused('not-set-up', 'no sign-in provider is set'))

export const noProvider: Provider = {
  begin: refuse,
  finish: refuse,
  rolesNow: async (_subject, tokens) => ({ roles: 'gone', tokens }),
  revoke: async () => 'failed',
  loggedOut: refuse,
}
