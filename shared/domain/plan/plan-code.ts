/**
 * The code that opens a saved plan, as people read it aloud, write it down and type it: 26 random signs (130 bits) and two
 * that tell a slip, in seven groups of four. The signs are those of Crockford's base 32, without I, L, O and U; who types
 * an O or an L all the same is understood. It is the plan's token itself, so whoever has the code needs nothing else. Pure.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomSigns = 26
/** The largest prime below 32 × 32: one wrong sign, or two that changed places, always give another sum. */
const prime = 1021
const groupSize = 4

/** `bytes`: 26 of them or more, random; five bits of each are used. */
export function planCodeOf(bytes: Uint8Array): string {
  if (bytes.length < randomSigns) throw new RangeError(`A code needs ${randomSigns} bytes.`)
  const random = Array.from(bytes.subarray(0, randomSigns), (byte) => signs[byte % signs.length]).join('')
  return random + checkOf(random)
}

/** The code in what somebody typed or pasted, with or without groups; null when it is none or has a slip in it. */
export function readPlanCode(text: string): string | null {
  const typed = text
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]+/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const random = typed.slice(0, randomSigns)
  const isCode = typed.length === randomSigns + 2 && [...typed].every((sign) => signs.includes(sign))
  return isCode && typed.slice(randomSigns) === checkOf(random) ? typed : null
}

/** `7K3M-9QXF-…`. A token of another form, from before there were codes, has no groups: null. */
export function groupedCode(token: string): string | null {
  const code = readPlanCode(token)
  return code === token ? code.match(new RegExp(`.{${groupSize}}`, 'g'))!.join('-') : null
}

function checkOf(random: string): string {
  const sum = [...random].reduce((total, sign, at) => total + (at + 1) * signs.indexOf(sign), 0) % prime
  return signs[Math.floor(sum / signs.length)]! + signs[sum % signs.length]!
}
