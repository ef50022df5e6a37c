/** The Arabic texts: entry pages only. */
import type { EntryTexts } from '../entry-pages.ts'
import { fromAbroad } from './from-abroad.ts'
import { labels } from './labels.ts'
import { pages } from './pages.ts'
import { consent, counted, form, format, interpretation } from './words.ts'

export const ar: EntryTexts = {
  reviewed: null,
  ...{ form, format, counted, labels, interpretation, consent, fromAbroad, pages },
}
