/**
 * Numbers under which the search tables keep the closed codes. The numbers are stored: add at the end of a list, never
 * reorder. 0 is "unknown" in every list, so that unknown never equals a filter's value.
 */
import { codeNames, filters, type CodeName, type FilterValue } from './filters.ts'
import type { CodedFacts } from './filter-row.ts'

type Codes = { [N in CodeName]: FilterValue<N>[number] }

/**
 * Per list: its codes, and where it lies in the packed number of a course (`bits` wide, from bit `shift`).
 * Two more bits follow for the registers a course is in; with them the packed number is still a positive int4.
 */
export const codedFields = codeNames.map((name) => {
  const { codes, bits } = filters[name]
  return { name, codes: codes, shift: bits.shift, bits: bits.width }
})

const numbers = new Map<CodeName, Map<string, number>>(
  codedFields.map(({ name, codes }) => [name, new Map(codes.map((code, index) => [code, index + 1]))]),
)

/** The stored number of a code; 0 for null and for what the list does not hold. */
export function numberOf<N extends CodeName>(name: N, code: Codes[N] | null): number {
  return code === null ? 0 : (numbers.get(name)?.get(code) ?? 0)
}

/** The code of a stored number; null for 0 and for a number that this version does not know. */
export function codeOf<N extends CodeName>(name: N, number: number): Codes[N] | null {
  const codes = codedFields.find((field) => field.name === name)?.codes as readonly Codes[N][] | undefined
  return codes?.[number - 1] ?? null
}

/** Bits of the packed number that say which registers a course is in. */
const inCreboBit = 27
const recognisedBit = 28

type PackedCourse = CodedFacts & { ids: { crebo: readonly string[]; croho: readonly string[] } }

/** All closed codes of a course in one number, and whether it has a crebo and a croho code. */
export function packCodes(course: PackedCourse): number {
  let packed = 0
  for (const { name, shift } of codedFields) {
    packed |= numberOf(name, filters[name].of(course) as never) << shift
  }
  if (course.ids.crebo.length > 0) packed |= 1 << inCreboBit
  if (course.ids.croho.length > 0) packed |= 1 << recognisedBit
  return packed
}

export type Unpacked = { [N in CodeName]: Codes[N] | null } & { inCrebo: boolean; recognised: boolean }

export function unpackCodes(packed: number): Unpacked {
  const codes = Object.fromEntries(
    codedFields.map(({ name, shift, bits }) => [name, codeOf(name, (packed >> shift) & (2 ** bits - 1))]),
  ) as { [N in CodeName]: Codes[N] | null }
  const has = (bit: number) => (packed & (1 << bit)) !== 0
  return { ...codes, inCrebo: has(inCreboBit), recognised: has(recognisedBit) }
}

/** The bits of the packed number that hold these facts. */
export function maskOf(facts: Iterable<keyof Unpacked>): number {
  let mask = 0
  for (const fact of facts) {
    if (fact === 'inCrebo') mask |= 1 << inCreboBit
    else if (fact === 'recognised') mask |= 1 << recognisedBit
    else {
      const { shift, bits } = codedFields.find((field) => field.name === fact)!
      mask |= (2 ** bits - 1) << shift
    }
  }
  return mask
}
