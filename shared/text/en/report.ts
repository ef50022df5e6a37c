/** The half-yearly report: its pages, its document, and the page of who makes it. */
import type { EnteredKind, FigureUnit, Section } from '../../domain/report/definitions.ts'
import { date } from './format.ts'

export const title = 'Progress'
export const lead =
  'Every half-year we tell what Stapwijzer did, what there was to choose, and what we do not know.'
export const description = 'The half-yearly reports of Stapwijzer: reach, offer, plans, help and signals.'
export const none = 'No report has been published yet.'
export const listHeading = 'All reports'
export function halfYear(period: string): string {
  return `${period.endsWith('H1') ? 'First' : 'Second'} half of ${period.slice(0, 4)}`
}
export function reportTitle(period: string): string {
  return `Progress: ${halfYear(period).toLowerCase()}`
}
export function publishedOn(day: string, version: number): string {
  return `Published on ${date(day)}${version > 1 ? `, corrected version ${version}` : ''}.`
}
export const invented = 'This is an example. All figures and texts are made up and are about nobody.'
export function countedFrom(from: string, to: string): string {
  return `We counted from ${date(from)} to ${date(to)}.`
}
export const nothingCounted =
  'Nothing was counted in this half-year. So there are no figures about the use of the platform.'
export function catalogueOn(day: string): string {
  return `The offer was counted on ${date(day)}.`
}
export const noPeople = 'We count requests and actions, never people. Below 10 we show no number.'
export const sections: Record<Section, string> = {
  reach: 'Reach',
  offer: 'Offer',
  plans: 'Plans',
  funding: 'Who pays',
  handoff: 'Questions to a desk',
  transitions: 'From occupation to occupation',
  signals: 'What people do not find',
  programmes: 'Programmes and money',
  unknown: 'What we do not know',
}
export const texts = { aim: 'Intended result', status: 'Status', explanation: 'Explanation' } as const
export const unknownAlways: readonly string[] = [
  'How many people use Stapwijzer. We recognise nobody, so we cannot count people.',
  'Whether somebody enrolled or began. Only the provider sees that.',
  'Whether somebody would have chosen the same without Stapwijzer.',
  'How often a number below 10 was zero. We do not show that difference.',
]
export const columns = {
  figure: 'Figure',
  value: 'This half-year',
  previous: 'Half-year before',
  target: 'Target',
} as const
export function tableCaption(section: string): string {
  return `Figures about ${section.toLowerCase()}`
}
export function pictureHeading(section: string): string {
  return `As a picture: ${section.toLowerCase()}`
}
export function pictureText(period: string, before: string): string {
  return `Solid bar: ${halfYear(period).toLowerCase()}. Striped bar: ${halfYear(before).toLowerCase()}. The table below has the same figures.`
}
export const pictureAlone = 'The table below has the same figures.'
export const hidden = 'fewer than 10'
export const noValue = 'no figure'
export const units: Record<FigureUnit, string> = {
  requests: 'requests',
  actions: 'actions',
  courses: 'courses',
  providers: 'providers',
  percent: 'percent',
}
export function percent(value: string): string {
  return `${value}%`
}
export const unknownRegion = 'Region not known'
export const unknownLevel = 'Level not known'
export function part(name: string, of: string): string {
  return `${name}: ${of}`
}
export const definitionsHeading = 'What the figures mean'
export function definitionOf(unit: string, source: string, since: string, until: string | null): string {
  return `Unit: ${unit}. Source: ${source}. Holds from ${date(since)}${until === null ? '' : ` to ${date(until)}`}.`
}
export const sources = { counts: 'counts of Stapwijzer', catalogue: 'the offer in Stapwijzer' } as const
export const changedWithin = 'The meaning of this figure changed within this half-year. Both are below.'
export const enteredHeading = 'Figures of others'
export const enteredCaption = 'Figures of others, with their source'
export const enteredColumns = { kind: 'Kind', name: 'Of what', value: 'Figure', source: 'Source' } as const
export function sourceAndEdition(source: string, edition: string): string {
  return `${source}, ${edition}`
}
export const enteredKinds: Record<EnteredKind, string> = {
  'ad-full-time': 'Associate degree: full-time at the start',
  'ad-full-time-forecast': 'Associate degree: forecast full-time',
  'ad-part-time-forecast': 'Associate degree: forecast part-time',
  'project-upskilling': 'Projects: a higher level',
  'project-reskilling': 'Projects: another field',
  'project-training': 'Projects: training within the work',
  'project-informal': 'Projects: informal learning',
  'project-scaling': 'Projects: scaling up',
  'vouchers-issued': 'Vouchers issued',
  'vouchers-used': 'Vouchers used',
  'money-committed': 'Money committed, in euros',
  'money-spent': 'Money spent, in euros',
  context: 'Official figure about the region',
}
export const filesHeading = 'Take this report along'
export const files = { pdf: 'As PDF', csv: 'All figures as CSV', json: 'All of it as JSON' } as const
export const versionsHeading = 'Versions'
export function versionLine(version: number, day: string): string {
  return `Version ${version}, ${date(day)}`
}
export function changesHeading(count: number): string {
  return `What changed (${count})`
}
export function change(what: string, from: string | null, to: string | null): string {
  return `${what}: ${from ?? 'nothing'} became ${to ?? 'nothing'}`
}
export function hashLine(hash: string): string {
  return `Check number: ${hash}`
}
export const older = 'There is a newer version of this report.'
export const author = 'Stapwijzer'
export const language = 'en'
export const fileName = 'progress'
export function pageOf(page: number, pages: number): string {
  return `Page ${page} of ${pages}`
}
export const missing = 'Some characters cannot be shown. They are marked [?].'

