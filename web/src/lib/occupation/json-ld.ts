/** An occupation as schema.org `Occupation`, for search engines. */
import type { OccupationDetail } from '@stapwijzer/shared/api/occupations.ts'

/** JSON in which no `<` can end the script element it stands in. */
export function occupationJsonLd(occupation: OccupationDetail, url: string): string {
  const { label, altLabels, description, iscoCode, uri, essentialSkills } = occupation
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Occupation',
    name: label,
    url,
    sameAs: uri.startsWith('http') ? uri : undefined,
    alternateName: altLabels.length ? altLabels : undefined,
    description: description ?? undefined,
    occupationalCategory: iscoCode
      ? { '@type': 'CategoryCode', inCodeSet: 'ISCO-08', codeValue: iscoCode }
      : undefined,
    skills: essentialSkills.length ? essentialSkills.map((skill) => skill.label) : undefined,
  }).replaceAll('<', '\\u003c')
}
