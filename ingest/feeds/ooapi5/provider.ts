/** The provider of an item: the root of the organisation that it names. */
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import type { ProviderType } from '@stapwijzer/shared/domain/codes.ts'
import { fit } from '../fields/fit.ts'
import type { Scope } from '../fields/findings.ts'
import type { MappingProvider } from '../fields/mapping-provider.ts'
import { providerId } from '../fields/mapping-provider.ts'
import { cleanUrl } from '../fields/url.ts'
import { Organization, type Consumer, type Identifier } from './item.ts'
import { plain } from './texts.ts'

type Raw = Record<string, unknown>

/** Follows `organization` and its parents to the root; null when nothing is found and the mapping names no provider. */
export function readProvider(
  reference: unknown,
  organizations: Readonly<Record<string, unknown>>,
  fallback: MappingProvider | null,
  type: ProviderType | null,
  consumers: readonly Consumer[],
  scope: Scope,
): Provider | null {
  const raw = findRoot(reference, organizations, scope)
  const root = raw && fit(Organization, raw, 'organization', scope)
  const name =
    root &&
    (plain(root.name, 'organization.name', 'provider.name', [], scope)?.value ?? nonEmpty(root.shortName))
  const rioOfferer = offererCode(consumers)
  if (root && name) {
    const codes = [root.primaryCode ?? null, ...root.otherCodes].filter((code) => code !== null)
    return {
      id: nonEmpty(root.organizationId) ?? providerId(name),
      name,
      type,
      kvk: codeOf(codes, ['kvk', 'x-kvk'], /^\d{8}$/),
      institutionCode: codeOf(codes, ['brin', 'x-brin'], /^\d{2}[A-Za-z]{2}$/)?.toUpperCase() ?? null,
      rioOfferer,
      url: cleanUrl(root.link ?? '', 'organization.link', scope),
    }
  }
  if (!fallback) return null
  return {
    id: fallback.id ?? providerId(fallback.name),
    name: fallback.name,
    type: type ?? fallback.type ?? null,
    kvk: fallback.kvk ?? null,
    institutionCode: fallback.institutionCode ?? null,
    rioOfferer: rioOfferer ?? fallback.rioOfferer ?? null,
    url: fallback.url ?? null,
  }
}

/** An object that says nothing but its id stands for that id; anything else is given back as it is. */
export function idOfBare(reference: unknown): unknown {
  if (!isObject(reference)) return reference
  const { organizationId: id, name, shortName, parent } = reference
  const says = [name, shortName, parent].some((fact) => fact !== undefined && fact !== null)
  return typeof id === 'string' && !says ? id : reference
}

/** The highest organisation that can be reached; `not-found-reference` for a step that leads nowhere. */
function findRoot(
  reference: unknown,
  organizations: Readonly<Record<string, unknown>>,
  { findings }: Scope,
): Raw | null {
  const visited = new Set<unknown>()
  let highest: Raw | null = null
  let next = idOfBare(reference)
  let path = 'organization'
  while (next !== undefined && next !== null && next !== '') {
    if (typeof next === 'string') {
      const id: string = next
      const found = Object.hasOwn(organizations, id) ? organizations[id] : undefined
      if (!isObject(found)) {
        findings.warn(path, 'not-found-reference', `The organisation ${id.slice(0, 100)} is not in the feed.`)
        break
      }
      next = found
    }
    if (!isObject(next)) {
      findings.warn(path, 'type-mismatch', 'The organisation is neither an id nor an object.')
      break
    }
    const id = next['organizationId'] ?? next
    if (visited.has(id)) break
    visited.add(id)
    highest = next
    if (next['organizationType'] === 'root') break
    next = idOfBare(next['parent'])
    path += '.parent'
  }
  return highest
}

function codeOf(codes: readonly Identifier[], types: readonly string[], form: RegExp): string | null {
  const found = codes.find(
    ({ codeType, code }) => types.includes(codeType?.toLowerCase() ?? '') && form.test(code?.trim() ?? ''),
  )
  return found?.code?.trim() ?? null
}

function offererCode(consumers: readonly Consumer[]): string | null {
  const rio = consumers.find(({ consumerKey }) => consumerKey === 'rio')
  const code = rio?.educationOffererCode?.trim() ?? ''
  return /^\d{3}A\d{3}$/.test(code) ? code : null
}

function nonEmpty(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
