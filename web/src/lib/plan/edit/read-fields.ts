/** Reads the fields of a step and of the goals: what they say, or what to do about them. Pure. */
import { levels, type Level } from '@stapwijzer/shared/domain/codes.ts'
import { plan as t } from '@stapwijzer/shared/text/rooms.ts'
import { readDay, readEuros, readNumber } from '#lib/form/read-number.ts'
import type { EditableStep, Goals } from './editable-plan.ts'

export type Read<T> = { value: T } | { error: string }

type StepField = 'title' | 'start' | 'weeks' | 'hoursPerWeek' | 'cost' | 'note'
type GoalField = 'title' | 'goal' | 'reason' | 'hoursPerWeek' | 'budget' | 'level' | 'travelKm' | 'postcode'

/** An empty field is "unknown"; only an own step needs its title. */
export function readStepField<F extends StepField>(field: F, text: string): Read<EditableStep[F]> {
  return stepReaders[field](text.trim())
}

export function readGoalField<F extends GoalField>(field: F, text: string): Read<Goals[F]> {
  return goalReaders[field](text.trim())
}

/** Whether something on the page is a field with a value. */
export function isField(
  target: unknown,
): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}

export function isGoalField(name: string): name is GoalField {
  return Object.hasOwn(goalReaders, name)
}

export function isStepField(name: string): name is StepField {
  return Object.hasOwn(stepReaders, name)
}

const stepReaders: { [F in StepField]: (text: string) => Read<EditableStep[F]> } = {
  title: (text) => line(text, t.errors.title),
  start: (text) => optional(text, readDay(text), t.errors.date),
  weeks: (text) => number(text, 2000, t.errors.weeks),
  hoursPerWeek: (text) => number(text, 168, t.errors.hours),
  cost: euros,
  note: paragraphs,
}

const goalReaders: { [F in GoalField]: (text: string) => Read<Goals[F]> } = {
  title: (text) => line(text, t.errors.planName),
  goal: paragraphs,
  reason: paragraphs,
  hoursPerWeek: (text) => number(text, 168, t.errors.hours),
  budget: euros,
  travelKm: (text) => number(text.replace(/\s*km$/i, ''), 500, t.errors.kilometres),
  postcode: (text) => optional(text, readPostcode(text), t.errors.postcode),
  level: (text) => ({ value: levels.includes(text as Level) ? (text as Level) : null }),
}

function optional<T>(text: string, value: T | null, error: string): Read<T | null> {
  return text === '' || value !== null ? { value: text === '' ? null : value } : { error }
}

function number(text: string, most: number, error: string): Read<number | null> {
  const value = readNumber(text)
  return optional(text, value !== null && value <= most ? value : null, error)
}

/** The digits alone; who types the letters too means the same place. */
function readPostcode(text: string): string | null {
  return /^([1-9]\d{3})\s*(?:[a-z]{2})?$/i.exec(text)?.[1] ?? null
}

function euros(text: string): Read<number | null> {
  const value = readEuros(text)
  return optional(text, value !== null && value <= 10_000_000 ? value : null, t.errors.money)
}

function line(text: string, error: string): Read<string> {
  const clean = text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')
  if (clean === '') return { error }
  return clean.length > 200 ? { error: t.errors.titleLong } : { value: clean }
}

function paragraphs(text: string): Read<string | null> {
  const clean = text.replaceAll(/[^\P{Cc}\n\r\t]/gu, '')
  if (clean.length > 2000) return { error: t.errors.textLong }
  return { value: clean === '' ? null : clean }
}
