/** A condition in words, made from its test, so that the words never say something else than the rule. */
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { CodeWords } from '@stapwijzer/shared/text/fact-words.ts'
import { facts, schemeWords as t } from '@stapwijzer/shared/text/rooms.ts'
import { count, date, decimal, listed, money } from '@stapwijzer/shared/text/format.ts'
import type { FactTest, Test } from './scheme-file.ts'

type NameOf = (schemeId: string) => string

/** "je bent jonger dan 57 als de opleiding begint": what must be true, without capital and full stop. */
export function ruleInWords(test: Test, nameOf: NameOf): string {
  if ('all' in test) return t.all(test.all.map((part) => ruleInWords(part, nameOf)))
  if ('any' in test) return anyInWords(test.any, nameOf)
  if ('age' in test) return ageRule(test)
  return factRule(test, nameOf)
}

/** Two short parts stand beside each other; more, or parts that are themselves joined, become a list. */
function anyInWords(parts: readonly Test[], nameOf: NameOf): string {
  const words = parts.map((part) => ruleInWords(part, nameOf))
  const short = parts.length === 2 && parts.every((part) => !('all' in part) && !('any' in part))
  return short ? t.either(words) : t.anyOf(words)
}

function ageRule(test: Extract<Test, { age: string }>): string {
  const day = t.ageDay[test.age]
  return 'lt' in test ? t.younger(test.lt, day) : t.ofAge(test.gte, day)
}

function factRule(test: FactTest, nameOf: NameOf): string {
  const words = facts.factWords(test.fact)
  if (!words) return test.fact
  if ('yes' in words) return 'eq' in test && test.eq === false ? words.no : words.yes
  if ('is' in words) {
    const values = 'in' in test ? test.in : 'eq' in test ? [test.eq] : []
    return words.is(listed(valuesInWords(values.map(String), words), t.or))
  }
  if ('some' in words) {
    if ('containsAny' in test) return words.some(listed(test.containsAny.map(nameOf), t.or))
    return words.none(listed('containsNone' in test ? test.containsNone.map(nameOf) : [], t.or))
  }
  return t.measured(words.subject ?? words.label, measure(test, words.unit))
}

function valuesInWords(values: readonly string[], { values: words, together = [] }: CodeWords): string[] {
  const group = together.find(({ codes }) => codes.every((code) => values.includes(code)))
  const rest = values.filter((value) => !group?.codes.includes(value))
  return [...(group ? [group.words] : []), ...rest.map((value) => words[value] ?? value)]
}

function measure(test: FactTest, unit: string | undefined): string {
  const number = (value: number) => `${amount(test.fact, value)}${unit ? ` ${unit}` : ''}`
  if ('lt' in test) return t.lessThan(number(test.lt))
  if ('lte' in test) return t.atMost(number(test.lte))
  if ('gt' in test) return t.moreThan(number(test.gt))
  if ('gte' in test) return t.atLeast(number(test.gte))
  if ('onOrAfter' in test) return t.onOrAfter(date(test.onOrAfter))
  if ('onOrBefore' in test) return t.onOrBefore(date(test.onOrBefore))
  if ('withinDays' in test) return t.withinDays(count(test.withinDays))
  if ('monthsAgo' in test) return t.monthsAgo(count(test.monthsAgo))
  return 'eq' in test && typeof test.eq === 'number' ? number(test.eq) : ''
}

function amount(fact: string, value: number): string {
  return fact === 'course.learnerCost' || factByPath.get(fact)?.kind === 'money'
    ? money(value)
    : decimal(value)
}
