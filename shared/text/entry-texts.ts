/**
 * Languages with entry pages only: what their folder holds, and the whole set of texts that it makes with English for the
 * rest. A folder says everything that an entry page says; the compiler asks for each sentence.
 */
import type { EntryTexts } from './entry-pages.ts'
import { entryMails } from './entry-mails.ts'
import { currentLocale, type Locale } from './locale.ts'
import { ar } from './ar/index.ts'
import * as en from './en/index.ts'
import { pl } from './pl/index.ts'
import { tr } from './tr/index.ts'
import { uk } from './uk/index.ts'
import type { Texts } from './texts-type.ts'

const folders: Readonly<Record<string, EntryTexts>> = { uk, pl, ar, tr }

export function entryTexts(locale: Locale = currentLocale()): EntryTexts | undefined {
  return Object.hasOwn(folders, locale) ? folders[locale] : undefined
}

/** The texts of the language that this page speaks. Throws on a page of a language that is whole. */
export function ownTexts(): EntryTexts {
  const own = entryTexts()
  if (!own) throw new RangeError('no entry pages in this language')
  return own
}

/** All rooms: its own, and English for what an entry page never says. */
export function withEnglish(locale: Locale): Texts | undefined {
  const own = entryTexts(locale)
  if (!own) return undefined
  const { pages, reviewed: _reviewed, counted: _counted, ...rooms } = own
  const frame = { ...en.frame, locale: pages.frame.locale }
  const referralMail = { ...en.referralMail, ...entryMails(pages.mail) }
  return { ...en, ...rooms, frame, referralMail }
}
