/** The invented people of the demonstration. Their password is no secret: it stands on the login page. */

export const demoPassword = 'demo'

/** `place` is the desk, the provider of courses or the sector body that it works for. */
export type DemoAccount = { user: string; name: string; roles: string[]; place: string | null }

export const demoAccounts: readonly DemoAccount[] = [
  {
    user: 'anna',
    name: 'Anna de Boer',
    roles: ['counsellor:leerwerkloket-utrecht'],
    place: 'Midden-Utrecht',
  },
  { user: 'bram', name: 'Bram Yilmaz', roles: ['counsellor:werkcentrum-amersfoort'], place: 'Amersfoort' },
  {
    user: 'chris',
    name: 'Chris Jansen',
    roles: ['desk-admin:leerwerkloket-utrecht'],
    place: 'Midden-Utrecht',
  },
  { user: 'dina', name: 'Dina Peters', roles: ['platform-admin'], place: null },
  { user: 'els', name: 'Els Bakker', roles: ['provider:kvk-90000011'], place: 'De Zilverbeek' },
  { user: 'fatma', name: 'Fatma Visser', roles: ['policy'], place: null },
  { user: 'gert', name: 'Gert Mulder', roles: ['sector:utrechtzorg'], place: 'Utrechtzorg' },
  { user: 'hanna', name: 'Hanna Kok', roles: ['sector:u-tech'], place: 'U-TECH community' },
]

/** The account that this name and password open; capitals and spaces around the name do not matter. */
export function findAccount(user: string, password: string): DemoAccount | undefined {
  const found = demoAccounts.find((account) => account.user === user.trim().toLowerCase())
  return found && password === demoPassword ? found : undefined
}

/** Opaque to everyone but the demonstration, as a real provider's subject is. */
export function subjectOf(account: DemoAccount): string {
  return `demo-${demoAccounts.indexOf(account) + 1}`
}

export function accountOfSubject(subject: string): DemoAccount | undefined {
  return demoAccounts.find((account) => subjectOf(account) === subject)
}
