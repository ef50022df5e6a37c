/**
 * Words about health in a text that somebody wrote freely. They only lead to a warning: people decide what they tell, and
 * work in care has the same words. Pure.
 */
const words = [
  ...['ziek', 'zieke', 'ziekte', 'ziektes', 'ziektewet', 'wajong', 'wia', 'arbeidsongeschikt', 'afgekeurd'],
  ...[
    'burn-out',
    'burnout',
    'overspannen',
    'depressie',
    'depressief',
    'angststoornis',
    'paniekaanval',
    'ptss',
  ],
  ...[
    'adhd',
    'add',
    'autisme',
    'autistisch',
    'dyslexie',
    'verslaafd',
    'verslaving',
    'medicijnen',
    'medicatie',
  ],
  ...['kanker', 'reuma', 'diabetes', 'suikerziekte', 'epilepsie', 'migraine', 'hernia', 'hiv', 'long covid'],
  ...['rugklachten', 'rugpijn', 'handicap', 'chronisch', 'diagnose', 'operatie', 'hersenletsel', 'zwanger'],
]
const form = new RegExp(`(?<![\\p{L}\\d-])(?:${words.join('|')})(?![\\p{L}\\d])`, 'giu')

/** The words as they stand in the text, each once, in its order. */
export function healthWordsIn(text: string): string[] {
  const found = [...text.matchAll(form)].map(([word]) => word.toLowerCase())
  return [...new Set(found)]
}
