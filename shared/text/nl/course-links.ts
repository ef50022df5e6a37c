/** For the operator: the occupations of a course, why, and what a person says about them. */
import type { LinkGround } from '../../domain/occupation-guide.ts'
import type { LinkVerdict } from '../../domain/link-review.ts'

export const title = 'Beroepen bij een opleiding'
export const intro =
  'Staat hier een beroep te veel of te weinig? Zeg het. Het staat binnen een paar minuten goed. Het blijft zo, ook na een nieuwe ronde.'
export const fromReport = 'Beroepen bij deze opleiding'
export const back = 'Alle meldingen'

export const linksHeading = 'Naar deze beroepen leidt de opleiding nu'
export const noLinks = 'De opleiding staat nu bij geen enkel beroep.'
export const why = 'Waarom'
/** `found`: as ingest/links keeps it, `title: lasser`, `crebo:25491`, or the reason of a review. */
export function ground(kind: LinkGround, found: string): string {
  if (kind === 'code')
    return `Het diploma hoort bij dit beroep (nummer ${found.slice(found.indexOf(':') + 1)}).`
  if (kind === 'review') return `Iemand heeft dit nagekeken: ${found}`
  const at = found.indexOf(':')
  return `${places.get(found.slice(0, at)) ?? 'In de tekst'} staat: ‘${found.slice(at + 1).trim()}’.`
}
const places = new Map([
  ['title', 'In de titel'],
  ['outcomes', 'Bij wat je leert'],
  ['summary', 'In de samenvatting'],
  ['description', 'In de beschrijving'],
])

export const removeHeading = 'Haal een beroep weg'
export const removeLegend = 'Welk beroep hoort er niet bij?'
export const remove = 'Haal weg'
export const addHeading = 'Voeg een beroep toe'
export const search = 'Zoek een beroep'
export const searchHint = 'Bijvoorbeeld: lasser.'
export const searchSubmit = 'Zoek'
export function nothingFound(words: string): string {
  return `We vonden geen beroep voor ‘${words}’. Probeer een ander woord.`
}
export const addLegend = 'Welk beroep hoort er wel bij?'
export const add = 'Voeg toe'
export const reason = 'Waarom?'
export const reasonHint = 'Dit lezen alleen beheerders. Schrijf niets over personen.'
export const errors = {
  occupation: 'Kies een beroep.',
  reason: 'Vul in waarom, in hooguit 200 tekens.',
}

export const saved: Record<LinkVerdict, string> = {
  yes: 'Opgeslagen. Het beroep komt er binnen een paar minuten bij.',
  no: 'Opgeslagen. Het beroep gaat er binnen een paar minuten af.',
  rules: 'Opgeslagen. De opleiding volgt hier weer de regels.',
}
export const wordsHeading = 'Wat beheer zei'
export const noWords = 'Over deze opleiding is nog niets gezegd.'
export const columns = { occupation: 'Beroep', word: 'Wat', reason: 'Waarom', who: 'Wie en wanneer' } as const
export const verdicts: Record<LinkVerdict, string> = {
  yes: 'hoort erbij',
  no: 'hoort er niet bij',
  rules: 'weer volgens de regels',
}
export const waits = 'wordt nog verwerkt'
export const takeBack = 'Neem terug'
export const takenBack = 'Teruggenomen door beheer.'
export const unknownOccupation = 'beroep dat niet meer bestaat'
