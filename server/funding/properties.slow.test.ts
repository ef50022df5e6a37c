/** What must hold for every question whatever its facts: the ten properties of the specification (the tenth is in fuzz.db.test.ts). */
import type { Outcome } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictions } from './contradictions.ts'
import { decide, judgeConditions } from './decide.ts'
import { evaluate, evaluateAll, openSchemes } from './evaluate.ts'
import { factsOf, pathwayOf, type Question } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'
import { forget, type KnownFact, knownFacts, question } from './testing.ts'

const schemes = shippedSchemes()
const runs = { numRuns: 2000 }
const cents = (amount: string | null | undefined) =>
  amount == null ? null : Math.round(Number(amount) * 100)
const answerTo = (asked: Question) => evaluate(schemes, factsOf(asked))
const outcomesOf = (asked: Question) =>
  new Map(evaluateAll(schemes, factsOf(asked)).map(({ scheme, decision }) => [scheme.id, decision.outcome]))

/** A question and one fact of it that can be forgotten without another one then meaning something else. */
const withFact = question
  .filter((asked) => knownFacts(asked).length > 0)
  .chain((asked) => fc.tuple(fc.constant(asked), fc.constantFrom(...knownFacts(asked))))
  .filter(([asked, fact]) => forgettable(asked, fact))

function forgettable(asked: Question, fact: KnownFact): boolean {
  const without = forget(asked, fact)
  if (contradictions(without.person, without.course, asked.asOf).length > 0) return false
  // Where a pathway is stated, level and form are not asked; without it they would make another one.
  const pathway = pathwayOf(without.course)
  return fact.name !== 'pathway' || pathway === undefined || pathway === asked.course.pathway
}

describe('properties of funding advice', () => {
  it('1: is deterministic, and the order of keys and lists does not matter', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return (value as unknown[]).toReversed()
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      )
    }
    const same = (asked: Question) => {
      const answer = JSON.stringify(answerTo(asked))
      expect(JSON.stringify(answerTo(asked))).toBe(answer)
      expect(JSON.stringify(answerTo(turned(asked) as Question))).toBe(answer)
    }
    fc.assert(fc.property(question, same), runs)
  })

  it('2: a hard condition that is false gives not-eligible, unless the time or the kind of money decides', () => {
    const holds = (asked: Question) => {
      const facts = factsOf(asked)
      for (const scheme of schemes.list) {
        const decision = decide(scheme, facts)
        const codes = decision.reasons.map(({ code }) => code)
        const early = codes.some((code) => ['scheme-ended', 'not-yet-open', 'not-claimable'].includes(code))
        if (early || (codes.includes('facts-missing') && !decision.judged)) continue
        const wrong = judgeConditions(decision.version, facts).filter(({ truth }) => truth === false)
        if (!wrong.some(({ condition }) => !condition.soft)) continue
        expect(decision.outcome).toBe('not-eligible')
        expect(codes).toEqual(expect.arrayContaining(wrong.map(({ condition }) => condition.code)))
      }
    }
    fc.assert(fc.property(question, holds), runs)
  })

  it('3: forgetting a fact never turns likely or possible into a no', () => {
    const holds = ([asked, fact]: [Question, KnownFact]) => {
      const after = outcomesOf(forget(asked, fact))
      const isYes = (outcome: Outcome | undefined) => outcome === 'likely' || outcome === 'possible'
      const turned = [...outcomesOf(asked)].filter(([id, before]) => isYes(before) && !isYes(after.get(id)))
      expect(turned).toEqual([])
    }
    fc.assert(fc.property(withFact, holds), runs)
  })

  it('4: learning a fact only narrows', () => {
    const may: Record<Outcome, Outcome[]> = {
      likely: ['likely'],
      possible: ['likely', 'possible', 'not-eligible', 'expired'],
      'not-eligible': ['not-eligible', 'expired'],
      expired: ['expired'],
    }
    const holds = ([asked, fact]: [Question, KnownFact]) => {
      const learned = outcomesOf(asked)
      const before = [...outcomesOf(forget(asked, fact))]
      expect(before.filter(([id, outcome]) => !may[outcome].includes(learned.get(id)!))).toEqual([])
    }
    fc.assert(fc.property(withFact, holds), runs)
  })

  it('5: ended and not open yet do not look at person and employer', () => {
    const holds = (asked: Question) => {
      const bare = answerTo({ ...asked, person: {}, employer: {} })
      for (const advice of answerTo(asked).advice) {
        const codes = advice.reasons.map(({ code }) => code)
        if (!codes.includes('scheme-ended') && !codes.includes('not-yet-open')) continue
        expect(bare.advice.find(({ scheme }) => scheme === advice.scheme)).toEqual(advice)
      }
    }
    fc.assert(fc.property(question, holds), runs)
  })

  it('6: amounts stay in order and below the price; the net price too', () => {
    const holds = (asked: Question) => {
      const { advice, netPrice } = answerTo(asked)
      const price = factsOf(asked).values['course.costInclVat'] as number | undefined
      const disorderly = advice.filter(({ amount }) => {
        const [min, max] = [cents(amount?.min), cents(amount?.max)]
        if (min !== null && max !== null && min > max) return true
        if (amount?.exact && (min === null || min !== max)) return true
        return amount?.covers === 'course' && max !== null && price !== undefined && max > price
      })
      expect(disorderly).toEqual([])
      const [min, max] = [cents(netPrice.min), cents(netPrice.max)]
      expect(netPrice.status === 'unknown').toBe(min === null && max === null)
      if (min === null || max === null) return
      expect(min).toBeGreaterThanOrEqual(0)
      expect(min).toBeLessThanOrEqual(max)
      expect(netPrice.status).toBe(min === max ? 'known' : 'range')
      if (price !== undefined) expect(max).toBeLessThanOrEqual(price)
    }
    fc.assert(fc.property(question, holds), runs)
  })

  it('7: likely has no missing fact and verified rules', () => {
    const holds = (asked: Question) => {
      const wrong = answerTo(asked).advice.filter(({ outcome, missing, evidence }) => {
        if (outcome === 'possible') return false
        return missing.length > 0 || (outcome === 'likely' && evidence !== 'verified')
      })
      expect(wrong).toEqual([])
    }
    fc.assert(fc.property(question, holds), runs)
  })

  it('8: the day to act is never in the past', () => {
    const holds = (asked: Question) => {
      const late = answerTo(asked).advice.filter(({ actBy }) => actBy && actBy.date < asked.asOf)
      expect(late).toEqual([])
    }
    fc.assert(fc.property(question, holds), runs)
  })

  it('9: every scheme once; the quick answer agrees with the whole one', () => {
    const holds = (asked: Question) => {
      const { advice } = answerTo(asked)
      expect(advice.map(({ scheme }) => scheme).sort()).toEqual([...schemeIds].sort())
      const open = advice.filter(({ outcome }) => outcome === 'likely' || outcome === 'possible')
      expect(openSchemes(schemes, factsOf(asked))).toEqual(open.map(({ scheme }) => scheme).sort())
    }
    fc.assert(fc.property(question, holds), runs)
  })
})
