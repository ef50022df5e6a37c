/** Words of HOVI and what they mean in the model. Its lists were not seen: words outside these tables are reported. */
import type { ProviderType, StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import type { Words } from '../fields/choice.ts'
import { edudexLevels, type LevelWords } from '../fields/level.ts'

/** HOVI and EDU-DEX come from one family of standards and share the words for levels. */
export const hoviLevels: LevelWords = { ...edudexLevels, 'associate degree': 'associate-degree' }

export const forms: Words<StudyForm> = {
  fulltime: 'full-time',
  'full-time': 'full-time',
  parttime: 'part-time',
  'part-time': 'part-time',
  dual: 'dual',
}

export const organizationTypes: Words<ProviderType> = {
  university_of_applied_sciences: 'hbo',
  research_university: 'wo',
  university: 'wo',
  international_education: null,
}
