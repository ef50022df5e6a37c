/**
 * Makes a text fit for fonts that do not know every character. What can be written another way is written so; what
 * cannot becomes a mark that everybody sees: nothing is left out in silence. Pure.
 */

/** Stands for one or more characters that the fonts do not have. */
export const missingMark = '[?]'

/** Written another way. Decomposition would give these nothing. */
const otherwise: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2190': '<-',
  '\u2192': '->',
  '\u21d2': '=>',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u25aa': '•',
  '\u25cf': '•',
  '\u25e6': '•',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2713': '√',
}

/** Format characters (zero-width, joiners, direction marks, soft hyphens) and variation selectors have no shape. */
const shapeless = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu
/** Newlines stay; other control characters have no place on paper. */
const control = /[^\P{Cc}\n\t]/gu

export type CanShow = (character: string) => boolean

/** The text with only characters that can be shown, newlines as `\n`. The length stays within four times the length. */
export function showable(text: string, can: CanShow): string {
  const clean = text.replace(/\r\n?/g, '\n').normalize('NFC').replace(shapeless, '').replace(control, '')
  let shown = ''
  for (const character of clean)
    shown += character === '\n' || can(character) ? character : replaced(character, can)
  return shown.replace(missingRun, missingMark)
}

/** One for each character that is missing; a text does not hold it any more. Words without any letter become one mark. */
const missing = '\0'
const missingRun = /\0+(?: +\0+)*/g

function replaced(character: string, can: CanShow): string {
  const other = otherwise[character]
  if (other !== undefined && [...other].every((one) => one === '\n' || can(one))) return other
  if (/^\p{Zs}$/u.test(character)) return ' '
  const pieces = [...character.normalize('NFKD')].filter((one) => !/^\p{M}$/u.test(one))
  return pieces.length > 0 && pieces.every((one) => can(one)) && pieces.join('') !== character
    ? pieces.join('')
    : missing
}
