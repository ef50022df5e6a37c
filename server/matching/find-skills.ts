/**
 * Finding skills by words, for the skills check. Pure. Every word that was typed has to be a word of the label, the
 * beginning of one, or (from four letters: Dutch compounds) stand in one. Dutch labels come before English ones.
 */
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import type { Skill } from '../occupations/taxonomy.ts'
import { compare } from './gap.ts'

export type FoundSkill = { skill: Skill; matchedLabel: string }

export type SkillFinder = { find(q: string, limit: number): FoundSkill[] }

type Entry = { skill: Skill; label: string; text: string; isFirst: boolean }

/** `weight`: how telling a skill is (0–1); of equal hits the more usual one comes first. */
export function skillFinder(skills: readonly Skill[], weight: (id: string) => number): SkillFinder {
  const entries = skills.flatMap((skill) =>
    [skill.label, ...skill.altLabels].map((label, place): Entry => {
      return { skill, label, text: wordsOf(label).join(' '), isFirst: place === 0 }
    }),
  )
  const places = placesOf(entries)
  return {
    find(q, limit) {
      const words = [...new Set(wordsOf(q))].slice(0, mostWords)
      const [first, ...others] = words.map((word) => entriesWith(places, word))
      if (!first) return []
      const best = new Map<string, { skill: Skill; label: string; score: number }>()
      for (const [place, fit] of first) {
        const fits = others.map((other) => other.get(place) ?? 0)
        if (fits.includes(0)) continue
        const { skill, label, text, isFirst } = entries[place]!
        const whole = text === words.join(' ') ? 3 : 0
        const sum = (fit + fits.reduce((total, one) => total + one, 0)) / words.length
        const score =
          sum +
          whole +
          (isFirst ? 0.5 : 0) +
          (skill.lang === 'nl' ? 1 : 0) -
          weight(skill.id) * 0.3 -
          text.length / 400
        if (score > (best.get(skill.id)?.score ?? Number.NEGATIVE_INFINITY)) {
          best.set(skill.id, { skill, label, score })
        }
      }
      return [...best.values()]
        .sort(
          (a, b) =>
            b.score - a.score || compare(a.skill.label, b.skill.label) || compare(a.skill.id, b.skill.id),
        )
        .slice(0, limit)
        .map(({ skill, label }) => ({ skill, matchedLabel: label }))
    },
  }
}

const mostWords = 10

/** Per word the labels that have it, as numbers. */
function placesOf(entries: readonly Entry[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  entries.forEach(({ text }, place) => {
    for (const word of new Set(text.split(' '))) {
      const known = places.get(word)
      if (known) known.push(place)
      else places.set(word, [place])
    }
  })
  return places
}

/** Labels with the word: 2 for the whole word, 1.5 for the beginning of one, 1 for a part of one. */
function entriesWith(places: ReadonlyMap<string, readonly number[]>, typed: string): Map<number, number> {
  const found = new Map<number, number>()
  for (const [word, at] of places) {
    const fit = fitOf(word, typed)
    if (fit > 0) for (const place of at) found.set(place, Math.max(found.get(place) ?? 0, fit))
  }
  return found
}

function fitOf(word: string, typed: string): number {
  if (word === typed) return 2
  if (word.startsWith(typed)) return 1.5
  return typed.length >= 4 && word.includes(typed) ? 1 : 0
}
