/** What can be wrong with a course, as visitors say it. */
export const reportKinds = ['price', 'start', 'place', 'content', 'gone', 'link', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]
