/** All synonyms, in the sectors that people look in. */
import { building } from './building.ts'
import { care } from './care.ts'
import { digital } from './digital.ts'
import { education } from './education.ts'
import { english } from './english.ts'
import { office } from './office.ts'
import { trades } from './trades.ts'
import { transport } from './transport.ts'

export const synonymTables: readonly string[] = [
  care,
  education,
  english,
  building,
  digital,
  office,
  transport,
  trades,
]
