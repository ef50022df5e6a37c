/** The shape of the words for codes: `satisfies LabelLists` makes a code without a word a type error. */
import type {
  Award,
  Delivery,
  DutchLevel,
  Level,
  NlqfLevel,
  OfferingState,
  ProviderType,
  Sector,
  StudyForm,
  Weekday,
} from '../domain/codes.ts'

type Words<Code extends string> = Record<Code, string>
export type LabelLists = {
  providerType: Words<ProviderType>
  level: Words<Level>
  nlqf: Words<NlqfLevel>
  sector: Words<Sector>
  studyForm: Words<StudyForm>
  delivery: Words<Delivery>
  award: Words<Award>
  offeringState: Words<OfferingState>
  lessonDay: Words<Weekday>
  dutchLevel: Words<DutchLevel>
}
export type LabelList = keyof LabelLists

/** The word for a code; the code itself when a list does not know it (then the data are newer than this table). */
export function wordIn(lists: LabelLists, list: LabelList, code: string): string {
  const table: Partial<Record<string, string>> = lists[list]
  return Object.hasOwn(table, code) ? (table[code] ?? code) : code
}

/** Name of a language by its ISO 639-1 code; anything that is no code comes back as it is. */
export function nameIn(names: Intl.DisplayNames, code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code
}

/** The labels of a language from its words; `meanings` of a level is said once a page. */
export function labelsOf(tag: string, lists: LabelLists, meanings: Partial<Record<Level, string>>) {
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })
  return {
    labelOf: (list: LabelList, code: string): string => wordIn(lists, list, code),
    languageName: (code: string): string => nameIn(names, code),
    levelMeaning: (level: Level): string | null => meanings[level] ?? null,
  }
}
