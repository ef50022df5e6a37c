/**
 * Which names of providers stand for one institution. Two that share a register code do, whatever source they come from,
 * and so do all that a third one's codes lie between. Pure: it looks at what all sources say now, so their order is nothing.
 */

/** A provider as a source names it: its id inside the source, and its register codes in order of trust. */
export type NamedProvider = { local: string; codes: readonly string[] }

/** The public id of every local id and code that was named: that of the institution it belongs to. */
export function shownProviders(named: readonly NamedProvider[]): Map<string, string> {
  const sets = new Sets()
  const loose = ambiguous(named)
  for (const { local, codes } of named) {
    const ids = loose.has(local) ? codes : [...codes, local]
    sets.join(local, local)
    for (const id of ids) sets.join(ids[0]!, id)
  }
  return sets.leaders()
}

/**
 * Local ids under which a source names several institutions: with two codes of a register that gives an institution one.
 * Such a name joins nothing. An institution has any number of offerers in RIO, so those tell nothing apart.
 */
function ambiguous(named: readonly NamedProvider[]): Set<string> {
  const first = new Map<string, string>()
  const found = new Set<string>()
  for (const { local, codes } of named) {
    for (const code of codes) {
      const register = registerOf(code)
      if (register === 'rio') continue
      const key = `${register} ${local}`
      const known = first.get(key)
      if (known === undefined) first.set(key, code)
      else if (known !== code) found.add(local)
    }
  }
  return found
}

/** Disjoint sets of ids. */
class Sets {
  readonly #above = new Map<string, string>()

  join(a: string, b: string): void {
    const [one, other] = [this.#leader(a), this.#leader(b)]
    if (one === other) return
    // The id that is shown leads its set, so the answer does not depend on what was joined first.
    if (before(one, other)) this.#above.set(other, one)
    else this.#above.set(one, other)
  }

  leaders(): Map<string, string> {
    return new Map([...this.#above.keys()].map((id) => [id, this.#leader(id)]))
  }

  #leader(id: string): string {
    let leader = id
    for (let next = this.#above.get(leader); next !== undefined && next !== leader;) {
      leader = next
      next = this.#above.get(leader)
    }
    // Shortens the way for the next time.
    for (let at = id; at !== leader;) {
      const next = this.#above.get(at)!
      this.#above.set(at, leader)
      at = next
    }
    if (!this.#above.has(leader)) this.#above.set(leader, leader)
    return leader
  }
}

const trust = ['brin', 'kvk', 'rio']

/** A code comes before the id of a source, a code of a more trusted register before another, then the smaller text. */
function before(a: string, b: string): boolean {
  const [one, other] = [rankOf(a), rankOf(b)]
  return one === other ? a < b : one < other
}

function rankOf(id: string): number {
  const rank = trust.indexOf(registerOf(id) ?? '')
  return rank === -1 ? trust.length : rank
}

/** The register of a code such as `kvk-90000001`; null for an id inside a source, which is the only one with a dot. */
function registerOf(id: string): string | null {
  return id.includes('.') ? null : id.slice(0, id.indexOf('-'))
}
