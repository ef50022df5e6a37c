/**
 * The public id of a provider. The same institution gets the same id from every source that names one of its register
 * codes; without a code the id belongs to the source, because a name alone is no proof. Characters `a-z 0-9 . _ ~ -`.
 */
import { hash } from 'node:crypto'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'

/** Register codes in order of trust: BRIN of the institution, Chamber of Commerce number, RIO offerer code. */
const registers = [
  { prefix: 'brin', form: /^\d{2}[a-z]{2}$/, code: (p: Provider) => p.institutionCode },
  { prefix: 'kvk', form: /^\d{8}$/, code: (p: Provider) => p.kvk },
  { prefix: 'rio', form: /^\d{3}a\d{3}$/, code: (p: Provider) => p.rioOfferer },
]

export function publicProviderId(source: string, provider: Provider): string {
  // A dot cannot be part of a source id, so two sources never give the same id.
  return registerCodes(provider)[0] ?? `${source}.${slug(provider.id || provider.name)}`
}

/** The well-formed register codes of a provider, such as `kvk-90000001`, in order of trust. */
export function registerCodes(provider: Provider): string[] {
  return registers.flatMap(({ prefix, form, code }) => {
    const value = code(provider)?.trim().toLowerCase()
    return value && form.test(value) ? [`${prefix}-${value}`] : []
  })
}

/** The text itself when it is a plain id already, else a readable form with a hash that keeps it apart from others. */
function slug(text: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(text)) return text
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const mark = hash('sha256', text).slice(0, 8)
  return plain ? `${plain}-${mark}` : mark
}
