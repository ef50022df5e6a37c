import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'

/** Skills with a Dutch name in front, otherwise in their order: an English name helps few of our readers. */
export function dutchFirst(skills: readonly SkillName[]): SkillName[] {
  const rank = ({ lang }: SkillName) => (lang === 'nl' ? 0 : 1)
  return [...skills].sort((a, b) => rank(a) - rank(b))
}
