/** Which questions may be counted by their words. Pure. When in doubt a text is personal: one that is lost costs nothing. */
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'

/** Longer texts are stories, not searches. */
const mostWords = 8
const mostCharacters = 80

/** The folded words of a question that may be counted; null when it holds none, is too long or looks personal. */
export function countableWords(q: string): string | null {
  if (looksPersonal(q)) return null
  const words = wordsOf(q).join(' ')
  return words === '' || words.length > mostCharacters ? null : words
}

/**
 * Whether a text may be about a person: an address of any kind, a number of a person or an account, a date of birth,
 * somebody's name as names are written, or a sentence about oneself. A bare name in small letters is not recognised.
 */
export function looksPersonal(q: string): boolean {
  const text = q.normalize('NFKC')
  return wordsOf(text).length > mostWords || signs.some((sign) => sign.test(text)) || hasLongNumber(text)
}

const signs = [
  // Addresses on the internet.
  /@/,
  /\bhttps?:|\bwww\.|\b[a-z0-9-]+\.(?:nl|com|org|net|eu|be)\b/i,
  // A whole postcode: with a house number it is an address, without one it is nearly one.
  /\b[1-9]\d{3}\s?(?!(?:uur|eur)\b)[a-z]{2}\b(?!\p{L})/iu,
  // A street with a number.
  /\p{L}(?:straat|laan|weg|plein|gracht|kade|dreef|hof|singel|park|steeg|dijk|pad)\s+\d+/iu,
  // An account.
  /\b[a-z]{2}\d{2}\s?[a-z]{4}\s?\d/i,
  // A day, mostly of birth.
  /\b\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/,
  /\b(?:geboren|geboortedatum|bsn|burgerservicenummer|iban|wachtwoord|telefoonnummer|huisnummer)\b/i,
  // About oneself, or somebody close.
  /\bik\s+(?:ben|heb|heet|zit|kan|woon|kom|was|had|werk|krijg|moet|leef|voel|slik)\b/i,
  /\b(?:mijn|m'n|mn)\s+(?:naam|zoon|dochter|man|vrouw|moeder|vader|kind|kinderen|adres|nummer|ziekte|uitkering|schuld|schulden)\b/i,
  /\b(?:my name|i am|i'm|i have)\b/i,
  // Names as they are written: with a title, with initials, with a word between.
  /\b(?:dhr|mevr|mw|meneer|mevrouw|de heer|familie)\b\.?\s+\p{L}/iu,
  /(?<!\p{L})\p{Lu}\.\s?(?:\p{Lu}\.\s?)*(?:(?:van|de|der|den|ten|ter|el|al)\s+)*\p{Lu}\p{Ll}+/u,
  /^\s*\p{Lu}\p{Ll}+\s+(?:(?:van|de|der|den|ten|ter)\s+)+\p{Lu}\p{Ll}+\s*$/u,
]

/** Telephone and citizen numbers, with or without spaces between; codes of courses are shorter. */
function hasLongNumber(text: string): boolean {
  return (text.match(/\d(?:[\s().+-]*\d)*/g) ?? []).some((found) => found.replace(/\D/g, '').length >= 7)
}
