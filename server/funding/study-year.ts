/** Study years by the day on which they begin (1 August in mbo, 1 September in higher education). */

/** The year in which the study year of a day begins; `from` is MM-DD. */
export function studyYearOf(day: string, from: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= from ? year : year - 1
}

/** First day of the study year of a day. */
export function studyYearStart(day: string, from: string): string {
  return `${studyYearOf(day, from)}-${from}`
}
