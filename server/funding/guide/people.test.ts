/** Twelve people of different situations: nobody reads the answer of another, and nobody is sent to somebody else's desk. */
import { mostActs, mostQuestions } from '@stapwijzer/shared/domain/funding/guide.ts'
import { questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'
import { mayHaveEmployer } from '@stapwijzer/shared/domain/funding/role.ts'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { factsOf } from '../facts.ts'
import { shippedSchemes } from '../load-schemes.ts'
import { guideFor } from './guide.ts'
import { asOf, people } from './testing-people.ts'

const schemes = shippedSchemes()
const guideTo = guideFor(schemes)
const told = people.map(({ name, role, question }) => ({ name, role, question, guide: guideTo(question) }))
const groupsIn = (guide: (typeof told)[number]['guide'], ...wanted: string[]) =>
  guide.groups
    .filter(({ group }) => wanted.includes(group))
    .flatMap((one) => one.schemes.map(({ scheme }) => scheme))

describe('twelve people', () => {
  it('are of different situations, each with the role that fits', () => {
    expect(people.length).toBeGreaterThanOrEqual(12)
    for (const { name, role, guide } of told) expect(guide.role, name).toBe(role)
  })

  it('no two get the same acts, questions and groups', () => {
    const answers = told.map(({ guide }) =>
      JSON.stringify([
        guide.headline,
        guide.acts.map(({ text }) => text),
        guide.questions.map(({ fact }) => fact),
      ]),
    )
    const alike = told.flatMap(({ name }, at) =>
      told
        .slice(at + 1)
        .flatMap((other, after) =>
          answers[at] === answers[at + 1 + after] ? [`${name} = ${other.name}`] : [],
        ),
    )
    expect(alike).toEqual([])
  })

  it.each(told)(
    '$name: at most three acts and five questions, each once, none answered already',
    ({ guide, question }) => {
      expect(guide.acts.length).toBeGreaterThan(0)
      expect(guide.acts.length).toBeLessThanOrEqual(mostActs)
      expect(new Set(guide.acts.map(({ text }) => text)).size).toBe(guide.acts.length)
      expect(guide.questions.length).toBeLessThanOrEqual(mostQuestions)
      const { values } = factsOf(question)
      for (const { fact } of guide.questions) {
        expect(values[fact], fact).toBeUndefined()
        expect(questionFor(fact), fact).toBe(fact)
      }
    },
  )

  it.each(told.filter(({ role }) => !mayHaveEmployer(role)))(
    '$name has no employer, and never reads "je werkgever" nor is told to ask one',
    ({ guide, question }) => {
      const { advice: all } = evaluate(schemes, factsOf(question))
      const advice = all.filter(({ reasons }) => reasons[0]?.code !== 'scheme-ended')
      const words = [
        guide.headline,
        ...guide.acts.map(({ text }) => text),
        ...guide.groups.flatMap((one) => [
          one.question?.text ?? '',
          ...one.schemes.flatMap(({ reasons }) => reasons.map(({ text }) => text)),
        ]),
        ...advice.flatMap(({ reasons, conditions, authority }) => [
          authority,
          ...reasons.flatMap(({ text, rule }) => [text, rule ?? '']),
          ...conditions.map(({ text }) => text),
        ]),
      ]
      expect(words.filter((text) => /\bje werkgever\b/i.test(text))).toEqual([])
      expect(words.filter((text) => /vraag dit aan (je|een) werkgever/i.test(text))).toEqual([])
      expect(guide.acts.filter(({ kind }) => kind === 'ask-employer' || kind === 'say-required')).toEqual([])
      const forEmployers = advice
        .filter(({ applicant }) => applicant === 'employer')
        .map(({ scheme }) => scheme)
      expect(groupsIn(guide, 'likely', 'worth').filter((id) => forEmployers.includes(id))).toEqual([])
    },
  )

  it.each(told)(
    '$name: a scheme for a narrow group stands open only for who is known to belong',
    ({ guide, question }) => {
      const open = groupsIn(guide, 'worth')
      const facts = factsOf(question)
      const narrow = open.flatMap((id) => {
        const { audience } = schemes.byId(id)!
        return audience === 'everyone' ? [] : [audience]
      })
      for (const { question: deciding } of narrow) {
        const group = guide.groups.find((one) => one.group === 'if' && one.question?.id === deciding)
        // What is known to fit is never asked again for this scheme.
        expect(group?.schemes.some(({ scheme }) => open.includes(scheme)) ?? false).toBe(false)
      }
      expect(facts.asOf).toBe(asOf)
    },
  )

  it.each([
    ['werkzoekende van 50 met WW', 'ask-for-course', 'UWV'],
    ['in de bijstand', 'ask-for-course', 'je gemeente'],
    ['werknemer van 30 in de zorg', 'ask-employer', 'je werkgever'],
    ['uitzendkracht', 'ask-employer', 'je uitzendbureau'],
    ['bbl-student', 'ask-employer', 'je leerbedrijf'],
    ['leraar', 'apply', 'DUO'],
    ['werkgever met drie mensen', 'apply-as-employer', 'je bedrijf'],
  ])('%s is told to %s at %s', (name, kind, whom) => {
    const act = told.find((one) => one.name === name)!.guide.acts.find((one) => one.kind === kind)
    expect(act?.text).toContain(whom)
  })
})
