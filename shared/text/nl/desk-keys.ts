/** Keys that a counsellor can use instead of the mouse, each with what it does. Every one has a button or a link too. */
export const heading = 'Werken met het toetsenbord'
export const text = 'Een toets werkt als je niet in een tekstvak staat. Voor alles is ook een knop of link.'
export const on = 'Zet de sneltoetsen aan'
export const off = 'Zet de sneltoetsen uit'
export const isOn = 'De sneltoetsen staan aan.'
export const isOff = 'De sneltoetsen staan uit. Deze browser onthoudt dat.'
export const key = 'Toets'
export const does = 'Wat die doet'

export type Shortcut = { key: string; does: string }
export const ofQueue: readonly Shortcut[] = [
  { key: 'j', does: 'naar de volgende vraag' },
  { key: 'k', does: 'naar de vorige vraag' },
  { key: 'Enter', does: 'opent de vraag waar je staat' },
  { key: '/', does: 'naar het zoekveld' },
  { key: '1', does: 'open vragen' },
  { key: '2', does: 'nieuwe vragen' },
  { key: '3', does: 'vragen die te laat zijn' },
  { key: '4', does: 'vragen die jij doet' },
  { key: '5', does: 'vragen die niemand doet' },
  { key: '6', does: 'vragen die klaar zijn' },
  { key: 'Esc', does: 'uit het tekstvak, dan werken de toetsen weer' },
  { key: '?', does: 'opent of sluit deze uitleg' },
]
export const ofReferral: readonly Shortcut[] = [
  { key: 'o', does: 'jij pakt de vraag op' },
  { key: 's', does: 'naar de volgende stap' },
  { key: 'b', does: 'naar het bericht aan de persoon' },
  { key: 'n', does: 'naar de notitie van het loket' },
  { key: 'p', does: 'naar het plan' },
  { key: 'l', does: 'terug naar de lijst' },
  { key: 'Esc', does: 'uit het tekstvak, dan werken de toetsen weer' },
  { key: '?', does: 'opent of sluit deze uitleg' },
]
