/**
 * Tells UTF-8 that was read as windows-1252 ("CafÃ©"), which that encoding takes for text like any other. A file that is
 * UTF-8 throughout was declared wrongly; single rows of it in a file that is not are told one by one. Pure.
 */

/** The characters that windows-1252 gives the bytes 80 to BF, with which UTF-8 goes on inside a character. */
const next = '[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
/** What could be a character of UTF-8. */
const anyCharacter = new RegExp(`[Â-ß]${next}|[à-ï]${next}{2}|[ð-ô]${next}{3}`, 'g')
/** A Latin letter, a punctuation mark or the euro in UTF-8, which is nothing that anybody writes in windows-1252. */
const telling = new RegExp(`[Â-Å]${next}|â[€‚„]${next}`)
const beyondAscii = /[^\0-\x7F]/

/** Looks at the rows of one file that was read as windows-1252. */
export class DisguisedRows {
  private first: number | null = null
  private others = false

  /** Whether this row is UTF-8. */
  see({ line, raw }: { line: number; raw: string }): boolean {
    if (!beyondAscii.test(raw)) return false
    if (beyondAscii.test(raw.replace(anyCharacter, ''))) {
      this.others = true
      return false
    }
    if (!telling.test(raw)) return false
    this.first ??= line
    return true
  }

  /** The first line with UTF-8 of a file that holds nothing else; null for a file as it should be. */
  get wholly(): number | null {
    return this.others ? null : this.first
  }
}
