/** The shape of the words for a fact. */

/** What the fact is called, as in "nog niet bekend: je leeftijd". */
type Named = { label: string }
export type FlagWords = Named & { yes: string; no: string }
/** `is` makes a sentence of the listed values; `together` names values that often stand together. */
export type CodeWords = Named & {
  is: (list: string) => string
  values: Record<string, string>
  together?: { codes: readonly string[]; words: string }[]
}
export type SchemesWords = Named & { some: (names: string) => string; none: (names: string) => string }
/** Numbers, amounts and dates: "<subject, else label> is minstens 20 <unit>". */
export type MeasureWords = Named & { subject?: string; unit?: string }
export type FactWords = FlagWords | CodeWords | SchemesWords | MeasureWords

export function flag(label: string, yes: string, no: string): FlagWords {
  return { label, yes, no }
}

export function code(
  label: string,
  is: CodeWords['is'],
  values: Record<string, string>,
  together: CodeWords['together'] = [],
): CodeWords {
  return { label, is, values, together }
}
