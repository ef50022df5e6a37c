/** What must hold of the guide whatever the facts are: it orders and groups, and changes no outcome. */
import { audienceFacts } from '@stapwijzer/shared/domain/funding/audience.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateAll, type Evaluated } from '../evaluate.ts'
import { factsOf, roleOfFacts, type Question } from '../facts.ts'
import { schemeFolder, shippedSchemes } from '../load-schemes.ts'
import { question } from '../testing.ts'
import { guideFor } from './guide.ts'
import { belongingOf, placesOf } from './places.ts'
import { worthOf } from './worth.ts'

const schemes = shippedSchemes()
const guideTo = guideFor(schemes)
const runs = { numRuns: 150 }
const idsOf = (asked: Question) =>
  guideTo(asked).groups.flatMap((one) => one.schemes.map(({ scheme }) => scheme))

describe('the guide', () => {
  it('has every scheme in exactly one group, and the groups in one order', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(idsOf(asked).sort()).toEqual([...schemeIds].sort())
      }),
      runs,
    )
  })

  it('orders totally: the order in which schemes come in does not matter, and asking twice gives the same', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 59 }), (asked, turn) => {
        const facts = factsOf(asked)
        const all = evaluateAll(schemes, facts)
        const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse()
        const order = (list: Evaluated[]) =>
          placesOf(list, facts, roleOfFacts(facts)).map(({ one, group }) => `${group} ${one.scheme.id}`)
        expect(order(turned)).toEqual(order(all))
        expect(JSON.stringify(guideTo(asked))).toBe(JSON.stringify(guideTo(asked)))
      }),
      runs,
    )
  })

  it('changes no outcome: a group follows the outcome, and without audiences the outcomes are the same', () => {
    const open = ['likely', 'worth', 'if', 'price']
    const everyone = schemes.list.map((scheme) => ({ ...scheme, audience: 'everyone' as const }))
    const without = {
      ...schemes,
      list: everyone,
      byId: (id: string) => everyone.find((one) => one.id === id),
    }
    fc.assert(
      fc.property(question, (asked) => {
        const facts = factsOf(asked)
        const outcomes = evaluateAll(schemes, facts).map(({ decision, amount }) => [decision.outcome, amount])
        expect(evaluateAll(without, facts).map(({ decision, amount }) => [decision.outcome, amount])).toEqual(
          outcomes,
        )
        for (const { one, group } of placesOf(evaluateAll(schemes, facts), facts, roleOfFacts(facts))) {
          const { outcome } = one.decision
          const isOpen = outcome === 'likely' || outcome === 'possible'
          expect(isOpen ? open.includes(group) : group === outcome, `${one.scheme.id} ${group}`).toBe(true)
        }
      }),
      runs,
    )
  })

  it('puts a scheme for a narrow group among what is worth doing only when it is known that somebody belongs', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const facts = factsOf(asked)
        for (const { one, group } of placesOf(evaluateAll(schemes, facts), facts, roleOfFacts(facts))) {
          if (group === 'worth') expect(belongingOf(one.scheme, facts), one.scheme.id).toBe('fits')
        }
      }),
      runs,
    )
  })

  it('asks no employer where there is none, and nothing that was answered', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { acts, role, questions } = guideTo(asked)
        if (role === 'job-seeker' || role === 'self-employed' || role === 'student') {
          expect(acts.filter(({ kind }) => kind === 'ask-employer' || kind === 'say-required')).toEqual([])
        }
        const { values } = factsOf(asked)
        expect(questions.filter(({ fact }) => values[fact] !== undefined)).toEqual([])
      }),
      runs,
    )
  })
})

describe('what a scheme is worth', () => {
  const facts = factsOf({
    person: {},
    course: { costInclVat: 1000, startDate: '2027-06-01' },
    asOf: '2026-12-03',
  })
  const base = evaluateAll(schemes, facts).find(({ decision }) => decision.outcome === 'possible')!
  const amount = {
    min: 0,
    max: 400,
    exact: false,
    basis: 'none',
    per: 'course',
    kind: 'grant',
    covers: 'course',
  } as const
  const one = (change: Partial<Evaluated['decision']> = {}, max = 40_000): Evaluated => ({
    scheme: { ...base.scheme, help: undefined },
    amount: { ...amount, max },
    decision: { ...base.decision, outcome: 'possible', reasons: [], missing: [], actBy: null, ...change },
  })
  const worth = (of: Evaluated) => worthOf(of, facts, 'fits')

  it('is more for more money, never above what the course costs', () => {
    expect(worth(one({}, 50_000))).toBeGreaterThan(worth(one({}, 40_000)))
    expect(worth(one({}, 900_000))).toBe(worth(one({}, 100_000)))
  })
  it('is less for every unknown fact, every limit, and for who may not belong', () => {
    expect(worth(one({ missing: ['person.age'] }))).toBeLessThan(worth(one()))
    expect(worth(one({ reasons: [{ code: 'lottery' }] }))).toBeLessThan(worth(one()))
    const [fits, unknown, unlikely] = (['fits', 'unknown', 'unlikely'] as const).map((of) =>
      worthOf(one(), facts, of),
    )
    expect(fits).toBeGreaterThan(unknown!)
    expect(unknown).toBeGreaterThan(unlikely!)
  })
  it('is more when the last day is near', () => {
    const by = (date: string) => one({ actBy: { date, kind: 'window-closes' } })
    expect(worth(by('2026-12-20'))).toBeGreaterThan(worth(by('2027-12-20')))
  })
  it('is nothing where it cannot work', () => {
    expect(worth(one({ outcome: 'not-eligible' }))).toBe(0)
  })
})

describe('the scheme files', () => {
  it('each say for whom they are, right after what they are', () => {
    const silent = readdirSync(schemeFolder).filter(
      (name) => !/^kind: .*\naudience: /m.test(readFileSync(join(schemeFolder, name), 'utf8')),
    )
    expect(silent).toEqual([])
  })
  it('use every question that there is', () => {
    const used = new Set(
      schemes.list.flatMap(({ audience }) => (audience === 'everyone' ? [] : [audience.question])),
    )
    expect([...used].sort()).toEqual(Object.keys(audienceFacts).sort())
  })
})
