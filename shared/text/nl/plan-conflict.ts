/** A plan that was changed in two places: both versions, what differs between them, and what to keep. */
import { levels, type Level } from '../../domain/codes.ts'
import { decimal, kilometres, money, nbsp } from './format.ts'
import { labelOf } from './labels.ts'

export const heading = 'Je plan is ook ergens anders veranderd'
export const intro =
  'Er is niets weg. Hier staan beide plannen. Wat niet gelijk is, heeft het woord ‘anders’.'
export const versionHere = 'Zoals het hier staat'
export const versionThere = 'Zoals het bewaard is'
export const noSteps = 'Geen stappen'
export const goalsHeading = 'Doel, tijd en geld'
export const stepsHeading = 'Stappen'
/** The mark beside what is not the same in both versions. */
export const different = 'anders'
export const onlyHere = 'alleen hier'
export const onlyThere = 'alleen bewaard'
export const otherPlace = 'andere plek'
export const empty = 'niet ingevuld'

export const keepBoth = 'Houd beide: voeg de plannen samen'
export const bothMeans =
  'Samen betekent: alle stappen, notities en doelen blijven. Een stap die op twee manieren is ingevuld, staat er dan twee keer.'
export const tooMany = 'Samenvoegen past niet: dan heeft je plan meer dan 50 stappen.'
export const keepHere = 'Houd wat hier staat'
export const keepThere = 'Neem wat bewaard is'
export const chosenHere = 'We houden wat hier staat.'
export const chosenThere = 'We namen wat bewaard is.'
export const chosenBoth = 'De plannen zijn samengevoegd.'

/** The own step that keeps what the goals of the merged plan have no room for. */
export const leftTitle = 'Kijk na: dit stond in het andere plan'

export const goalNames = {
  title: 'Naam',
  goal: 'Wat wil je bereiken?',
  reason: 'Waarom wil je dit?',
  targetOccupation: 'Beroep',
  hoursPerWeek: 'Tijd per week',
  budget: 'Eigen geld',
  level: 'Hoogste opleiding',
  postcode: 'Postcode',
  travelKm: 'Hoe ver reizen',
} as const
export type GoalName = keyof typeof goalNames

/** A goal in words; null and an occupation without a label are said as such. */
export function goalValue(name: GoalName, value: string | number | null, label: string | null): string {
  if (value === null) return empty
  switch (name) {
    case 'targetOccupation':
      return label ?? 'een ander beroep'
    case 'hoursPerWeek':
      return `${decimal(Number(value))}${nbsp}uur`
    case 'budget':
      return money(Number(value))
    case 'travelKm':
      return kilometres(Number(value))
    case 'level':
      return levels.includes(value as Level) ? labelOf('level', value as Level) : empty
    default:
      return String(value)
  }
}

export function leftLine(name: GoalName, value: string | number, label: string | null): string {
  return `${goalNames[name]}: ${goalValue(name, value, label)}`
}

export const stepNames = {
  start: 'Start',
  lasts: 'Hoe lang',
  hoursPerWeek: 'Per week',
  cost: 'Kosten',
  after: 'Volgorde',
} as const

/* Without script: a change on top of a version that is not the newest. */
export const staleHeading = 'Je wijziging is nog niet gedaan'
export const staleText =
  'Je plan was intussen ergens anders veranderd. Hieronder staat het nieuwste plan. Er is niets weg.'
type Asked = 'omhoog' | 'omlaag' | 'verwijder'
export function asked(act: Asked): string {
  const words = { omhoog: 'een plek omhoog', omlaag: 'een plek omlaag', verwijder: 'weghalen' }
  return `Dit vroeg je: ${words[act]}.`
}
export const askAgain = 'Doe het nu'
export const stepGone = 'Deze stap staat niet meer in je plan. Je hoeft niets te doen.'
