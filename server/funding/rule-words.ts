/** A condition in Dutch words, made from its test, so that the words never say something else than the rule. */
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { factWords } from '@stapwijzer/shared/text/funding/facts.nl.ts'
import { count, date, decimal, listed, money } from '@stapwijzer/shared/text/format.ts'
import type { FactTest, Test } from './scheme-file.ts'

type NameOf = (schemeId: string) => string

/** "je bent jonger dan 57 als de opleiding begint": what must be true, without capital and full stop. */
export function ruleInWords(test: Test, nameOf: NameOf): string {
  if ('all' in test) return test.all.map((part) => ruleInWords(part, nameOf)).join(', en ')
  if ('any' in test) return test.any.map((part) => ruleInWords(part, nameOf)).join(', of ')
  if ('age' in test) return ageRule(test)
  return factRule(test, nameOf)
}

const ageDays = {
  asOf: '',
  start: ' als de opleiding begint',
  'study-year': ' op de eerste dag van het studiejaar',
}

function ageRule(test: Extract<Test, { age: string }>): string {
  const day = ageDays[test.age]
  return 'lt' in test ? `je bent jonger dan ${test.lt}${day}` : `je bent ${test.gte} jaar of ouder${day}`
}

function factRule(test: FactTest, nameOf: NameOf): string {
  const words = factWords(test.fact)
  if (!words) return test.fact
  if ('yes' in words) return 'eq' in test && test.eq === false ? words.no : words.yes
  if ('is' in words) {
    const values = 'in' in test ? test.in : 'eq' in test ? [test.eq] : []
    return words.is(
      listed(
        values.map((value) => words.values[String(value)] ?? String(value)),
        'of',
      ),
    )
  }
  if ('some' in words) {
    if ('containsAny' in test) return words.some(listed(test.containsAny.map(nameOf), 'of'))
    return words.none(listed('containsNone' in test ? test.containsNone.map(nameOf) : [], 'of'))
  }
  return `${words.label} is ${measure(test, words.unit)}`
}

function measure(test: FactTest, unit: string | undefined): string {
  const number = (value: number) => `${amount(test.fact, value)}${unit ? ` ${unit}` : ''}`
  if ('lt' in test) return `minder dan ${number(test.lt)}`
  if ('lte' in test) return `hoogstens ${number(test.lte)}`
  if ('gt' in test) return `meer dan ${number(test.gt)}`
  if ('gte' in test) return `minstens ${number(test.gte)}`
  if ('onOrAfter' in test) return `op of na ${date(test.onOrAfter)}`
  if ('onOrBefore' in test) return `op of voor ${date(test.onOrBefore)}`
  if ('withinDays' in test) return `binnen ${count(test.withinDays)} dagen na de aanvraag`
  if ('monthsAgo' in test) return `minstens ${count(test.monthsAgo)} maanden geleden`
  return 'eq' in test && typeof test.eq === 'number' ? number(test.eq) : ''
}

function amount(fact: string, value: number): string {
  return fact === 'course.learnerCost' || factByPath.get(fact)?.kind === 'money'
    ? money(value)
    : decimal(value)
}
