/** The shape of the words for a fact. */

/** What the fact is called, as in "nog niet bekend: je leeftijd". */
type Named = { label: string }
export type FlagWords = Named & { yes: string; no: string }
/** `is` makes a sentence of the listed values. */
export type CodeWords = Named & { is: (list: string) => string; values: Record<string, string> }
export type SchemesWords = Named & { some: (names: string) => string; none: (names: string) => string }
/** Numbers, amounts and dates: "<label> is minstens 20 <unit>". */
export type MeasureWords = Named & { unit?: string }
export type FactWords = FlagWords | CodeWords | SchemesWords | MeasureWords
