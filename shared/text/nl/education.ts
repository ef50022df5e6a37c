/** Levels of education, also for courses. */
export const educationWords: Record<string, string> = {
  none: 'geen opleiding afgemaakt',
  primary: 'basisschool',
  'mbo-1': 'mbo 1',
  'mbo-2': 'mbo 2',
  'mbo-3': 'mbo 3',
  'mbo-4': 'mbo 4',
  'associate-degree': 'associate degree',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'promotie',
  havo: 'havo',
  vwo: 'vwo',
  vmbo: 'vmbo',
}
