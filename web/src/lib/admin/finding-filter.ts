/** Which findings of a run a page shows, as its address says it (`soort`, `code`). */
import type { RunDetail } from '@stapwijzer/shared/api/admin.ts'

export type FindingFilter = { kind?: 'reject' | 'warning'; code?: string }

const kinds = { afgewezen: 'reject', 'let-op': 'warning' } as const
const names = { reject: 'afgewezen', warning: 'let-op' } as const

/** What the address asks for, as far as this run has it; anything else shows everything. */
export function findingFilter(asked: URLSearchParams, { codes }: Pick<RunDetail, 'codes'>): FindingFilter {
  const name = asked.get('soort')
  const kind = name === 'afgewezen' || name === 'let-op' ? kinds[name] : undefined
  const code = asked.get('code')
  const known = codes.some((one) => one.code === code && (kind === undefined || one.kind === kind))
  return { ...(kind ? { kind } : {}), ...(code !== null && known ? { code } : {}) }
}

/** `?soort=afgewezen&code=expired`, or nothing. */
export function filterText({ kind, code }: FindingFilter, page = 1): string {
  const pairs: [string, string][] = [
    ...(kind ? [['soort', names[kind]] as [string, string]] : []),
    ...(code ? [['code', code] as [string, string]] : []),
    ...(page > 1 ? [['page', String(page)] as [string, string]] : []),
  ]
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : ''
}
