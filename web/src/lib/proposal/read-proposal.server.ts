/** The form of a proposal, read and checked: the body for the API, or what to mend. Pure. */
import { mostChanges } from '@stapwijzer/shared/domain/referral/proposal.ts'
import { stepFactNames, type FactName } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { stepKinds, type Step, type StepBody, type StepKind } from '@stapwijzer/shared/domain/plan/plan.ts'
import { changeOf, isIdle, type GivenChange } from '@stapwijzer/shared/domain/referral/proposal-of.ts'
import { proposal as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { unfilledError } from '#lib/desk/unfilled-error.ts'
import { readStepField } from '#lib/plan/edit/read-fields.ts'
import { courseIn } from './course-link.ts'

type Body = { note?: string; changes: GivenChange[] }
/** `places`: by number of change, the part of the form that it stands in (`stap-0`, `nieuw-1`). */
export type ReadProposal = { body: Body; places: string[] } | { errors: FieldError[] }

/** How many new steps the form has room for: one more at each press of the button. */
export function newSteps(values: Values): number {
  const asked = Number.parseInt(values.nieuw ?? '', 10)
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostChanges) : 1
}

/** `base`: the steps that the form was made from. */
export function readProposal(values: Values, base: readonly Step[]): ReadProposal {
  const errors: FieldError[] = []
  const found: { place: string; change: GivenChange }[] = []
  const say = (field: string, text: string) => errors.push({ field, text })
  const put = (place: string, change: GivenChange | null) => change && found.push({ place, change })
  base.forEach((step, index) => {
    const change = actOf(values, step, index, say)
    const move = moveOf(values, index, base.length, say)
    put(`stap-${index}`, change)
    // Of a step that changes and moves the reason is told once.
    put(`stap-${index}`, change && move ? { ...move, why: undefined } : move)
  })
  for (let at = 0; at < newSteps(values); at++) put(`nieuw-${at}`, additionOf(values, at, base.length, say))
  const { note = '' } = values
  if (note.length > 2000) say('note', t.errors.note)
  const unfilled = unfilledError(note)
  if (unfilled) say('note', unfilled)
  if (errors.length === 0 && found.length === 0) say('note', t.errors.nothing)
  const changes = found.map(({ change }) => changeOf(change, base, () => null))
  found.forEach(({ place, change }, at) => {
    if (change.kind === 'move' && isIdle(changes, at, base)) say(`${place}.plek`, t.errors.place)
  })
  if (found.length > mostChanges) say('note', t.errors.many)
  if (errors.length > 0) return { errors }
  return {
    body: { ...(note && { note }), changes: found.map(({ change }) => change) },
    places: found.map(({ place }) => place),
  }
}

type Say = (field: string, text: string) => void

function actOf(values: Values, was: Step, index: number, say: Say): GivenChange | null {
  const place = `stap-${index}`
  const act = values[`${place}.doe`]
  if (act !== 'change' && act !== 'remove') return null
  const why = whyOf(values, place, say)
  if (act === 'remove') return { kind: 'remove', index, ...why }
  const other = courseIn(values, place)
  const courseId = other.isAsked ? other.id : was.courseId
  if (other.isAsked && other.id === null) say(`${place}.opleiding`, t.errors.pick)
  const facts = factsOf(values, place, say)
  if (!facts) return null
  const title: { title?: string } | null =
    was.kind === 'course' ? {} : titleOf(values[`${place}.title`] ?? '', `${place}.title`, say)
  if (!title) return null
  const isOther = courseId !== was.courseId
  const keepsStart = !isOther && facts.start === was.start
  const same =
    !isOther &&
    (title.title ?? was.title) === was.title &&
    stepFactNames.every((name) => facts[name] === was[name])
  // Of a step that only gets another place that is what is proposed.
  if (same && values[`${place}.plek`]) return null
  if (same) say(`${place}.doe`, t.errors.same)
  const step = {
    ...{ kind: was.kind, courseId, ...title, ...facts },
    ...(keepsStart ? { offeringId: was.offeringId } : {}),
  }
  return { kind: 'change', index, step: said(step), ...why }
}

