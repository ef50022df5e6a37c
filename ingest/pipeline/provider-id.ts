/**
 * The ids of a provider: its register codes, and the one inside its source. What institution they stand for is decided
 * over all sources (ingest/providers). Characters `a-z 0-9 . _ ~ -`.
 */
import { hash } from 'node:crypto'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'

/** Register codes in order of trust: BRIN of the institution, Chamber of Commerce number, RIO offerer code. */
const registers = [
  {
    prefix: 'brin',
    form: /^\d{2}[a-z]{2}$/,
    filler: /^(?:00|99)(?:xx|zz)$/,
    code: (p: Provider) => p.institutionCode,
  },
  { prefix: 'kvk', form: /^\d{8}$/, filler: /^(\d)\1{7}$/, code: (p: Provider) => p.kvk },
  {
    prefix: 'rio',
    form: /^\d{3}a\d{3}$/,
    filler: /^(?:000a000|999a999)$/,
    code: (p: Provider) => p.rioOfferer,
  },
]

/** The public id by its own codes alone: the most trusted one, else the id inside the source. */
export function ownProviderId({ local, codes }: { local: string; codes: readonly string[] }): string {
  return codes[0] ?? local
}

/** The id inside a source. Two sources never give the same one, nor one that reads like a code: only it has a dot. */
export function localProviderId(source: string, provider: Pick<Provider, 'id' | 'name'>): string {
  return `${source}.${slug(provider.id || provider.name)}`
}

/**
 * The register codes of a provider, such as `kvk-90000001`, in order of trust. One that is not well-formed, or that was
 * filled in because a field had to be (`00000000`), would make strangers one and is none.
 */
export function registerCodes(provider: Provider): string[] {
  return registers.flatMap(({ prefix, form, filler, code }) => {
    const value = code(provider)?.trim().toLowerCase()
    return value && form.test(value) && !filler.test(value) ? [`${prefix}-${value}`] : []
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
