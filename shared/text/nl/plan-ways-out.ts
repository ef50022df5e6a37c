/** Taking a plan along: as a PDF, in a calendar, as a file, on paper, to an employer; and back from a file. */
import { nbsp } from './format.ts'

export const heading = 'Neem je plan mee'
export const pdf = 'Bewaar als PDF'
export const pdfHint = 'Om te mailen of te printen.'
export const agenda = 'Zet in mijn agenda'
export const agendaHint = 'Je starts en uiterste dagen, met een herinnering.'
export const file = 'Bewaar als bestand'
export const fileHint = 'Daarmee open je je plan later weer, ook op een ander apparaat.'
export const print = 'Print je plan'
export const employer = 'Voor mijn werkgever'
export const employerHint = 'Eén pagina met de opleiding en de kosten. Er staat niets over jou in.'
/** Name of the file that a plan is kept in. */
export const fileName = 'mijn-plan.json'

export const openHeading = 'Open een bestand'
export const openText = 'Heb je je plan eerder als bestand bewaard? Open het hier.'
export const openReplaces = 'Het komt in de plaats van wat er nu staat. Je kunt het terugzetten.'
export const openField = 'Je plan-bestand'
export const openHint = `De naam eindigt op .json. Het is hoogstens 256${nbsp}kB groot.`
export const open = 'Open het bestand'
export const opening = 'We openen je bestand.'
export const opened = 'Het plan uit je bestand staat er nu.'
export const unknownCourse = 'Een opleiding die we niet meer kennen'

export const errors = {
  none: 'Kies eerst een bestand.',
  tooBig: `Kies een kleiner bestand: hoogstens 256${nbsp}kB.`,
  notAPlan: 'Kies een bestand dat je hier hebt bewaard. In dit bestand staat geen plan.',
  refused: 'We kunnen dit plan niet openen. Kies een bestand dat niet is veranderd.',
  tooMany: 'Er kwamen te veel vragen van jouw verbinding. Wacht een minuut en probeer het nog eens.',
  failed: 'Het openen lukte nu niet. Je plan is niet veranderd. Probeer het zo nog eens.',
} as const

/** What did not work, said on the page of the plan. */
export const failed = {
  pdf: 'De PDF maken lukte nu niet. Je plan is niet veranderd. Probeer het zo nog eens.',
  agenda: 'De agenda maken lukte nu niet. Je plan is niet veranderd. Probeer het zo nog eens.',
  bestand: 'Het bestand maken lukte nu niet. Je plan is niet veranderd. Probeer het zo nog eens.',
  plan: 'Dit lukte niet, want iets in je plan klopt nog niet. Kijk je stappen na.',
  druk: errors.tooMany,
} as const
