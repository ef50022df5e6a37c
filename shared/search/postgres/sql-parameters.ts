/** Numbered parameters of a statement that is put together in parts; equal values share a number. */
export type ParameterValue = string | number | boolean | readonly (string | number)[]

export class Parameters {
  readonly values: ParameterValue[] = []
  readonly #known = new Map<string, string>()

  /** Notes a value and gives what stands for it in the SQL: `$3::int`. */
  add(value: ParameterValue, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`
    const known = this.#known.get(key)
    if (known) return known
    this.values.push(value)
    const placeholder = `$${this.values.length}::${type}`
    this.#known.set(key, placeholder)
    return placeholder
  }
}
