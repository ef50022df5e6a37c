/** For tests: a small RIO LOD in memory, with pages and related documents as the register sends them. */
import { loadCrebo } from '../../reference/crebo.ts'
import type { Limits, NormaliseContext } from '../format.ts'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { rio } from './format.ts'

export const base = 'https://lod.example/api/rio/v2'

/** Answers by path below the base: a text as it is, a number as a status, a function by address, else a document. */
export type Register = Record<string, unknown>

export const offers = '/aangeboden-opleidingen'

/** Serves the register; what it does not hold is 404. `size` items a page at most. */
export function registerFetcher(register: Register, { size = 100, log = [] as string[] } = {}) {
  return memoryFetcher((address) => answer(register, address, size), { log })
}

/** What the register answers; null is 404, a number another status. */
export function answer(register: Register, address: URL, size = 100): Answer {
  const path = decodeURIComponent(address.pathname.slice(new URL(base).pathname.length))
  const held = Object.hasOwn(register, path) ? register[path] : undefined
  const said: unknown = typeof held === 'function' ? (held as (address: URL) => unknown)(address) : held
  if (said === undefined) return null
  if (typeof said === 'number' || typeof said === 'string') return said
  return JSON.stringify(Array.isArray(held) && path === offers ? page(held, address, size) : said)
}

function page(items: readonly unknown[], address: URL, size: number) {
  const asked = Math.min(size, Number(address.searchParams.get('pageSize') ?? '20'))
  const number = Number(address.searchParams.get('page') ?? '0')
  const some = items.slice(number * asked, (number + 1) * asked)
  const next = `${address.pathname}?page=${number + 1}&pageSize=${asked}`
  const links = { self: { href: address.href }, ...(some.length === asked ? { next: { href: next } } : {}) }
  return { _links: links, ...(some.length > 0 ? { _embedded: { AangebodenOpleidingen: some } } : {}) }
}

/** The code of the nth item. */
export const code = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** An offered programme of mbo with what the register requires. */
export const offer = (number: number, own: object = {}) => ({
  id: code(number),
  aangebodenOpleidingcode: code(number),
  type: 'AANGEBODENMBOOPLEIDING',
  eigennaam: `Opleiding ${number}`,
  startdatum: '2020-08-01',
  leertraject: 'BOL',
  toegankelijkheid: 'ALL',
  toelatingseisen: 'NEE',
  ...own,
})

export const aanbieder = {
  id: '100A001',
  code: '100A001',
  naam: 'ROC Zuidrand',
  inbedrijfdatum: '2000-01-01',
  type: 'ONDERWIJSAANBIEDER',
}

type Documents = {
  aanbieder?: unknown
  locatie?: unknown
  opleiding?: unknown
  onderdeel?: unknown
  /** As an array, or as a whole answer. */
  cohorten?: unknown
}

/** A register with these items, each with the same documents; `null` leaves a document out. */
export function register(items: readonly object[], documents: Documents = {}): Register {
  const { aanbieder: offerer = aanbieder, locatie, opleiding, onderdeel, cohorten } = documents
  const each = items.flatMap((item) => {
    const { id, aangebodenOpleidingcode } = item as Record<string, unknown>
    const below = (name: string, held: unknown): [string, unknown][] =>
      held === undefined || held === null
        ? []
        : [[`${offers}/${String(id ?? aangebodenOpleidingcode)}/${name}`, held]]
    return [
      ...below('onderwijsaanbieder', offerer),
      ...below('onderwijslocatie', locatie),
      ...below('opleiding', opleiding),
      ...below('opleidingsonderdeel', onderdeel),
      ...below('aangeboden-opleiding-cohorten', cohorten),
    ]
  })
  return { [offers]: items, ...Object.fromEntries(each) }
}

type Around = {
  from?: string
  limits?: Partial<Limits>
  places?: NormaliseContext['places']
  size?: number
  log?: string[]
}

export function run(held: Register, { from = base, limits, places, ...around }: Around = {}) {
  const options = { from, fetcher: registerFetcher(held, around), limits, places, crebo: loadCrebo() }
  return runFormat(rio, options)
}

/** One item with `own` on top and its documents, mapped: the course, and the codes with their path. */
export async function one(own: object = {}, documents: Documents = {}, around: Around = {}) {
  const outcome = await run(register([offer(1, own)], documents), around)
  const codes = outcome.warnings
    .filter((warning) => !warning.startsWith('missing-rec'))
    .map((warning) => warning.replace(` ${code(1)}`, ''))
  return { ...outcome, course: outcome.courses[0], codes }
}
