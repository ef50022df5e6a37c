/**
 * What work usually pays and how much Dutch it asks, by ISCO-08 unit group, in rough classes. Pure.
 *
 * Pay: the skill level of ISCO-08, corrected by the median hourly wages by class of occupations of Statistics Netherlands
 * (table 85517NED, year 2022, read on 2026-12-03: all 22.20 euros; commercial 17.00, farming 15.10, services 14.50,
 * transport and logistics 14.70; ICT 29.30, managers 38.00). Figures by group of occupations were not at hand.
 * Dutch: our own estimate, made in December 2026.
 */
import {
  dutchLevels,
  payRanges,
  type DutchLevel,
  type PayRange,
} from '@stapwijzer/shared/domain/matching/direction.ts'
import { skillLevel } from '../occupation-level.ts'

/** Groups of skill level 2 in the four classes whose median is well below that of all. */
const lowPaid = ['52', '51', '6', '83', '4222', '4321', '5322', '75']

/** Null when the code is unknown. */
export function usualPay(iscoCode: string | null): PayRange | null {
  const level = skillLevel(iscoCode)
  if (level === null || iscoCode === null) return null
  if (level === 4) return 'high'
  if (level === 1 || (level === 2 && lowPaid.some((code) => iscoCode.startsWith(code)))) return 'low'
  return 'middle'
}

/** How many ranges work pays less than is needed; 0 when it is enough or when either is unknown. */
export function payShort(iscoCode: string | null, needed: PayRange | null): number {
  const pays = usualPay(iscoCode)
  return pays === null || needed === null
    ? 0
    : Math.max(0, payRanges.indexOf(needed) - payRanges.indexOf(pays))
}

/** Groups where one can begin with a little Dutch, and where enough for most work will do; elsewhere it is talking and writing. */
const dutchOf: readonly [DutchLevel, readonly string[]][] = [
  ['basic', ['91', '92', '93', '94', '961', '8183', '7532', '6']],
  [
    'fair',
    [
      '7',
      '8',
      '512',
      '513',
      '5141',
      '5142',
      '5153',
      '5311',
      '5321',
      '5322',
      '5329',
      '3111',
      '3115',
      '35',
      '25',
      '4321',
      '9',
      '3212',
      '2166',
    ],
  ],
]

/** The Dutch that one needs to begin; fluent where nothing is known. */
export function usualDutch(iscoCode: string | null): DutchLevel {
  const found = dutchOf.find(([, groups]) => groups.some((group) => iscoCode?.startsWith(group)))
  return found?.[0] ?? 'fluent'
}

/** How many steps of Dutch are missing; 0 when it is enough or not told. */
export function dutchShort(iscoCode: string | null, speaks: DutchLevel | null): number {
  if (speaks === null) return 0
  return Math.max(0, dutchLevels.indexOf(usualDutch(iscoCode)) - dutchLevels.indexOf(speaks))
}
