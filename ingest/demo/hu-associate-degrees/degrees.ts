/**
 * The six Associate degrees of Hogeschool Utrecht, with the month in which each form of study first started.
 * These are the only facts about a real institution in this project; what follows from them is in README.md here.
 */
import { nextYearly } from '../starts.ts'

export type StudyFormStarts = {
  name: string
  fullTime: string | null
  partTime: string | null
  isced: string
}

/** `YYYY-MM` of the first start; null = not offered in that form. */
export const associateDegrees: StudyFormStarts[] = [
  { name: 'Bouwmanagement', fullTime: '2020-09', partTime: null, isced: '07' },
  { name: 'Digitale Techniek & Media', fullTime: '2020-09', partTime: '2022-09', isced: '06' },
  { name: 'Engineering', fullTime: '2021-09', partTime: '2022-09', isced: '07' },
  { name: 'Logistiek Management', fullTime: '2019-09', partTime: '2022-09', isced: '10' },
  { name: 'Software Developer', fullTime: '2020-02', partTime: '2022-09', isced: '06' },
  { name: 'Health & Social Work', fullTime: '2022-09', partTime: '2023-09', isced: '09' },
]

/** The first start and every September after it, up to the second one from today on. */
function starts(first: string, today: string): string[] {
  const firstDay = `${first}-01`
  const last = nextYearly(today, ['09-01'], 2).at(-1) ?? today
  const dates = [firstDay]
  for (let year = Number(first.slice(0, 4)); `${year}-09-01` <= last; year++) {
    if (`${year}-09-01` > firstDay) dates.push(`${year}-09-01`)
  }
  return dates
}

const header = 'Sleutel;Titel;Vorm;Vakgebied;Startdatum;Zeker'

/** One row per start; rows with the same key are one course. */
export function associateDegreeList(today: string): string {
  const rows = associateDegrees.flatMap((degree) =>
    (['fullTime', 'partTime'] as const).flatMap((form) => {
      const first = degree[form]
      if (!first) return []
      const word = form === 'fullTime' ? 'voltijd' : 'deeltijd'
      const key = `${degree.name} ${word}`
      return starts(first, today).map((date) =>
        [key, `Associate degree ${degree.name} (${word})`, word, degree.isced, date, 'nee'].join(';'),
      )
    }),
  )
  return `${[header, ...rows].join('\n')}\n`
}
