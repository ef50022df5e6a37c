/** What a signed-in person may do, read from the provider's role claim. */

export const deskRoles = ['counsellor', 'desk-admin'] as const
export type DeskRole = (typeof deskRoles)[number]

/** `desks` are the ids of the desks where the role holds; a platform admin manages sources and sees no referral. */
export type Access = {
  desks: { id: string; role: DeskRole }[]
  platformAdmin: boolean
  /** Ids of the providers of courses that the person works for. */
  providers: string[]
  /** The region's policy officer. */
  policy: boolean
  /** Ids of the sector bodies that the person works for (server/sectors). */
  sectors: string[]
}

const providerEntry = /^provider:([A-Za-z0-9._~-]{1,100})$/
const sectorEntry = /^sector:([a-z0-9]+(?:-[a-z0-9]+)*)$/
const deskEntry = /^(counsellor|desk-admin):([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * The entries of a role claim that this product knows: `counsellor:<desk id>`, `desk-admin:<desk id>`,
 * `platform-admin`, `policy`, `sector:<sector body id>`, `provider:<provider id>`. The claim is a list of texts or one text with spaces; everything else in it is passed over.
 */
export function knownRoles(claim: unknown): string[] {
  const entries = typeof claim === 'string' ? claim.split(/\s+/) : Array.isArray(claim) ? claim : []
  const known = entries.filter(
    (entry): entry is string =>
      typeof entry === 'string' &&
      (['platform-admin', 'policy'].includes(entry) ||
        [deskEntry, providerEntry, sectorEntry].some((form) => form.test(entry))),
  )
  return [...new Set(known)]
}

/** What entries of `knownRoles` allow; of two roles at one desk the wider one counts. */
export function accessOf(roles: readonly string[]): Access {
  const desks = new Map<string, DeskRole>()
  for (const entry of roles) {
    const [, role, id] = deskEntry.exec(entry) ?? []
    if (id && desks.get(id) !== 'desk-admin') desks.set(id, role as DeskRole)
  }
  return {
    desks: [...desks].map(([id, role]) => ({ id, role })),
    platformAdmin: roles.includes('platform-admin'),
    providers: roles.flatMap((entry) => providerEntry.exec(entry)?.[1] ?? []),
    policy: roles.includes('policy'),
    sectors: roles.flatMap((entry) => sectorEntry.exec(entry)?.[1] ?? []),
  }
}
