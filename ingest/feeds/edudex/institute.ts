/** The provider of an EDU-DEX program: its institute. */
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import { Findings, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import type { MappingProvider } from '../fields/mapping-provider.ts'
import { cleanUrl } from '../fields/url.ts'
import { Institute, type EdudexItem, type Program } from './item.ts'
import { localizedText } from '../fields/localized-text.ts'

/** Without an institute the provider is the mapping's, else called after its unit. `exempt`: it is registered as exempt from VAT (CRKBO). */
export function readInstitute(
  item: EdudexItem,
  program: Program,
  fallback: MappingProvider | null,
  scope: Scope,
): { provider: Provider; exempt: boolean } {
  const orgUnitId = program.programClassification?.orgUnitId?.trim() || (item.entry?.orgUnitId ?? '')
  const institute = isObject(item.institute) ? fit(Institute, item.institute, 'institute', scope) : null
  const name = institute && localizedText(institute.instituteName, 'institute.instituteName', scope)?.value
  if (!name)
    scope.findings.warn(
      'institute',
      'not-found-reference',
      `What institute ${orgUnitId} is, is not in the feed.`,
    )
  const kvk = institute?.instituteKvK?.trim() ?? ''
  const site = localizedText(institute?.webLink, 'institute.webLink', {
    ...scope,
    findings: new Findings(''),
  })
  return {
    provider: {
      id: orgUnitId,
      name: name || (fallback?.name ?? orgUnitId),
      type: 'private',
      kvk: /^\d{8}$/.test(kvk) ? kvk : (fallback?.kvk ?? null),
      institutionCode: null,
      rioOfferer: null,
      url: (site && cleanUrl(site.value, 'institute.webLink', scope)) ?? fallback?.url ?? null,
    },
    exempt: institute?.accreditation.some((one) => one.trim() === 'CRKBO') ?? false,
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
