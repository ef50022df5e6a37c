/** Other words for a title, and how much they count. Pure. */

export type Wording = {
  words: string[]
  weight: number
  /** Only an occupation with exactly this label gets the weight; otherwise the more alike, the more of it. */
  whole: boolean
  /** Only occupations of ISCO groups whose codes begin so; absent: all. */
  within?: readonly string[]
  /** Another label that gets what is left of the weight, the less alike the best one is. */
  otherwise?: { label: string; weight: number }
}

/** `text` and `words` of a title: folded, in the form for men. */
export type Kind = (text: string, words: readonly string[]) => Wording[]

export const whole = (label: string, weight: number): Wording => ({
  words: label.split(' '),
  weight,
  whole: true,
})
export const alike = (label: string, weight: number, within?: readonly string[]): Wording => ({
  words: label.split(' '),
  weight,
  whole: false,
  ...(within && { within }),
})

/** Words that say of any job that somebody does it. */
export const sayNothing: ReadonlySet<string> = new Set(
  'medewerker assistent hulp bediende arbeider werknemer kracht werker'.split(' '),
)
