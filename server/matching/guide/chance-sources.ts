/**
 * Official publications about chances on work. They are linked, never quoted: a figure would be out of date here before it
 * is there. Titles, editions and addresses were looked up in what others cite (2026-12-03), because the publishers' pages
 * could not be opened then; open them and set the day anew when an edition comes out. Pure.
 */
import type { OccupationGuide } from '@stapwijzer/shared/api/occupation-guide.ts'
import { skillLevel } from '../occupation-level.ts'

type Chance = OccupationGuide['chances'][number]

const forWork: Chance = {
  source: 'uwv-occupations',
  publisher: 'UWV',
  title: 'Kansrijke beroepen',
  edition: '2026-2027',
  url: 'https://www.uwv.nl/nl/arbeidsmarktinformatie/kansen-beroep/kansrijke-beroepen',
  checkedOn: '2026-12-03',
}

const forDegrees: Chance = {
  source: 'uwv-degrees',
  publisher: 'UWV',
  title: 'Kansrijke beroepen hbo en wo',
  edition: '2026',
  url: 'https://www.uwv.nl/nl/arbeidsmarktinformatie/kansen-beroep/kansrijke-beroepen-hbo-wo',
  checkedOn: '2026-12-03',
}

const forecast: Chance = {
  source: 'roa-forecast',
  publisher: 'ROA, Universiteit Maastricht',
  title: 'De arbeidsmarkt naar opleiding en beroep tot 2030',
  edition: '2025',
  url: 'https://roa.nl/en/node/12748',
  checkedOn: '2026-12-03',
}

/** Work of the two upper skill levels of ISCO-08 is also in the list for who has a degree. */
const degreeFrom = 3

/** The publications in which somebody may find an occupation of this ISCO-08 unit group. */
export function chancesFor(iscoCode: string | null): Chance[] {
  const level = skillLevel(iscoCode)
  return [forWork, ...(level === null || level >= degreeFrom ? [forDegrees] : []), forecast]
}
