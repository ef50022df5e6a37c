/** Where our schemes can be read about and asked for: what an editor must not leave out. */
import { describe, expect, it } from 'vitest'
import { schemeItem } from './describe-scheme.ts'
import { shippedSchemes } from './load-schemes.ts'

/** On this day no address or reason may be missing; later the same holds of the files as they are then. */
const day = '2026-12-03'
const schemes = shippedSchemes().list
const living = schemes.filter((scheme) => schemeItem(scheme, day).status !== 'ended')

describe('the sources of a scheme', () => {
  it.each(schemes)('$id: names that people can read, no codes and no bare sites', ({ sources }) => {
    for (const { title } of sources) {
      expect(title).toMatch(/\p{L}{2}.*[ ,].*\p{L}{2}/u)
      expect(title).not.toMatch(/^(BWBR|CVDR)\d|^[\w.-]+\.nl$/)
    }
  })

  it.each(schemes)('$id: was not verified after its sources were read', ({ sources, verifiedAt }) => {
    const read = sources.flatMap(({ retrieved }) => retrieved ?? []).toSorted()
    if (verifiedAt !== undefined && read.length > 0) expect(read.at(-1)! >= verifiedAt).toBe(true)
  })

  it.each(schemes)('$id: without a source that was read it says why', ({ sources, notVerified }) => {
    if (sources.every(({ retrieved }) => retrieved === undefined)) expect(notVerified).toBeTruthy()
  })
})

describe('a scheme that lives', () => {
  it.each(living)('$id: says how to ask for it, or why nobody could find that', (scheme) => {
    const { links, notVerified, claimable } = scheme
    expect(Boolean(links?.apply) || notVerified !== undefined || !claimable).toBe(true)
  })
})
