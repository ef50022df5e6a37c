/** The shape of a page of text: sections of at most 150 words, each under its own heading. */
export type TextSection = {
  id: string
  heading: string
  /** Paragraphs; a list stands after them. */
  text: readonly string[]
  list?: readonly string[]
}
