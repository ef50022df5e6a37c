/** For tests: a HOVI service in memory, made by hand after what is known of it. */
import { loadCrebo } from '../../reference/crebo.ts'
import type { Limits } from '../format.ts'
import { memoryFetcher, runFormat } from '../testing.ts'
import { hovi } from './format.ts'

export const base = 'https://hovi.example/api/4'

/** Answers by path below the base: a text as it is, a number as a status, else a document; what is not there is 404. */
export type Service = Record<string, unknown>

export function serviceFetcher(service: Service, log: string[] = []) {
  return memoryFetcher(
    ({ pathname }) => {
      const path = decodeURIComponent(pathname.slice(new URL(base).pathname.length))
      const held = Object.hasOwn(service, path) ? service[path] : null
      return held === null || typeof held === 'string' || typeof held === 'number'
        ? held
        : JSON.stringify(held)
    },
    { log },
  )
}

export function run(service: Service, limits: Partial<Limits> = {}, log: string[] = []) {
  return runFormat(hovi, { from: base, fetcher: serviceFetcher(service, log), limits, crebo: loadCrebo() })
}

export const organization = {
  organizationId: 'o',
  brin: '00DD',
  brinName: { nl: 'Hogeschool Zuidrand' },
  organizationType: 'university_of_applied_sciences',
}

/** An institution with these products, each under its own id. */
export function service(products: readonly ({ productId: string } & Record<string, unknown>)[]): Service {
  return {
    '/organization': [{ organizationId: 'o' }],
    '/organization/o': organization,
    '/organization/o/product': products.map(({ productId }) => ({ productId })),
    ...Object.fromEntries(
      products.map((product) => [`/organization/o/product/${product.productId}`, product]),
    ),
  }
}

/** One product in one form, mapped. */
export async function one(product: object = {}, form: object = {}, more: Service = {}) {
  const whole = {
    productId: 'p',
    productName: { nl: 'Titel' },
    productForms: [{ productForm: 'dual', ...form }],
    ...product,
  }
  const outcome = await run({ ...service([whole]), ...more })
  const codes = outcome.warnings.filter((code) => !code.startsWith('missing-rec'))
  return { ...outcome, course: outcome.courses[0], codes: codes.map((code) => code.replace(/ p:\w+/, '')) }
}
