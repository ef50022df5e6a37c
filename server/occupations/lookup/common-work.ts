/**
 * How common the work of an ISCO-08 unit group is in the Netherlands, in four rough classes. An estimate of the order by
 * common knowledge of Dutch work, written down in December 2026: nothing was counted, and it was not checked against a
 * table of Statistics Netherlands. It decides between equals, so that a group in a neighbouring class does little harm, and
 * the page of an occupation says it in words with what it rests on; a group that is not listed is rare, or not told apart. Pure.
 */

/** The month in which the estimate was made. */
export const estimatedIn = '2026-12'

/** Some work, common work, the commonest work. */
const classes = [
  '1311 1324 1342 1345 1412 2113 2144 2149 2153 2161 2166 2211 2212 2221 2264 2269 2352 2433 2513 2521 2611 2642 2651 2654 3112 3113 3115 3122 3123 3212 3221 3251 3252 3256 3257 3321 3323 3339 3341 3355 3411 3422 3423 3513 4214 4226 4312 4323 4412 5111 5132 5141 5142 5151 5163 5164 5245 5246 5312 5329 5411 5412 6111 6121 6130 7111 7112 7122 7126 7127 7131 7212 7222 7233 7411 7412 7511 7512 8160 8183 8211 8322 8342 9211 9321 9411 9621',
  '1211 1212 1219 1221 1321 1330 1420 2142 2151 2310 2320 2359 2411 2412 2423 2431 2432 2512 2519 2634 2635 3119 3311 3322 3412 3435 3512 4221 4222 4225 4311 4321 4322 5120 5153 5230 5244 5414 5419 6113 6210 7115 7223 7231 8331 8332 8344 9214 9329 9412',
  '2222 2330 2341 2421 2422 2511 2514 3222 3313 3343 4110 4120 5131 5221 5223 5311 5321 5322 9111 9112 9313 9333 9334',
].map((codes) => codes.split(' '))

const classOf = new Map(classes.flatMap((codes, at) => codes.map((code) => [code, at + 1] as const)))

/** 0 to 3 by ISCO-08 unit group: the more, the more people are thought to do the work; 0 for null and groups not listed. */
export function commonness(iscoCode: string | null): number {
  return (iscoCode !== null && classOf.get(iscoCode)) || 0
}