/** `plek`: a number of a step, or `eind`; empty leaves it where it is. */
function moveOf(values: Values, index: number, steps: number, say: Say): GivenChange | null {
  const place = `stap-${index}`
  const act = values[`${place}.doe`]
  const asked = values[`${place}.plek`] ?? ''
  if (act !== 'move' && !(act === 'change' && asked !== '')) return null
  // With a change it was looked at there.
  const why = whyOf(values, place, act === 'move' ? say : () => undefined)
  if (asked === 'eind') return { kind: 'move', index, ...why }
  const before = Number.parseInt(asked, 10)
  if (before >= 0 && before < steps && before !== index) return { kind: 'move', index, before, ...why }
  say(`${place}.plek`, t.errors.place)
  return null
}

function additionOf(values: Values, at: number, steps: number, say: Say): GivenChange | null {
  const place = `nieuw-${at}`
  const text = (name: string) => values[`${place}.${name}`] ?? ''
  const other = courseIn(values, place)
  const typed = ['wat', ...stepFactNames, 'why'].some((name) => text(name) !== '')
  if (!typed && !other.isAsked) return null
  const kind: StepKind = stepKinds.find((one) => one === text('soort')) ?? 'course'
  const isCourse = kind === 'course'
  const why = whyOf(values, place, say)
  const facts = factsOf(values, place, say)
  if (isCourse && other.id === null) {
    say(`${place}.opleiding`, other.isAsked ? t.errors.pick : t.errors.noCourse)
  }
  if (!isCourse && text('wat') === '') say(`${place}.wat`, t.errors.what)
  const title = isCourse || text('wat') === '' ? {} : titleOf(text('wat'), `${place}.wat`, say)
  if (!facts || !title) return null
  const before = Number.parseInt(text('plek'), 10)
  return {
    kind: 'add',
    step: said({ kind, courseId: isCourse ? other.id : null, ...title, ...facts }),
    ...(before >= 0 && before < steps ? { before } : {}),
    ...why,
  }
}

function titleOf(text: string, field: string, say: Say): { title: string } | null {
  const read = readStepField('title', text)
  if ('error' in read) {
    say(field, read.error)
    return null
  }
  return { title: read.value }
}

function whyOf(values: Values, place: string, say: Say): { why?: string } {
  const why = values[`${place}.why`] ?? ''
  if (why.length > 500) say(`${place}.why`, t.errors.why)
  const unfilled = unfilledError(why)
  if (unfilled) say(`${place}.why`, unfilled)
  return why === '' ? {} : { why }
}

type Facts = Pick<Step, FactName>

/** Null when one of them cannot be read; all of them are told. */
function factsOf(values: Values, place: string, say: Say): Facts | null {
  const facts: Partial<Facts> = {}
  let isRead = true
  for (const name of stepFactNames) {
    const read = readStepField(name, values[`${place}.${name}`] ?? '')
    if ('error' in read) {
      say(`${place}.${name}`, read.error)
      isRead = false
    } else Object.assign(facts, { [name]: read.value })
  }
  return isRead ? (facts as Facts) : null
}

/** Without what is unknown: that is what a member that is left out says. */
function said(step: StepBody): StepBody {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== null))
}

/** What the API found wrong, at the fields of the form. */
export function refusedAt(problems: readonly { path: string }[], places: readonly string[]): FieldError[] {
  const errors = problems.map(({ path }): FieldError => {
    if (path === 'changes') return { field: 'note', text: t.errors.full }
    const [, number = '', member = ''] = /^changes\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const place = places[Number(number)]
    if (number === '' || place === undefined) return { field: 'note', text: t.errors.refused }
    if (member === 'step.courseId') return { field: `${place}.opleiding`, text: t.errors.course }
    if (member === 'before') return { field: `${place}.plek`, text: t.errors.place }
    return {
      field: `${place}.${place.startsWith('nieuw') ? 'why' : 'doe'}`,
      text: member === 'step' ? t.errors.same : t.errors.refused,
    }
  })
  return errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at)
}
