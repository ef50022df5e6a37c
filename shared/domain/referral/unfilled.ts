/** What an example text still asks to be written: words between square brackets, such as `[naam]`. Pure. */

/** Letters or digits between brackets on one line; an empty pair or a mark is no place to fill in. */
const place = /\[[^[\]\n]*[\p{L}\p{N}][^[\]\n]*\]/gu

/** Each place that is still to be filled in, with its brackets, once and in the order of the text. */
export function unfilledIn(text: string): string[] {
  return [...new Set(text.match(place) ?? [])]
}
