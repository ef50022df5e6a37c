/** The sector bodies, and which of them a topic belongs to. Pure. */
import type { SectorBody } from './sector-file.ts'

/** A field of ISCED-F or an occupation group of ISCO-08, by its code. */
export type TopicCode = { type: 'field' | 'occupation'; code: string }

export type SectorSet = {
  list: readonly SectorBody[]
  find: (id: string) => SectorBody | undefined
  /** Ids of the bodies that cover it: none, one, or several. */
  covering: (topic: TopicCode) => string[]
}

export function sectorSet(list: readonly SectorBody[]): SectorSet {
  return {
    list,
    find: (id) => list.find((one) => one.id === id),
    covering: ({ type, code }) =>
      list
        .filter(({ covers }) =>
          covers[type === 'field' ? 'fields' : 'occupations'].some((begin) => code.startsWith(begin)),
        )
        .map(({ id }) => id),
  }
}
