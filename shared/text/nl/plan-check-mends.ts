/** What can be done about a finding, as the words of a button or link. */
import type { Finding, FindingCode } from '../../domain/plan/finding.ts'

const otherStart = 'Kies een andere start'
const change = 'Pas de stap aan'
const order = 'Zet de stappen anders'
const provider = 'Vraag het de aanbieder'
const otherCourse = 'Zoek een andere opleiding'
const takeOver = 'Neem de gegevens van nu over'
const fillIn = 'Vul het in'
const plan = 'Zet dit in je plan'
const search = 'Zoek opleidingen'
const desk = 'Vraag het loket'
const goals = 'Pas je doel aan'

const words: Record<FindingCode, string> = {
  order,
  'not-after': order,
  withdrawn: otherCourse,
  'offering-cancelled': otherStart,
  'offering-full': otherStart,
  'funding-step-late': order,
  'offering-gone': otherStart,
  'enrolment-closed': provider,
  overlap: otherStart,
  'over-budget': 'Kijk wie er meebetaalt',
  'over-hours': change,
  'start-passed': otherStart,
  'start-unknown': otherStart,
  'same-course': 'Haal er een weg',
  'enrolment-soon': 'Ga naar de aanbieder',
  'enrolment-deadline': 'Ga naar de aanbieder',
  undated: 'Kies een start',
  'weeks-unknown': fillIn,
  'long-gap': otherStart,
  holiday: provider,
  'holiday-overlap': otherStart,
  'plan-expires': 'Werk je plan bij',
  'price-unknown': fillIn,
  'vat-unknown': provider,
  'hours-unknown': fillIn,
  'budget-with-funding': 'Kijk wie er meebetaalt',
  dearer: takeOver,
  'start-moved': otherStart,
  cheaper: takeOver,
  changed: takeOver,
  'entry-level': desk,
  'entry-read': 'Lees wat de aanbieder vraagt',
  'level-unknown': 'Vul je niveau in',
  'level-lower': otherCourse,
  'too-far': otherCourse,
  'funding-soon': plan,
  'funding-missed': desk,
  'funding-deadline': plan,
  'funding-opens': plan,
  'ask-employer': 'Bekijk de regelingen',
  'goal-missing': 'Vul je doel in',
  'goal-gone': goals,
  'skills-open': search,
  'skills-untouched': search,
}

export function mendText({ code }: Pick<Finding, 'code'>): string {
  return words[code]
}
