/** What people say of their work without naming a job: the branch they work in, or that they have no job. Pure. */
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'
import { branchOf, type Branch } from './branches.ts'

export type Said = {
  /** The title without what leads up to it; empty when no job is named. */
  title: string
  /** The branch that is named, with or without a job; null when none is. */
  branch: Branch | null
  /** Only the branch is named, in so many words: nothing else can be meant. */
  branchOnly: boolean
}

/** `ik werk in de bouw`: the branch; `uitzendkracht`: nothing; `ik ben kok`: kok. */
export function readSaid(typed: string): Said {
  const folded = fold(typed)
    .replace(/[.!?]+$/, '')
    .replace(/ worden$/, '')
    .trim()
  const lead = leadUp.exec(folded)?.[0] ?? ''
  const title = folded.slice(lead.length).trim()
  const branch = branchOf(title.replace(sector, ''))
  if (branch)
    return { title, branch, branchOnly: branch.name !== folded && (lead !== '' || sector.test(folded)) }
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !situations.has(word) && !around.has(word))
  const saysSituation = words.some((word) => situations.has(word))
  if (telling.length === 0 && saysSituation) return { title: '', branch: null, branchOnly: false }
  return {
    title: lead === '' && !/ worden$/.test(fold(typed)) ? typed : title,
    branch: null,
    branchOnly: false,
  }
}

const sector = /(?<=[a-z]) ?(sector|branche|wereld)$/

const leadUp =
  /^(?:(?:ik|wij) )?(?:(?:ben|werk|werkte|werken|wil|zoek|heb|was|doe) )?(?:(?:nu|graag|altijd|vroeger|gewoon|ook|iets|werk|werken|werkzaam|worden|gewerkt|een|baan|op zoek naar|wat) )*(?:(?:als|in|bij|met|binnen|voor) )?(?:(?:de|het|een|mijn) )?/

/** How somebody lives or is hired, not what they do. */
const situations = new Set(
  (
    'huisvrouw huisman huismoeder huisvader thuisblijfmoeder thuisblijver uitzendkracht flexwerker oproepkracht invalkracht ' +
    'seizoenkracht vakantiekracht vakantiewerker dagloner payroller gedetacheerde detachering inleenkracht uitzendwerk werkloos werkloze werkzoekend ' +
    'werkzoekende baanloos gepensioneerd gepensioneerde pensioen pensionado aow aow er bijstand bijstandsgerechtigde uitkering ww wia wajong ' +
    'arbeidsongeschikt afgekeurd ziek ziektewet student studente scholier scholiere leerling mantelzorger mantelzorg vrijwilliger vrijwilligster ' +
    'vrijwilligerswerk zzp zzper freelancer freelance zelfstandige eenmanszaak werknemer werkgever loondienst statushouder vluchteling nieuwkomer ' +
    'moeder vader ouder alleenstaand niets geen niks weet onbekend nvt diverse divers allerlei alles overig baan werk job beroep baantje bijbaan zomerwerk'
  ).split(' '),
)
const around = new Set(
  'ik ben niet nog wel ook als de het een of en er n v t van zonder met in op aan mijn fulltime parttime'.split(
    ' ',
  ),
)
