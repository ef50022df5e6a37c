/**
 * The stem of a Dutch word: what stays when plural, verb and adjective endings go. Pure, and the only stemmer of the
 * product: what it makes is stored by every engine, so a change here asks for a new projection (`search -- reindex`).
 *
 * It follows the steps of the Snowball stemmer for Dutch (Porter's), with what that one misses: any doubled last
 * consonant becomes single (cursussen, cursus), after a long sound v and z are f and s again (bedrijven, bedrijf), and a
 * sound that is long stays so (stalen, staal), because short stems are too easily another word (stal).
 */
import { isFunctionWord } from './text-words.ts'

/** Stem of a folded word. Words with digits are codes and are not given to it. No word has a word that holds a sentence together as its stem (bijen, bij). */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const stem = withoutEndings(word)
  return isFunctionWord(stem) ? word : stem
}

function withoutEndings(word: string): string {
  let text = consonants(singular(word.replace(/^electr/, 'elektr')))
  const r1 = Math.max(regionAfter(text, 0), 3)
  const r2 = regionAfter(text, regionAfter(text, 0))
  text = plural(text, r1)
  const before = text
  text = withoutE(text, r1)
  const lostE = text !== before
  text = heid(text, r1, r2)
  text = derived(text, r1, r2, lostE)
  return plain(soft(single(shortE(text))))
}

/** Plurals in s after a vowel, where the s usually belongs to the word: only endings and words that are sure. */
function singular(word: string): string {
  if (/[dfgmnst]ies$|provincies$|[dgl]ogies$/.test(word) && word.length > 6) return word.slice(0, -1)
  return pluralInS.test(word) ? word.slice(0, -1) : word
}

const pluralInS =
  /(?:auto|foto|video|radio|studio|thema|pagina|agenda|programma|opera|camera|drama|diploma|menu|collega|firma|pizza|taxi|baby|hobby|portfolio)s$/

const vowel = /[aeiouy]/
const valid = (letter: string | undefined) => letter !== undefined && !/[aeiouyYI]/.test(letter)

/** `y` at the start or after a vowel, and `i` between vowels, are consonants: written as capitals. */
function consonants(word: string): string {
  return word
    .replace(/^y/, 'Y')
    .replace(/(?<=[aeiou])y/g, 'Y')
    .replace(/(?<=[aeouy])i(?=[aeouy])/g, 'I')
}

/** Where the region after the first consonant that follows a vowel begins, looking from `from`. */
function regionAfter(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (vowel.test(text[at - 1]!) && !vowel.test(text[at]!)) return at + 1
  }
  return text.length
}

const endsIn = (text: string, ending: string, region: number) =>
  text.endsWith(ending) && text.length - ending.length >= region

/** kk, dd, tt and so on at the end become single. */
function single(text: string): string {
  return /([bdfgklmnprst])\1$/.test(text) ? text.slice(0, -1) : text
}

function plural(text: string, r1: number): string {
  if (endsIn(text, 'heden', r1)) return `${text.slice(0, -5)}heid`
  for (const ending of ['ene', 'en']) {
    if (!text.endsWith(ending)) continue
    // What a bare word loses (tandarts) is lost with an ending too (tandartsen).
    return endsIn(text, ending, r1) ? withoutS(withoutEn(text, ending), r1) : text
  }
  return withoutS(text, r1)
}

function withoutS(text: string, r1: number): string {
  for (const ending of ['se', 's']) {
    if (!text.endsWith(ending)) continue
    const left = text.slice(0, -ending.length)
    const last = left.at(-1)
    const isPlural = valid(last) && last !== 'j' && !sOfTheWord.test(left)
    return endsIn(text, ending, r1) && isPlural ? left : text
  }
  return text
}

/** What stands before an s that belongs to a word of one syllable: dans, fiets, arts, beurs; not tests or skills. */
const sOfTheWord = /^[^aeiouyYI]*[aeiouy]+(?!(?:ll|nn|rr|tt)$)[^aeiouyYIs]*[lnrt]$/

function withoutEn(text: string, ending: string): string {
  const left = text.slice(0, -ending.length)
  return valid(left.at(-1)) && !left.endsWith('gem') ? closed(left) : text
}

function withoutE(text: string, r1: number): string {
  if (!endsIn(text, 'e', r1) || !valid(text.at(-2))) return text
  return closed(text.slice(0, -1))
}

/** A syllable that has lost what made it open is written otherwise: man-nen is man, ma-nen is maan. */
function closed(text: string): string {
  const shorter = single(text)
  if (shorter !== text || !openSyllable.test(text) || shortInSingular.test(text)) return shorter
  return text.slice(0, -1) + text.slice(-2)
}

const openSyllable = /(?:^|[^aeouyY])[aou][bdfgklmnprstvz]$/
/** Words whose sound is long in the plural only (dag, dagen), and those whose last syllable is not stressed (motor, motoren). */
const shortInSingular =
  /^(?:bad|dal|gat|god|hof|lot|schot|slot|vat)$|(?:blad|bod|dag|drag|pad|slag|[aeio]tor|ctor|mentor|sor)$/

function heid(text: string, r1: number, r2: number): string {
  if (!endsIn(text, 'heid', r2) || text.at(-5) === 'c') return text
  const left = text.slice(0, -4)
  return endsIn(left, 'en', r1) ? withoutEn(left, 'en') : left
}

function derived(text: string, _r1: number, r2: number, lostE: boolean): string {
  for (const ending of ['end', 'ing']) {
    if (!endsIn(text, ending, r2)) continue
    const left = text.slice(0, -3)
    return endsIn(left, 'ig', r2) && left.at(-3) !== 'e' ? left.slice(0, -2) : closed(left)
  }
  // Who is skilled in something (verpleegkundige) is another word than the skill; they are one family.
  if (text.endsWith('kundig')) return text
  if (endsIn(text, 'ig', r2) && text.at(-3) !== 'e') return text.slice(0, -2)
  if (endsIn(text, 'lijk', r2)) return withoutE(text.slice(0, -4), _r1)
  if (endsIn(text, 'baar', r2)) return text.slice(0, -4)
  if (lostE && endsIn(text, 'bar', r2)) return text.slice(0, -3)
  return text
}

/** ee between consonants becomes single: an e in an open syllable may be long or not be heard (benen, lakens). */
function shortE(text: string): string {
  return /[^aeiouyYI]ee[^aeiouyI]$/.test(text) ? text.slice(0, -2) + text.at(-1)! : text
}

/** A v or z that ends a stem is an f or s that was spoken softly, if a long sound or a consonant is before it. */
function soft(text: string): string {
  if (!/(?:[aeiouy]{2}|ij|[lrn])[vz]$/.test(text)) return text
  return text.slice(0, -1) + (text.endsWith('v') ? 'f' : 's')
}

function plain(text: string): string {
  return text.toLowerCase()
}
