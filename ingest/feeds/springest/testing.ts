/** For tests: product files in memory. */
import { memoryFetcher, runFormat } from '../testing.ts'
import { springest } from './format.ts'

export const provider = { mappingVersion: 1, provider: { name: 'Taalhuis De Brug', type: 'private' } }

type Options = Partial<Omit<Parameters<typeof runFormat>[1], 'from' | 'fetcher'>>

export function runProducts(document: string | Uint8Array, options: Options = {}) {
  return runFormat(springest, {
    from: 'https://aanbieder.example/products.xml',
    fetcher: memoryFetcher(() => document, { contentType: 'application/xml' }),
    mapping: provider,
    ...options,
  })
}

export function product(inside: string, id = 'P1'): string {
  return `<Product><ID>${id}</ID><Name>Titel</Name>${inside}</Product>`
}

/** One product, mapped: the course, the codes with their path, the rejects. */
export async function mapped(inside: string, options: Options = {}) {
  const outcome = await runProducts(`<Products>${product(inside)}</Products>`, options)
  const codes = outcome.warnings.filter((code) => !code.startsWith('missing-recommended'))
  return {
    course: outcome.courses[0],
    codes: codes.map((code) => code.replace(' P1', '')),
    rejects: outcome.rejects,
    outcome,
  }
}
