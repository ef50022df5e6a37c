/** The providers that one run reads, and the public ids that its courses get on the way. */
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import { localProviderId, ownProviderId, registerCodes } from '../pipeline/provider-id.ts'
import type { NamedProvider } from './groups.ts'

/** `own`: by its own codes alone. `shown`: that of the institution, as it was known when the run began. */
export type ProviderIds = { own: string; shown: string }

export class RunProviders {
  readonly #source: string
  readonly #aliases: ReadonlyMap<string, string>
  readonly #ids = new Map<string, ProviderIds>()
  readonly #named = new Map<string, NamedProvider>()

  /** `aliases`: public ids that another one stands for. */
  constructor(source: string, aliases: ReadonlyMap<string, string>) {
    this.#source = source
    this.#aliases = aliases
  }

  /** Notes the provider of a course. */
  idsOf(provider: Provider): ProviderIds {
    const { id, name, kvk, institutionCode, rioOfferer } = provider
    const key = JSON.stringify([id || name, kvk, institutionCode, rioOfferer])
    const known = this.#ids.get(key)
    if (known) return known
    const named = namedProvider(this.#source, provider)
    this.#named.set(nameKey(named), named)
    const own = ownProviderId(named)
    const ids = { own, shown: this.#aliases.get(own) ?? own }
    this.#ids.set(key, ids)
    return ids
  }

  /** Each once. */
  named(): NamedProvider[] {
    return [...this.#named.values()]
  }

  /** Whose courses were given another id than `shownOf` says now. */
  given(shownOf: (own: string) => string): ProviderIds[] {
    const stale = [...this.#ids.values()].filter(({ own, shown }) => shownOf(own) !== shown)
    return [...new Map(stale.map(({ own }) => [own, { own, shown: shownOf(own) }])).values()]
  }
}

export function namedProvider(source: string, provider: Provider): NamedProvider {
  return { local: localProviderId(source, provider), codes: registerCodes(provider) }
}

/** Tells two namings apart; no id holds a space. */
export function nameKey({ local, codes }: NamedProvider): string {
  return [local, ...codes].join(' ')
}
