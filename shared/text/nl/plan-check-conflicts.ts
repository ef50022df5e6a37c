/** What does not fit in a plan, by when to ask for money and what a level asks, in words. */
import { addDays } from '../../domain/calendar.ts'
import type { Level } from '../../domain/codes.ts'
import type { ActByKind } from '../../domain/funding/scheme.ts'
import type { Conflict } from '../../domain/plan/conflicts.ts'
import { date, decimal, listed, money } from './format.ts'
import { labelOf } from './labels.ts'

/** Gives the name of a step; null = it has none and is called by its number. */
export type NameOf = (item: number) => string | null

/** `‘Helpende’` or `stap 2`. */
export function stepName(item: number, nameOf: NameOf): string {
  const own = nameOf(item)
  return own === null ? `stap ${item + 1}` : `‘${own}’`
}

export function conflictText(conflict: Pick<Conflict, 'code' | 'items' | 'values'>, nameOf: NameOf): string {
  const { code, items, values } = conflict
  const [first = 0, second = 0] = items
  const name = (item: number) => stepName(item, nameOf)
  const day = values.date === undefined ? '' : date(values.date)
  const { amount = 0, limit = 0 } = values
  switch (code) {
    case 'order':
      return `Stap ${second + 1} begint eerder dan stap ${first + 1}. Zet de stappen in een andere volgorde, of kies een andere start.`
    case 'not-after':
      return `Stap ${second + 1} en stap ${first + 1} passen niet na elkaar. Kijk welke stap je eerst moet doen.`
    case 'withdrawn':
      return `De aanbieder biedt ${name(first)} niet meer aan. Kies een andere opleiding.`
    case 'offering-cancelled':
      return `De start die je koos bij ${name(first)} gaat niet door. Kies een andere start.`
    case 'offering-full':
      return `De start die je koos bij ${name(first)} is vol. Kies een andere start.`
    case 'funding-step-late':
      return `Stap ${first + 1} vraagt geld aan als stap ${second + 1} al begonnen is. Vraag het eerder aan.`
    case 'offering-gone':
      return `De start die je koos bij ${name(first)} staat niet meer in het aanbod. Kies een andere start.`
    case 'enrolment-closed':
      return day === ''
        ? `Inschrijven voor ${name(first)} kan niet meer. Kies een andere start, of vraag het de aanbieder.`
        : `Je kon je tot en met ${day} inschrijven voor ${name(first)}. Vraag de aanbieder of het nog kan.`
    case 'overlap':
      return `Stap ${second + 1} begint terwijl stap ${first + 1} nog loopt. Kijk of je ze samen kunt doen.`
    case 'over-budget':
      return `Je plan kost ${values.atLeast ? 'minstens ' : ''}${money(amount)}. Dat is meer dan de ${money(limit)} die je wilt uitgeven. Kijk wie er kan meebetalen.`
    case 'over-hours':
      return `In de drukste week kost je plan ${decimal(amount)} uur. Je hebt ${decimal(limit)} uur per week.`
    case 'start-passed':
      return `De start van ${name(first)} was op ${day}. Kies een nieuwe start, of laat de stap zo staan als je bezig bent.`
    case 'start-unknown':
      return `Op ${day} begint ${name(first)} niet, voor zover wij weten. Kies een start uit het aanbod.`
    case 'same-course':
      return `${capital(name(second))} staat twee keer in je plan.`
  }
}

/** What a course of a level usually asks for. */
export function levelRequirementText(levels: readonly Level[]): string {
  const words = levels.map((level) => labelOf('level', level))
  return `Meestal heb je hiervoor ${listed(words, 'of')} nodig. Vraag het na bij de aanbieder.`
}

/** A scheme that may pay for a step, with the day to mind; `actBy` null = no day is known but that of the start. */
export type Deadline = {
  name: string
  likely: boolean
  /** The employer asks for it, and not the learner. */
  byEmployer: boolean
  actBy: { date: string; kind: ActByKind } | null
}

/** By when to ask, without promising anything. */
export function deadlineText({ name, likely, byEmployer, actBy }: Deadline): string {
  const who = byEmployer ? 'Je werkgever vraagt dit aan' : 'Vraag dit aan'
  return `${likely ? 'Waarschijnlijk' : 'Misschien'} iets voor jou: ${name}. ${whenToAsk(who, actBy)}`
}

function whenToAsk(who: string, actBy: Deadline['actBy']): string {
  if (actBy === null) return `${who} voordat de opleiding begint.`
  const day = date(actBy.date)
  switch (actBy.kind) {
    case 'window-closes':
      return `${who} op ${day} of eerder.`
    case 'window-opens':
      return `${who} vanaf ${day}.`
    case 'window-expected':
      return `${who} waarschijnlijk vanaf ${day}.`
    case 'before-start':
      return `${who} op ${date(addDays(actBy.date, -1))} of eerder: op ${day} begint de opleiding.`
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
