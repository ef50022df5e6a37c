/** Words that the API gives beside its codes, in the language that a program asks for, of those with texts. */
import { defaultLocale, entryLocales, preferred, type Locale } from './locale.ts'
import { knownLocales, texts, type Texts } from './texts.ts'

export type ApiWords = Pick<Texts['labels'], 'labelOf' | 'languageName'> &
  Pick<Texts['interpretation'], 'readWords'>

export function apiWords(locale: Locale): ApiWords {
  const { labels, interpretation } = texts(locale)
  return { labelOf: labels.labelOf, languageName: labels.languageName, readWords: interpretation.readWords }
}

/** The locale of an `Accept-Language` header; the default one when none of ours is asked for. */
export function apiLocale(acceptLanguage: string | undefined): Locale {
  return preferred(acceptLanguage, [...knownLocales(), ...entryLocales]) ?? defaultLocale
}
