/**
 * Finding skills by words, for the skills check. Pure. Every word that was typed has to begin a word of the label (or stand
 * in one, from four letters: Dutch compounds); Dutch labels come before English ones.
 */
import { wordsOf } from '@stapwijzer/shared/search/text-words.ts'
import type { Skill } from '../occupations/taxonomy.ts'
import { compare } from './gap.ts'

export type FoundSkill = { skill: Skill; matchedLabel: string }

export type SkillFinder = { find(q: string, limit: number): FoundSkill[] }

/** `weight`: how telling a skill is (0–1); of equal hits the more usual one comes first. */
export function skillFinder(skills: readonly Skill[], weight: (id: string) => number): SkillFinder {
  const entries = skills.flatMap((skill) =>
    [skill.label, ...skill.altLabels].map((label, place) => ({
      skill,
      label,
      text: ` ${wordsOf(label).join(' ')} `,
      isFirst: place === 0,
    })),
  )
  return {
    find(q, limit) {
      const words = wordsOf(q).slice(0, 20)
      if (words.length === 0) return []
      const whole = ` ${words.join(' ')} `
      const best = new Map<string, { skill: Skill; label: string; score: number }>()
      for (const { skill, label, text, isFirst } of entries) {
        const fit = fitOf(text, words)
        if (fit === 0) continue
        const score =
          fit +
          (text === whole ? 3 : text.startsWith(whole.trimEnd()) ? 1 : 0) +
          (isFirst ? 0.5 : 0) +
          (skill.lang === 'nl' ? 1 : 0) -
          weight(skill.id) * 0.3 -
          text.length / 400
        if (score > (best.get(skill.id)?.score ?? Number.NEGATIVE_INFINITY))
          best.set(skill.id, { skill, label, score })
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

/** 0 when a word is not there; more for whole words than for beginnings, and for those than for parts. */
function fitOf(text: string, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    if (text.includes(` ${word} `)) sum += 2
    else if (text.includes(` ${word}`)) sum += 1.5
    else if (word.length >= 4 && text.includes(word)) sum += 1
    else return 0
  }
  return sum / words.length
}
