/** The half-yearly report: its pages, its document, and the page of who makes it. */
import type { EnteredKind, FigureUnit, Section } from '../../domain/report/definitions.ts'
import { date } from './format.ts'

export const title = 'Voortgang'
export const lead =
  'Elk half jaar vertellen we wat Stapwijzer deed, wat er te kiezen was en wat we niet weten.'
export const description =
  'De halfjaarlijkse rapporten van Stapwijzer: bereik, aanbod, plannen, hulp en signalen.'
export const none = 'Er is nog geen rapport gepubliceerd.'
export const listHeading = 'Alle rapporten'
export function halfYear(period: string): string {
  return `${period.endsWith('H1') ? 'Eerste' : 'Tweede'} half jaar van ${period.slice(0, 4)}`
}
export function reportTitle(period: string): string {
  return `Voortgang: ${halfYear(period).toLowerCase()}`
}
export function publishedOn(day: string, version: number): string {
  return `Gepubliceerd op ${date(day)}${version > 1 ? `, verbeterde versie ${version}` : ''}.`
}
export const invented = 'Dit is een voorbeeld. Alle cijfers en teksten zijn verzonnen en gaan over niemand.'
export function countedFrom(from: string, to: string): string {
  return `We telden van ${date(from)} tot en met ${date(to)}.`
}
export const nothingCounted = 'In dit half jaar is niets geteld. Er zijn dus geen cijfers over het gebruik.'
export function catalogueOn(day: string): string {
  return `Het aanbod is geteld op ${date(day)}.`
}
export const noPeople = 'We tellen verzoeken en handelingen, nooit mensen. Onder de 10 tonen we geen getal.'
export const sections: Record<Section, string> = {
  reach: 'Bereik',
  offer: 'Aanbod',
  plans: 'Plannen',
  funding: 'Wie betaalt',
  handoff: 'Vragen aan een loket',
  transitions: 'Van beroep naar beroep',
  signals: 'Wat mensen niet vinden',
  programmes: 'Programma’s en geld',
  unknown: 'Wat we niet weten',
}
export const texts = {
  aim: 'Beoogd resultaat',
  status: 'Status',
  explanation: 'Toelichting',
} as const
export const unknownAlways: readonly string[] = [
  'Hoeveel mensen Stapwijzer gebruiken. We herkennen niemand, dus we kunnen geen mensen tellen.',
  'Of iemand zich inschreef of begon. Dat ziet alleen de aanbieder.',
  'Of iemand zonder Stapwijzer hetzelfde had gekozen.',
  'Hoe vaak een getal onder de 10 nul was. We tonen dat verschil niet.',
]
export const columns = {
  figure: 'Cijfer',
  value: 'Dit half jaar',
  previous: 'Vorig half jaar',
  target: 'Doel',
} as const
export function tableCaption(section: string): string {
  return `Cijfers over ${section.toLowerCase()}`
}
export function pictureHeading(section: string): string {
  return `In beeld: ${section.toLowerCase()}`
}
export function pictureText(period: string, before: string): string {
  return `Volle balk: ${halfYear(period).toLowerCase()}. Gestreepte balk: ${halfYear(before).toLowerCase()}. De tabel hieronder heeft dezelfde cijfers.`
}
export const pictureAlone = 'De tabel hieronder heeft dezelfde cijfers.'
export const hidden = 'minder dan 10'
export const noValue = 'geen cijfer'
export const units: Record<FigureUnit, string> = {
  requests: 'verzoeken',
  actions: 'handelingen',
  courses: 'opleidingen',
  providers: 'aanbieders',
  percent: 'procent',
}
export function percent(value: string): string {
  return `${value}%`
}
export const unknownRegion = 'Regio onbekend'
export const unknownLevel = 'Niveau onbekend'
export function part(name: string, of: string): string {
  return `${name}: ${of}`
}
export const definitionsHeading = 'Wat de cijfers betekenen'
export function definitionOf(unit: string, source: string, since: string, until: string | null): string {
  return `Eenheid: ${unit}. Bron: ${source}. Geldt vanaf ${date(since)}${until === null ? '' : ` tot en met ${date(until)}`}.`
}
export const sources = { counts: 'tellingen van Stapwijzer', catalogue: 'aanbod in Stapwijzer' } as const
export const changedWithin = 'De betekenis van dit cijfer veranderde in dit half jaar. Beide staan hieronder.'
export const enteredHeading = 'Cijfers van anderen'
export const enteredCaption = 'Cijfers van anderen, met hun bron'
export const enteredColumns = { kind: 'Soort', name: 'Waarvan', value: 'Cijfer', source: 'Bron' } as const
export function sourceAndEdition(source: string, edition: string): string {
  return `${source}, ${edition}`
}
export const enteredKinds: Record<EnteredKind, string> = {
  'ad-full-time': 'Associate degree: voltijd bij de start',
  'ad-full-time-forecast': 'Associate degree: prognose voltijd',
  'ad-part-time-forecast': 'Associate degree: prognose deeltijd',
  'project-upskilling': 'Impulsplannen: opscholing',
  'project-reskilling': 'Impulsplannen: omscholing',
  'project-training': 'Impulsplannen: bijscholing',
  'project-informal': 'Impulsplannen: informeel leren',
  'project-scaling': 'Impulsplannen: opschaling',
  'vouchers-issued': 'Vouchers uitgegeven',
  'vouchers-used': 'Vouchers gebruikt',
  'money-committed': 'Geld toegezegd, in euro',
  'money-spent': 'Geld uitgegeven, in euro',
  context: 'Officieel cijfer over de regio',
}
export const filesHeading = 'Dit rapport meenemen'
export const files = { pdf: 'Als pdf', csv: 'Alle cijfers als csv', json: 'Alles als json' } as const
export const versionsHeading = 'Versies'
export function versionLine(version: number, day: string): string {
  return `Versie ${version}, ${date(day)}`
}
export function changesHeading(count: number): string {
  return `Wat er veranderde (${count})`
}
export function change(what: string, from: string | null, to: string | null): string {
  return `${what}: ${from ?? 'niets'} werd ${to ?? 'niets'}`
}
export function hashLine(hash: string): string {
  return `Controlegetal: ${hash}`
}
export const older = 'Er is een nieuwere versie van dit rapport.'
export const author = 'Stapwijzer'
export const language = 'nl'
export const fileName = 'voortgang'
export function pageOf(page: number, pages: number): string {
  return `Pagina ${page} van ${pages}`
}
export const missing = 'Sommige tekens kunnen we niet tonen. Daar staat [?].'

