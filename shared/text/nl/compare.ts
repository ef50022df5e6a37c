/** Comparing courses side by side. */
import { counted } from './format.ts'

export const title = 'Vergelijk opleidingen'
export const description =
  'Zet tot vier opleidingen naast elkaar. Je ziet prijs, start, duur, reistijd en wat je ervoor krijgt.'
export const lead = 'Bovenaan staat waarin ze verschillen.'
export const leadOfOne = 'Voeg er nog een toe. Dan zie je waarin ze verschillen.'
export const leadOfNone = 'Zet tot vier opleidingen naast elkaar. Kies ze bij Zoeken of zoek hier.'

export const compare = 'Vergelijk'
export const chosen = 'Niet meer vergelijken'
export function inTray(courses: number): string {
  return `Je vergelijkt ${counted(courses, 'opleiding', 'opleidingen')}.`
}
export function trayFull(most: number): string {
  return `Je kunt er hoogstens ${most} vergelijken. Haal er eerst een weg.`
}
export const toCompare = 'Bekijk de vergelijking'
export const clearTray = 'Stop met vergelijken'

export const caption = 'De opleidingen naast elkaar'
export const fact = 'Wat'
export const remove = 'Haal weg'
export const price = 'Prijs'
export const netPrice = 'Wat jij betaalt'
export const netPriceAsk = 'Reken het uit'
export const start = 'Start'
export const place = 'Plaats'
export const timePerWeek = 'Tijd per week'

export const sameHeading = 'Wat bij alle gelijk is'
export function sameSummary(facts: number): string {
  return `${sameHeading} (${counted(facts, 'punt', 'punten')})`
}
export const nothingDiffers = 'In wat we weten verschillen ze niet.'
export const unknownHeading = 'Wat we van geen van deze weten'
export const unknownIntro = 'Geen van de aanbieders gaf dit door. Vraag ernaar voor je kiest.'

export function tooMany(most: number): string {
  return `Je ziet de eerste ${most}. Meer passen niet naast elkaar.`
}
export const gone = 'Deze opleiding is er niet meer:'
export function unknown(courses: number): string {
  return courses === 1
    ? 'Eén opleiding uit dit adres kennen we niet.'
    : `${counted(courses, 'opleiding', 'opleidingen')} uit dit adres kennen we niet.`
}
export const placeUnknown = 'Deze plaats kennen we niet. Je ziet dus geen afstand.'

export const travelHeading = 'Hoe ver is het?'
export const travelFrom = 'Je postcode of plaats'
export const showDistance = 'Toon de afstand'

export const addHeading = 'Voeg een opleiding toe'
export const addLabel = 'Zoek een opleiding om te vergelijken'
export const addSubmit = 'Zoek'
export const addSimilar = 'Deze lijken op wat je koos.'
export const addNone = 'We vonden geen andere opleiding met deze woorden.'
export const add = 'Vergelijk hiermee'

export const shareHeading = 'Bewaren of delen'
export const shareText =
  'Stuur dit adres door. Wie het opent, ziet deze opleidingen. Over jou staat er niets in.'
export const shareLabel = 'Adres van deze vergelijking'
export const print = 'Print'

/** On the plan. */
export function ofPlan(courses: number): string {
  return `Vergelijk ${counted(courses, 'opleiding', 'opleidingen')} uit je plan`
}
export const ofStep = 'Vergelijk deze opleidingen'
