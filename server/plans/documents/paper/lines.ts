/** Breaks text into lines that fit. Pure: how wide a character is comes in as a function. */

export type WidthOf = (text: string) => number

/**
 * The lines of one paragraph (no newlines in it), none wider than `width`. Breaks at spaces, which stay at the end of
 * their line so that words do not grow together for who reads or copies the text; a word that is wider than a line is
 * cut where it must be. The work is linear in the length of the text.
 */
export function linesOf(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  const space = widthOf(' ')
  let line = ''
  let used = 0
  const end = (after = '') => {
    if (line !== '') lines.push(line + after)
    line = ''
    used = 0
  }
  for (const word of text.split(' ')) {
    if (word === '') continue
    const own = widthOf(word)
    if (line !== '' && used + space + own <= width) {
      line += ` ${word}`
      used += space + own
      continue
    }
    end(' ')
    if (own <= width) {
      line = word
      used = own
    } else {
      for (const piece of piecesOf(word, width, widthOf)) {
        end()
        line = piece
        used = widthOf(piece)
      }
    }
  }
  end()
  return lines
}

function piecesOf(word: string, width: number, widthOf: WidthOf): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const own = widthOf(character)
    if (piece !== '' && used + own > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += own
  }
  return [...pieces, piece]
}

/** More paragraphs than this in one text are run on: a page is for reading, and a note of newlines is no reason for a book. */
const mostParagraphs = 12

/** The paragraphs of a text that somebody typed, without the empty ones; very many are joined with a dash. */
export function paragraphsOf(text: string): string[] {
  const all = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (all.length <= mostParagraphs) return all
  return [...all.slice(0, mostParagraphs - 1), all.slice(mostParagraphs - 1).join(' – ')]
}