export const forbiddenTitle = 'Only for the policy officer'
export const forbiddenText =
  'You are signed in, but you do not make the report of the region. Ask your administrator for help.'
export const draftsTitle = 'Reports'
export const draftsText =
  'Every half-year a draft stands here. Write the texts, enter figures of others, and publish.'
export const draftsNone = 'There is no draft yet. It stands here on the first day after a half-year.'
export function draftState(version: number | null): string {
  return version === null ? 'Draft' : `Published, version ${version}`
}
export const sectionHeading = 'Texts and targets'
export function targetOf(name: string): string {
  return `Target: ${name}`
}
export const save = 'Save'
export const saved = 'Saved.'
export const newer =
  'Somebody else has just changed this. The latest version is below. Enter your change again.'
export const wrong = 'This is not right yet. Give a name, a number, a source and an edition everywhere.'
export const addEntered = 'Add a figure'
export const remove = 'Remove'
export const fields = {
  kind: 'Kind of figure',
  name: 'Of what, such as the name of the programme or the project',
  value: 'Figure',
  source: 'Source',
  edition: 'Edition or day',
} as const
export const publishHeading = 'Publish'
export const publishText = 'After publication this version never changes. A correction becomes a new version.'
export const publish = 'Publish'
export const reason = 'Why do you correct the report?'
export const nothingToPublish = 'All of it is published. Change something first.'
export function published(version: number): string {
  return `Version ${version} is published.`
}
export const preview = 'Preview'
export const toPublic = 'To the report'
export const backToDrafts = 'Back to all reports'

/** The made-up report of the demonstration. */
export const demo = {
  texts: {
    reach: {
      aim: 'More people find a course that fits.',
      status: 'On course',
      explanation: 'After the summer there was more searching. The numbers are made up.',
    },
    handoff: {
      aim: 'A desk answers a question in time.',
      status: 'Needs attention',
      explanation: 'In the holidays an answer took longer. This is made up too.',
    },
    unknown: {
      aim: '',
      status: '',
      explanation: 'In this example we know nothing for sure: all of it is made up.',
    },
  },
  programme: (letter: string) => `Made-up programme ${letter}`,
  source: 'Made up for this example',
  edition: 'no edition',
} as const
