/**
 * The one way to the sentences of a language. A language is a folder with the same rooms as `nl`; its index is named in
 * `folders` below, and what it lacks is a type error there.
 */
import { withEnglish } from './entry-texts.ts'
import { defaultLocale, entryLocales, type Locale } from './locale.ts'
import * as en from './en/index.ts'
import * as nl from './nl/index.ts'
import type { Texts } from './texts-type.ts'

export type { Texts } from './texts-type.ts'

/**
 * The texts of this locale; those of the default locale for one that has no folder. One with entry pages only says the rest in
 * English (`entry-texts.ts`).
 */
export function texts(locale: Locale): Texts {
  return folders.get(locale) ?? entries.get(locale) ?? nl
}

export function knownLocales(): Locale[] {
  return [...folders.keys()]
}

/** For tests: puts a folder in the place of a locale, shipped or not, until the function that comes back is called. */
export function putFolder(locale: Locale, folder: Texts): () => void {
  const before = folders.get(locale)
  folders.set(locale, folder)
  return () => {
    if (before) folders.set(locale, before)
    else folders.delete(locale)
  }
}

/** As in `locale.ts`: the built site holds a copy of this module. */
const key = Symbol.for('stapwijzer.texts')
const folders =
  (Reflect.get(globalThis, key) as Map<Locale, Texts> | undefined) ??
  new Map<Locale, Texts>([
    [defaultLocale, nl],
    ['en', en],
  ])
Reflect.set(globalThis, key, folders)
const entries = new Map(
  entryLocales.flatMap((locale): [Locale, Texts][] => {
    const whole = withEnglish(locale)
    return whole ? [[locale, whole]] : []
  }),
)
