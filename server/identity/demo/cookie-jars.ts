/**
 * The provider's own cookies, kept here and not in the browser: the site sets no cookie but the ones its privacy page
 * names. A jar belongs to one sign-in, so nobody is still signed in at the provider when the next one begins.
 */

const maxJars = 500

export class CookieJars {
  readonly #jars = new Map<string, Map<string, string>>()

  /** The `Cookie` header of a sign-in; empty for one that is not known. */
  header(id: string | undefined): string {
    const jar = id === undefined ? undefined : this.#jars.get(id)
    return [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Takes in `Set-Cookie` headers. Without an id they are dropped. */
  keep(id: string | undefined, headers: readonly string[]): void {
    if (id === undefined || headers.length === 0) return
    const jar = this.#jars.get(id) ?? new Map<string, string>()
    for (const header of headers) {
      const [pair = ''] = header.split(';', 1)
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    this.#jars.delete(id)
    this.#jars.set(id, jar)
    // A Map keeps the order of insertion: the first is the one that was left alone longest.
    while (this.#jars.size > maxJars) this.#jars.delete(this.#jars.keys().next().value!)
  }
}
