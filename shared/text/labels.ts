/** Words for codes in the language of who reads the page (`locale.ts`). */
import { labels } from './rooms.ts'

type Labels = typeof labels

export const labelOf: Labels['labelOf'] = (list, code) => labels.labelOf(list, code)
export const languageName: Labels['languageName'] = (code) => labels.languageName(code)
export const levelMeaning: Labels['levelMeaning'] = (level) => labels.levelMeaning(level)
