/** Reads the fields of a step and of the goals: what they say, or what to do about them. Pure. */
import {
  goalFields,
  stepFields,
  type Typed,
  type TypedGoal,
  type TypedStep,
} from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { planFields as t } from '@stapwijzer/shared/text/rooms.ts'
import { readDay, readEuros, readNumber } from '#lib/form/read-number.ts'
import type { EditableStep, Goals } from './editable-plan.ts'

export type Read<T> = { value: T } | { error: string }

/** An empty field is "unknown"; only an own step needs its title. */
export function readStepField<F extends TypedStep>(field: F, text: string): Read<EditableStep[F]> {
  const name: TypedStep = field
  return readTyped(stepFields[name].typed, t.steps[name].error, text.trim()) as Read<EditableStep[F]>
}

export function readGoalField<F extends TypedGoal>(field: F, text: string): Read<Goals[F]> {
  const name: TypedGoal = field
  return readTyped(goalFields[name].typed, t.goals[name].error, text.trim()) as Read<Goals[F]>
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

function readTyped(typed: Typed, error: string, text: string): Read<string | number | null> {
  if (text === '' && !('needed' in typed)) return { value: null }
  switch (typed.as) {
    case 'line':
      return line(text, typed.most, error)
    case 'paragraphs': {
      const clean = text.replaceAll(/[^\P{Cc}\n\r\t]/gu, '')
      return clean.length > typed.most ? { error } : { value: clean === '' ? null : clean }
    }
    case 'number':
      return known(upTo(readNumber(text), typed.most), error)
    case 'kilometres':
      return known(upTo(readNumber(text.replace(/\s*km$/i, '')), typed.most), error)
    case 'euros':
      return known(upTo(readEuros(text), typed.most), error)
    case 'day':
      return known(readDay(text), error)
    case 'postcode':
      return known(readPostcode(text), error)
  }
}

function known<T>(value: T | null, error: string): Read<T> {
  return value === null ? { error } : { value }
}

function upTo(value: number | null, most: number): number | null {
  return value !== null && value <= most ? value : null
}

/** The digits alone; who types the letters too means the same place. */
function readPostcode(text: string): string | null {
  return /^([1-9]\d{3})\s*(?:[a-z]{2})?$/i.exec(text)?.[1] ?? null
}

function line(text: string, most: number, error: string): Read<string> {
  const clean = text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')
  if (clean === '') return { error }
  return clean.length > most ? { error: t.lineLong } : { value: clean }
}
