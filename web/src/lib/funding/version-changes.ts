/** What changed in the rules of a scheme from one version to the next, as parts that are put into words. Pure. */
import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'

type Version = FundingScheme['versions'][number]
type Code = Version['conditions'][number]['code']

/** Rules about other money hold the official names of schemes. */
export const namesSchemes: ReadonlySet<Code> = new Set<Code>([
  'other-funding',
  'already-used',
  'requires-award',
])

export type VersionChange =
  | { what: 'added' | 'dropped'; code: Code; rule: string }
  | { what: 'changed'; code: Code; rule: string; before: string }
  | { what: 'amount'; now: string | null; before: string | null }
  | { what: 'windows' | 'unsure' | 'sure' | 'nothing' }

/** Changes of `now` since the version before it; rules are matched by what they are about. */
export function versionChanges(now: Version, before: Version): VersionChange[] {
  const changes: VersionChange[] = [
    ...ruleChanges(now, before),
    ...(now.amount?.text === before.amount?.text
      ? []
      : [{ what: 'amount', now: now.amount?.text ?? null, before: before.amount?.text ?? null } as const]),
    ...(JSON.stringify([now.windows, now.yearly]) === JSON.stringify([before.windows, before.yearly])
      ? []
      : [{ what: 'windows' } as const]),
    ...(isSure(now) === isSure(before) ? [] : [{ what: isSure(now) ? 'sure' : 'unsure' } as const]),
  ]
  return changes.length ? changes : [{ what: 'nothing' }]
}

function ruleChanges(now: Version, before: Version): VersionChange[] {
  const texts = (version: Version) => version.conditions.map(({ text }) => text)
  const fresh = now.conditions.filter(({ text }) => !texts(before).includes(text))
  const gone = before.conditions.filter(({ text }) => !texts(now).includes(text))
  const changes = fresh.map(({ code, text }): VersionChange => {
    const at = gone.findIndex((one) => one.code === code)
    if (at < 0) return { what: 'added', code, rule: text }
    const [old] = gone.splice(at, 1)
    return { what: 'changed', code, rule: text, before: old!.text }
  })
  return [...changes, ...gone.map(({ code, text }): VersionChange => ({ what: 'dropped', code, rule: text }))]
}

function isSure({ evidence }: Version): boolean {
  return evidence === 'verified'
}
