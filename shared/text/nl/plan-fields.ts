/** The fields of a plan and of its steps: their questions, what helps to answer them, and their units. */
import type { TextName, TypedGoal, TypedStep } from '../../domain/plan/plan-fields.ts'

const errors = {
  textLong: 'Maak je tekst korter: hoogstens 2.000 tekens.',
  date: 'Vul een dag in die bestaat, zoals 1-9-2027.',
  hours: 'Vul een getal in van 0 tot 168, zoals 8.',
  money: 'Vul een bedrag in euro’s in, zoals 1250 of 1249,50.',
} as const
export const lineLong = 'Maak dit korter: hoogstens 200 tekens.'
const noHealth = 'Schrijf niets op over je gezondheid.'
const hoursUnit = 'uur'
export const eurosUnit = 'euro'

/** `error`: what to do when it cannot be read. */
type Words = { label: string; hint?: string; unit?: string; error: string }

export const goals: Record<TypedGoal, Words> = {
  title: { label: 'Naam van je plan', error: 'Geef je plan een naam.' },
  goal: { label: 'Wat wil je bereiken?', hint: noHealth, error: errors.textLong },
  reason: { label: 'Waarom wil je dit?', error: errors.textLong },
  hoursPerWeek: { label: 'Hoeveel uur per week heb je?', unit: hoursUnit, error: errors.hours },
  budget: {
    label: 'Hoeveel wil je zelf betalen?',
    hint: 'In euro’s, voor het hele plan.',
    unit: eurosUnit,
    error: errors.money,
  },
  postcode: {
    label: 'Wat zijn de cijfers van je postcode?',
    hint: 'Alleen de vier cijfers. Dan zien we hoe ver een opleiding weg is.',
    error: 'Vul de vier cijfers van je postcode in, zoals 3511.',
  },
  travelKm: {
    label: 'Hoe ver wil je reizen?',
    hint: 'Vanaf je postcode, in kilometers.',
    unit: 'km',
    error: 'Vul een getal in van 0 tot 500, zoals 25.',
  },
}
export const level = 'Wat is de hoogste opleiding die je hebt afgemaakt?'
export const levelHint = 'Dan zien we of je aan een stap kunt beginnen.'

export const steps: Record<TypedStep, Words> = {
  title: { label: 'Wat ga je doen?', error: 'Schrijf op wat je gaat doen.' },
  start: { label: 'Wanneer begin je?', error: errors.date },
  weeks: {
    label: 'Hoeveel weken duurt het?',
    unit: 'weken',
    error: 'Vul een getal in van 0 tot 2.000, zoals 20.',
  },
  hoursPerWeek: { label: 'Hoeveel uur per week kost het?', unit: hoursUnit, error: errors.hours },
  cost: { label: 'Wat kost het?', unit: eurosUnit, error: errors.money },
  note: { label: 'Notitie voor jezelf', hint: noHealth, error: errors.textLong },
}

/** What the texts of a step are called where they are shown, also to a desk and on paper. */
export const stepTexts: Record<TextName, string> = {
  note: 'Notitie',
}
const withoutName: readonly string[] = ['note']
/** A text of a step where it stands by itself. A note is seen to be one. */
export function stepText(name: TextName, text: string): string {
  return withoutName.includes(name) ? text : `${stepTexts[name]}: ${text}`
}
