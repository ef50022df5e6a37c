/**
 * Titles that the lookup has never seen, without anything from outside: of many occupations one other name is taken out of
 * the taxonomy and asked for. Those with words that are used in Flanders stand apart. Pure.
 */
import { createHash } from 'node:crypto'
import type { Occupation } from '@stapwijzer/server/occupations/taxonomy.ts'
import { labelWords } from '@stapwijzer/server/occupations/lookup/title.ts'
import type { Title } from './score.ts'

export type HeldOut = { occupations: Occupation[]; titles: Title[] }

/**
 * One other Dutch name of every occupation that has three or more, the same at each run, taken out with whatever has the
 * same words; `flemish` takes one with a word of Flanders where there is one. A name that another occupation has as well
 * is no question.
 */
export function holdOut(occupations: readonly Occupation[], flemish: boolean): HeldOut {
  const owners = new Map<string, number>()
  for (const one of occupations) for (const key of keysOf(one)) owners.set(key, (owners.get(key) ?? 0) + 1)
  const titles: Title[] = []
  const left = occupations.map((one) => {
    const possible = one.altLabels
      .filter((label) => isFlemish(label) === flemish && owners.get(keyOf(label)) === 1)
      .sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
    const title = possible[0]
    if (title === undefined || one.altLabels.length < 3) return one
    titles.push({ title, uris: [one.uri] })
    const stays = (label: string) => keyOf(label) !== keyOf(title)
    return {
      ...one,
      altLabels: one.altLabels.filter(stays),
      hiddenLabels: one.hiddenLabels.filter(stays),
    }
  })
  return { occupations: left, titles }
}

/** Words of titles that are said in Flanders and seldom in the Netherlands. General knowledge. */
const flemishWord =
  /(?<![a-z])[a-z]*(bediende|verantwoordelijke|zaakvoer(der|ster)|werf(leid(er|ster)|opzichter)|kinesist|kinesitherapeut|poetsvrouw|poetshulp|kuisvrouw|ploegbaas|onthaal[a-z]*|camion[a-z]*|uitbat(er|ster)|garagist|lesgever|lesgeefster|opvoed(er|ster)|schrijnwerk(er|ster)|beenhouw(er|ster)|vormingswerk(er|ster)|magazijnier|diensthoofd|hersteller|herstelster|arbeid(er|ster)|gerant|afgevaardigde|technieker|syndicaal|preventieadviseur|regent|kleuterleid(er|ster)|parket[a-z]*magistraat|schepen|facteur|conciërge|zelfstandige|werkster|stielman|plaatser|plaatsster|aannem(er|ster)|verdel(er|ster)|boordcomputer|bestuurder|bestuurster)(?![a-z])/

export function isFlemish(label: string): boolean {
  return flemishWord.test(label.toLowerCase())
}

function keysOf({ label, altLabels, hiddenLabels }: Occupation): Set<string> {
  return new Set([label, ...altLabels, ...hiddenLabels].map(keyOf))
}

/** The same for names that only differ in order or signs. */
function keyOf(label: string): string {
  return labelWords(label).sort().join(' ')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
