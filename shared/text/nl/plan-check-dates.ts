/** The days of a plan, in words: for the list on the page and for a calendar. */
import type { PlanDate } from '../../domain/plan/dates.ts'
import { capital, stepName, type NameOf } from './plan-check-conflicts.ts'

/** One line without the day itself, which stands beside it. */
export function planDateText({ kind, item, scheme }: PlanDate, nameOf: NameOf): string {
  const name = stepName(item, nameOf)
  switch (kind) {
    case 'start':
      return `${capital(name)} begint`
    case 'end':
      return `Laatste dag van ${name}`
    case 'enrol':
      return `Laatste dag om je in te schrijven voor ${name}`
    case 'funding':
      return scheme === null ? '' : schemeText(scheme, name)
  }
}

function schemeText({ name, byEmployer, kind }: NonNullable<PlanDate['scheme']>, step: string): string {
  const who = byEmployer ? 'Je werkgever vraagt' : 'Vraag'
  switch (kind) {
    case 'window-closes':
    case 'before-start':
      return `Laatste dag: ${who.toLowerCase()} ${name} aan voor ${step}`
    case 'window-opens':
      return `${who} vanaf nu ${name} aan voor ${step}`
    case 'window-expected':
      return `${who} vanaf nu waarschijnlijk ${name} aan voor ${step}`
  }
}
