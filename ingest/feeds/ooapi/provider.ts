/** The provider of an item: the root of the organisation that it names. */
import type { ProviderType } from '@stapwijzer/shared/domain/codes.ts'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { providerId, type MappingProvider } from '../fields/mapping-provider.ts'
import { cleanUrl } from '../fields/url.ts'
import { Organization, type Identifier, type RioConsumer } from './item.ts'
import { plain } from './texts.ts'
import { isObject, type OoapiItem, type Raw, type Version } from './version.ts'
import { walkUp } from './walk.ts'

type Known = { type: ProviderType | null; rio: RioConsumer | null; fallback: MappingProvider | null }

/** The highest organisation that can be reached, else `fallback`; null when there is neither. */
export function readProvider(version: Version, item: OoapiItem, known: Known, scope: Scope): Provider | null {
  const { fallback, type } = known
  const root = findRoot(version, item, scope)
  const rioOfferer = offererCode(known.rio)
  if (root) return organizationProvider(root, version, type, rioOfferer, scope)
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

/** The highest organisation with a name; `not-found-reference` for a step that leads nowhere. */
function findRoot(version: Version, item: OoapiItem, scope: Scope): { raw: Raw; name: string } | null {
  const { findings } = scope
  const entry = isObject(item.entry) ? item.entry : {}
  const { way, missing, odd } = walkUp(entry, item.organizations, version.organizations)
  for (const { id, path } of missing)
    findings.warn(path, 'not-found-reference', `The organisation ${id.slice(0, 100)} is not in the feed.`)
  for (const path of odd)
    findings.warn(path, 'type-mismatch', 'The organisation is neither an id nor an object.')
  for (const raw of way.toReversed()) {
    const name = nameOf(raw, version, scope)
    if (name !== null) return { raw, name }
  }
  return null
}

function nameOf(raw: Raw, version: Version, scope: Scope): string | null {
  const at = memberPath(version)
  const fields = fit(Organization, raw, at, scope)
  if (!fields) return null
  return plain(fields.name, `${at}.name`, 'provider.name', [], scope)?.value ?? nonEmpty(fields.shortName)
}

function organizationProvider(
  { raw, name }: { raw: Raw; name: string },
  version: Version,
  type: ProviderType | null,
  rioOfferer: string | null,
  scope: Scope,
): Provider {
  const at = memberPath(version)
  const fields = fit(Organization, raw, at, scope)
  const codes = [fields?.primaryCode ?? null, ...(fields?.otherCodes ?? [])].filter((code) => code !== null)
  const { institutionCodes, chamberCodes } = version.words
  const id = raw[version.organizations.id]
  return {
    id: (typeof id === 'string' || typeof id === 'number' ? nonEmpty(String(id)) : null) ?? providerId(name),
    name,
    type,
    kvk: codeOf(codes, chamberCodes, /^\d{8}$/),
    institutionCode: codeOf(codes, institutionCodes, institutionForm)?.toUpperCase() ?? null,
    rioOfferer,
    url: cleanUrl(fields?.link ?? '', `${at}.link`, scope),
  }
}

/** A BRIN (`00AA`), or the code in RIO that takes its place (`123B456`). */
const institutionForm = /^(?:\d{2}[A-Z]{2}|\d{3}[A-Z]\d{3})$/i

/** Findings about the organisation's own fields stand under its name, however many steps away it is. */
function memberPath({ organizations }: Version): string {
  return organizations.id.replace(/Id$/, '')
}

function codeOf(codes: readonly Identifier[], types: readonly string[], form: RegExp): string | null {
  const found = codes.find(
    ({ codeType, code }) =>
      types.includes(codeType?.trim().toLowerCase() ?? '') && form.test(code?.trim() ?? ''),
  )
  return found?.code?.trim() ?? null
}

function offererCode(rio: RioConsumer | null): string | null {
  const code = rio?.educationOffererCode?.trim() ?? ''
  return /^\d{3}A\d{3}$/.test(code) ? code : null
}

function nonEmpty(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
