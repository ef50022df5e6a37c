/** Entry requirements in words, with what a form asks besides. Pure. */
import type { DemoOffer } from './offers.ts'

export function pathwayRequirements(offer: DemoOffer): string {
  const general = offer.requirements ?? 'Er zijn geen eisen.'
  if (offer.form === 'bbl') return `${general} Je hebt een werkplek bij een erkend leerbedrijf nodig.`
  if (offer.form === 'dual') return `${general} Je werkt minstens 20 uur per week in een passende functie.`
  return general
}
