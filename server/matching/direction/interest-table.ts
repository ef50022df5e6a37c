/**
 * Which work belongs to what people like to do, by groups of ISCO-08 (International Labour Organization). Reviewed by hand
 * against the names of the groups in December 2026, with the six themes of Holland's RIASEC model in mind; no public table
 * of interests by ISCO group was found that may be used, so this is our own judgement and says so. Pure.
 */
import type { Interest } from '@stapwijzer/shared/domain/matching/direction.ts'

/**
 * An interest, then how much of the work it is (0–1) with the groups of one to four digits; the longest group that a code
 * begins with counts. What is not named does not belong to the interest.
 */
const table = `
  care | 1 222 2221 3221 3222 3256 3258 5321 5322 5329 2212 2267 2266 3255
  care | .8 221 2264 2269 3251 3412 1343
  care | .6 3211 3213 5162 2635 1342 2265 2634
  care | .4 224 2261 3254 3259 3212
  children | 1 2341 2342 5311 5312
  children | .8 2330 2352 1341
  children | .6 3412 2353 2354 2355
  children | .4 2320 2635 3422 3423 1345
  guiding | 1 231 232 233 234 235 2635 3412 2634 2424 5165
  guiding | .8 2423 3353 5312 2636
  guiding | .5 3333 3423 5311 1345 1344 3422
  guiding | .3 3255 3514 4229 2221
  building | 1 71 3123 9313
  building | .8 9312 3112 1323
  building | .6 7411 2142 2161 8342 8343 7413 3118
  building | .4 752 3119 2165
  making | 1 72 741 742 3115 7522 7523
  making | .8 731 7127 7534 7531 7533 7535 7536 3113 3114
  making | .7 7126 821 81 3214 3133
  making | .5 7115 2144 2151 2152 3118 751 9329 3122 3139 732
  making | .3 3521 3119 2166
  driving | 1 832 833 831 5165
  driving | .7 5112 835 8344 8341 8342 9611
  driving | .5 8343 9331 315 9621
  driving | .3 4323
  goods | 1 4321 9333 8344 9334
  goods | .7 1324 4323 3331 9321
  goods | .5 8322 8332 9329 4322 9621
  goods | .3 3323 5223 7512
  green | 1 6 921 3142 3143 3240 2132 5164
  green | .8 2250 2133 1311
  green | .5 2162 8341 2131 9611 9312
  cleaning | 1 911 912 5152
  cleaning | .8 5151 5153 961
  cleaning | .6 5322 7133 8157 9412
  cooking | 1 512 3434 7512 5246
  cooking | .8 5131 1412 94 5132 1411
  cooking | .6 7511 751
  cooking | .3 3332 8160 5322
  computers | 1 251 252 351 1330
  computers | .6 2431 7422 2356 2166 3114 2153 7421
  computers | .5 3115 3118 7223 2152 3521 3139 4132 2434
  computers | .3 7412 3133 2120
  finding-out | 1 211 212 213 3111 3212 2511 3116 2113 3141
  finding-out | .7 214 215 3115 7231 7233 7412 3119 2519 2529 3112 3113 3114 7232 2633 2632 2631 2413 2422
  finding-out | .5 3133 7127 2522 2523 3512 7223 3257 3355 2512 3314 2642 221 7543 3315 7411
  creating | 1 216 264 265 3431 3432 3521 7316
  creating | .7 3435 2431 2432 7531 7533 2513 7313 7314 7315
  creating | .5 2354 2355 3118 7522 3433
  creating | .3 5141 5142 7512 3332
  body | 1 3421 3422 3423 5141 5142
  body | .7 2264 3255
  selling | 1 52 3322 3334 2433 3321
  selling | .8 1420 4222 3339 2434 3324
  selling | .6 3312 3333 2431 3323 1221 5131 4221 9520 8322
  selling | .4 4226 5141 5142 1412 3332 4211
  leading | 1 1 3121 3122 3123 5151
  leading | .7 5222 3341
  leading | .3 2421
  organising | 1 4323 3332 1219 1324 1330
  organising | .8 12 13 14 3341 3343 5151 5153 3123 3112
  organising | .6 3331 3323 2421 2432 3122 4226 2422 3344
  organising | .4 4110 3333 2423 4321 412
  office | 1 411 412 413 431 331 334 441 2411 4312
  office | .8 3354 3353 3352 3351 3411 2412 2413 4416 3343
  office | .6 4226 4222 3331 3323 2423 4323 4322 1211 1212 2422 3312 3322 422 421
  office | .3 3333 2619 2611
  safety | 1 541 335 3257 0
  safety | .7 2263 2529 5112
  safety | .4 3353 5153 3258
  safety | 0 3352 3353 3354`

type Weighed = Map<string, number>
const groupsOf = new Map<string, Weighed>()
for (const line of table.trim().split('\n')) {
  const [interest = '', cells = ''] = line.split('|').map((cell) => cell.trim())
  const [weight, ...codes] = cells.split(' ')
  const groups = groupsOf.get(interest) ?? new Map<string, number>()
  for (const code of codes) groups.set(code, Number(weight))
  groupsOf.set(interest, groups)
}

/** How much of the work is what somebody likes: 0–1 by ISCO-08 unit group; 0 for a group that is not named or not known. */
export function belongs(interest: Interest, iscoCode: string | null): number {
  const groups = groupsOf.get(interest)
  for (let length = iscoCode?.length ?? 0; length > 0; length--) {
    const weight = groups?.get(iscoCode!.slice(0, length))
    if (weight !== undefined) return weight
  }
  return 0
}
