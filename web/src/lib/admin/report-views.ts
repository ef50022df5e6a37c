/** The views of the reports about courses, as the address names them and as the API is asked. */
export type ReportView = 'open' | 'answered'
const names: Record<ReportView, string> = { open: 'open', answered: 'beantwoord' }
export const reportViews = Object.keys(names) as ReportView[]

/** An unknown name is what waits. */
export function reportViewOf(name: string | null): ReportView {
  return reportViews.find((view) => names[view] === name) ?? 'open'
}

export function reportAddress(view: ReportView, page = 1): string {
  return `/beheer/meldingen?lijst=${names[view]}${page > 1 ? `&page=${page}` : ''}`
}