export const forbiddenTitle = 'Alleen voor de beleidsmedewerker'
export const forbiddenText =
  'Je bent ingelogd, maar je maakt het rapport van de regio niet. Vraag je beheerder om hulp.'
export const draftsTitle = 'Rapporten'
export const draftsText =
  'Elk half jaar staat hier een concept. Schrijf de teksten, vul cijfers van anderen in en publiceer.'
export const draftsNone = 'Er is nog geen concept. Op de eerste dag na een half jaar staat het hier.'
export function draftState(version: number | null): string {
  return version === null ? 'Concept' : `Gepubliceerd, versie ${version}`
}
export const sectionHeading = 'Teksten en doelen'
export function targetOf(name: string): string {
  return `Doel: ${name}`
}
export const save = 'Bewaren'
export const saved = 'Bewaard.'
export const newer =
  'Iemand anders heeft dit net veranderd. Hieronder staat de nieuwste versie. Vul je wijziging opnieuw in.'
export const wrong = 'Dit klopt nog niet. Vul overal een naam, een getal, een bron en een uitgave in.'
export const addEntered = 'Cijfer toevoegen'
export const remove = 'Weghalen'
export const fields = {
  kind: 'Soort cijfer',
  name: 'Waarvan, bijvoorbeeld de naam van de opleiding of het project',
  value: 'Cijfer',
  source: 'Bron',
  edition: 'Uitgave of dag',
} as const
export const publishHeading = 'Publiceren'
export const publishText =
  'Na publicatie verandert deze versie nooit meer. Een verbetering wordt een nieuwe versie.'
export const publish = 'Publiceren'
export const reason = 'Waarom verbeter je het rapport?'
export const nothingToPublish = 'Alles is gepubliceerd. Verander eerst iets.'
export function published(version: number): string {
  return `Versie ${version} is gepubliceerd.`
}
export const preview = 'Voorbeeld'
export const toPublic = 'Naar het rapport'
export const backToDrafts = 'Terug naar alle rapporten'

/** The made-up report of the demonstration. */
export const demo = {
  texts: {
    reach: {
      aim: 'Meer mensen vinden een opleiding die past.',
      status: 'Op koers',
      explanation: 'Na de zomer werd meer gezocht. De getallen zijn verzonnen.',
    },
    handoff: {
      aim: 'Een loket reageert op tijd op een vraag.',
      status: 'Aandacht nodig',
      explanation: 'In de vakantie duurde een reactie langer. Ook dit is verzonnen.',
    },
    unknown: {
      aim: '',
      status: '',
      explanation: 'In dit voorbeeld weten we niets zeker: alles is verzonnen.',
    },
  },
  programme: (letter: string) => `Verzonnen opleiding ${letter}`,
  source: 'Verzonnen voor dit voorbeeld',
  edition: 'geen uitgave',
} as const
