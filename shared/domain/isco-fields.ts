/**
 * The broad field of ISCED-F 2013 that prepares for a group of ISCO-08. Reviewed by hand against the names of both
 * classifications; groups over several fields are null. Pure.
 */
import type { Sector } from './codes.ts'

/** Codes of groups, one to four digits; the longest that an occupation begins with counts. */
const groups = `
  01 | 23 1345 5312
  02 | 2163 2166 2353 2354 2355 2636 2641 2643 265 3413 343 3521 7312 7313 7314 7316 7317 7318 7319 732
  03 | 262 263 2642 4411
  04 | 12 142 24 261 33 335 3411 4 52
  05 | 211 212 213 3111 3141
  06 | 133 25 351
  07 | 132 214 215 216 31 3522 71 72 7311 7315 74 75 81 82 931 932
  08 | 131 2132 2162 2250 3142 3143 324 5164 6 92
  09 | 1341 1342 1343 1344 22 2635 32 3412 531 532
  10 | 1324 141 143 315 3257 3355 342 3434 51 54 83 911 912 933 94 96 0
  -  | 11 1223 1349 2330 5161 7541 7543 7544 7549`

const fieldOf = new Map<string, Sector | null>()
for (const line of groups.trim().split('\n')) {
  const [field = '', codes = ''] = line.split('|').map((cell) => cell.trim())
  for (const code of codes.split(' ')) fieldOf.set(code, field === '-' ? null : (field as Sector))
}

export function fieldOfIsco(code: string): Sector | null {
  for (let length = 4; length > 0; length--) {
    const found = fieldOf.get(code.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}
