/** Partners as a person types them: one on a line, with what it is before a colon. Pure. */
import { partnerKinds, type CasePartner } from '@stapwijzer/shared/domain/cases/case.ts'

type Words = Record<CasePartner['kind'], string>

export function partnersText(partners: readonly CasePartner[], words: Words): string {
  return partners.map(({ kind, name }) => `${words[kind]}: ${name}`).join('\n')
}

/** A line without a kind that is known is of another kind. */
export function readPartners(text: string, words: Words): CasePartner[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', ...rest] = line.split(':')
      const kind = partnerKinds.find((one) => words[one].toLowerCase() === before.trim().toLowerCase())
      return kind ? { kind, name: rest.join(':').trim() } : { kind: 'other' as const, name: line }
    })
}
