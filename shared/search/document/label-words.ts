/**
 * Words by which people ask for a fact that a feed gives as a code: "mbo 4", "avond", "online". They are searched as if
 * the course said them.
 */
import type { Course } from '../../domain/course.ts'
import { isInTheEvening } from '../../domain/lessons.ts'
import type { Delivery, Level, ProviderType, StudyForm } from '../../domain/codes.ts'

export function labelWords(course: Course): string[] {
  return [
    course.level ? levelWords[course.level] : '',
    course.provider.type ? providerWords[course.provider.type] : '',
    course.studyForm ? formWords[course.studyForm] : '',
    course.delivery ? deliveryWords[course.delivery] : '',
    isInTheEvening(course) ? 'avond avondopleiding avondcursus avonds' : '',
    course.price.status === 'free' ? 'gratis' : '',
    ...course.ids.crebo,
    ...course.ids.croho,
  ]
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const levelWords: Record<Level, string> = {
  'mbo-1': 'mbo 1 niveau entree',
  'mbo-2': 'mbo 2 niveau',
  'mbo-3': 'mbo 3 niveau',
  'mbo-4': 'mbo 4 niveau',
  'associate-degree': 'associate degree ad hbo',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'promotie phd',
  havo: 'havo vavo',
  vwo: 'vwo vavo',
  vmbo: 'vmbo mavo vavo',
  'nt2-1': 'nt2 inburgering',
  'nt2-2': 'nt2 inburgering',
}

const providerWords: Record<ProviderType, string> = {
  mbo: 'mbo',
  hbo: 'hbo',
  wo: 'wo universiteit',
  private: '',
}

const formWords: Record<StudyForm, string> = {
  'full-time': 'voltijd',
  'part-time': 'deeltijd',
  dual: 'duaal',
  'self-paced': 'thuisstudie',
}

const deliveryWords: Record<Delivery, string> = {
  online: 'online',
  classroom: 'klassikaal',
  blended: 'blended',
  workplace: 'werkplek',
}
