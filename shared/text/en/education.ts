/** Levels of education, also for courses. Names of Dutch schools stay; what they are stands behind them. */
export const educationWords: Record<string, string> = {
  none: 'no education finished',
  primary: 'primary school',
  'mbo-1': 'mbo 1',
  'mbo-2': 'mbo 2',
  'mbo-3': 'mbo 3',
  'mbo-4': 'mbo 4',
  'associate-degree': 'associate degree',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'doctorate',
  havo: 'havo (secondary school, general)',
  vwo: 'vwo (secondary school, before university)',
  vmbo: 'vmbo (secondary school, before vocational school)',
}
