/** What every field of a form knows about itself. Names are those that are sent (`person.age`); ids follow from them. */

/** An error of a form: the field it belongs to, and what to do, in one sentence. */
export type FieldError = { field: string; text: string }

export function fieldId(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-')
}

/** The first thing to mend at a field. */
export function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.text
}

/** `aria-describedby` of a field: its hint and its error, as far as they are there. */
export function describedBy(name: string, hint: unknown, error: unknown): string | undefined {
  const id = fieldId(name)
  const ids = [hint ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter(Boolean)
  return ids.length ? ids.join(' ') : undefined
}

/** Texts of a sent form, trimmed, so that a form with errors shows what was filled in. */
export type Values = Record<string, string>

export function valuesOf(data: FormData): Values {
  return Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )
}

/** One text of a sent form as it stands; empty when it is absent or a file. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}
