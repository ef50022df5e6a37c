/** The provider of a course: a name, an organisation, or one that the page describes elsewhere. */
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import { providerId, type MappingProvider } from '../fields/mapping-provider.ts'
import { cleanUrl } from '../fields/url.ts'
import { isNode, listOf, type Node } from './graph.ts'
import { linkOf } from './identity.ts'
import { at, OrganizationNode } from './item.ts'
import { firstText, isAddress, nodesOf, termsOf, textOf, type World } from './values.ts'

/** Null when nobody names a provider. What the source says of its provider fills up what a page of the same one leaves open. */
export function readProvider(
  values: readonly unknown[],
  fallback: MappingProvider | null,
  world: World,
): Provider | null {
  const found = named(values, world)
  const name = found?.name ?? fallback?.name ?? null
  if (name === null) return null
  const base = fallback?.name === name ? fallback : null
  return {
    id: base?.id ?? providerId(name),
    name,
    type: base?.type ?? null,
    kvk: found?.kvk ?? base?.kvk ?? null,
    institutionCode: base?.institutionCode ?? null,
    rioOfferer: base?.rioOfferer ?? null,
    url: found?.url ?? base?.url ?? null,
  }
}

type Named = { name: string; kvk: string | null; url: string | null }

function named(values: readonly unknown[], world: World): Named | null {
  for (const { node, path } of nodesOf(values, (index) => at('provider', index, values), world)) {
    const organization = OrganizationNode.parse(node)
    const name =
      firstText(organization.name, `${path}.name`, world) ??
      firstText(organization.legalName, `${path}.legalName`, world)
    if (name !== null) return { name, kvk: kvkOf(node, world), url: urlOf(node, path, world) }
  }
  // An address is the id of an organisation, and not its name.
  const names = values.filter((value) => typeof value === 'string' && !isAddress(value))
  const name = firstText(names, 'provider', world)
  return name === null ? null : { name, kvk: null, url: null }
}

/** The number in the Dutch trade register: an `identifier` that says so, or the ISO 6523 code of that register. */
function kvkOf(node: Node, world: World): string | null {
  const { identifier, iso6523Code } = OrganizationNode.parse(node)
  const found = [
    ...identifier.flatMap((one) =>
      isNode(one) && /kvk|koophandel/i.test(termsOf(listOf(one['propertyID']), world).join())
        ? textOf({ ...one, name: null }, world)
        : [],
    ),
    ...termsOf(iso6523Code, world).flatMap((code) => /^0106:(\d{8})$/.exec(code)?.[1] ?? []),
  ].map((code) => code?.trim() ?? '')
  return found.find((code) => /^\d{8}$/.test(code)) ?? null
}

function urlOf(node: Node, path: string, world: World): string | null {
  return cleanUrl(linkOf(node['url'], world.absolute) ?? '', `${path}.url`, world.scope)
}
