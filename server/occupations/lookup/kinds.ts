/**
 * Kinds of jobs whose titles name a specialism that the classification does not have apart: a title of such a kind is also
 * looked up under the words that the classification uses. General rules of Dutch job titles; nothing here is a list of
 * titles. Where the taxonomy has no such label, a rule has no effect. Pure.
 */
import { familiesOf } from './families.ts'
import { leadersOf } from './firms.ts'
import { spoken } from './spoken.ts'
import { teachers } from './teachers.ts'
import { alike, whole, type Kind, type Wording } from './wording.ts'

/** Other wordings of a title; `words` folded and in the form for men. */
export function wordingsOf(words: readonly string[]): Wording[] {
  const text = words.join(' ')
  return kinds.flatMap((kind) => kind(text, words))
}

const doctor =
  /(?<![a-z])((?!huis|tand|dieren|kinderboerderij)[a-z]*arts|(?!boom|tand|dieren)[a-z]*chirurg|(anesthesio|cardio|dermato|gynaeco|neuro|onco|hemato|nefro|radio|reumato|uro|patho|immuno|pneumo|entero|endocrino|allergo|neonato|cyto|viro|epidemio|traumato|oto|venero|foniatro)loog|[a-z]*(psychiater|pediater|geriater|internist|orthopedist|orthopeed|obstetricus|radiotherapeut|geneeskundige)|klinisch geneticus|medisch microbioloog|klinisch patholoog|specialist ouderengeneeskunde|specialist [a-z]*geneeskunde)(?![a-z])/

const doctors: Kind = (text) =>
  doctor.test(text) && !/dier|veterin|assistent|tandarts|huisarts/.test(text)
    ? [whole('medisch specialist', 1.5)]
    : []

const nurses: Kind = (text, words) => {
  if (!/verpleegkundig|verpleger/.test(text) || /dier|veterin|assist|docent|manager/.test(text)) return []
  if (/hoofd|teamleider|leidinggevend|manager|coordinator|eerste/.test(text)) {
    return [whole('leidinggevend verpleegkundige', 1.4)]
  }
  const others = words.filter(
    (word) => !/^(verpleegkundig|verpleger|algemeen|a|hbo|mbo|niveau|4|5|basis)/.test(word),
  )
  const compound = words.some((word) => /[a-z]{3}verple(egkundig|ger)/.test(word))
  if (others.length > 0 || compound) return [whole('gespecialiseerd verpleegkundige', 1.1)]
  return [whole('algemeen verpleegkundige', 1.1)]
}

/** Leaders in care, by who they lead. */
const careLeaders: Kind = (text) =>
  /(?<![a-z])(hoofd|teamleider|teammanager|teamcoordinator|afdelingshoofd)(?![a-z])/.test(text) &&
  /zorg|verpleg|verzorging/.test(text) &&
  !/dier|kind|jeugd/.test(text)
    ? [whole('leidinggevend verpleegkundige', 0.9)]
    : []

const leaders: Kind = (text) => leadersOf(text).map((label, at) => whole(label, at === 0 ? 1.25 : 0.85))

const specialists: Kind = (text, words) => {
  const found: Wording[] = []
  const compound = (end: string) => words.some((word) => word.endsWith(end) && word.length > end.length + 2)
  if (/oefentherapeut|manueel therapeut|bekkentherapeut/.test(text) || compound('fysiotherapeut')) {
    found.push(whole('gespecialiseerd fysiotherapeut', 1))
  }
  if (compound('dierenarts')) found.push(whole('gespecialiseerd dierenarts', 0.8))
  if (compound('apotheker')) found.push(whole('gespecialiseerd apotheker', 0.4))
  if (compound('psycholoog')) found.push(whole('psycholoog', 0.5))
  return found
}

/** Who drives goods drives a lorry, unless the title says otherwise. */
const drivers: Kind = (text) =>
  /(?<![a-z])(chauffeur|vrachtwagenchauffeur)(?![a-z])/.test(text) &&
  !/taxi|bus\b|ambulance|prive|personen|uitvaart|touringcar|bestel|koerier|rolstoel|directie|heftruck|tram|rouw|gevaarlijke/.test(
    text,
  )
    ? [whole('vrachtwagenchauffeur', 0.8)]
    : []

const soldiers: Kind = (text) => {
  const ours = /koninklijke|marine|luchtmacht|landmacht|marechaussee|defensie|mariniers|krijgsmacht/.test(
    text,
  )
  if (/onderofficier/.test(text)) return [whole('sergeant', ours ? 1.6 : 1)]
  if (!ours) return []
  if (/korporaal/.test(text)) return [whole('korporaal', 1.6)]
  if (/soldaat|infanterist/.test(text)) return [whole('soldaat infanterie', 1.5)]
  if (/matroos|marinier/.test(text)) return [whole('korporaal', 1), whole('matroos', 0.8)]
  if (/officier/.test(text)) return [whole('officier', 1)]
  return []
}

const clergy: Kind = (text) =>
  /(?<![a-z])(imam|dominee|pastoor|priester|rabbijn|pastor|predikant|bisschop|diaken|kapelaan|voorganger|kloosterling|non|monnik)(?![a-z])/.test(
    text,
  )
    ? [whole('geestelijke', 1.1)]
    : []

const musicians: Kind = (text) =>
  /(?<![a-z])(instrumentalist|pianist|violist|gitarist|drummer|organist|cellist|fluitist|trompettist|saxofonist|harpist|slagwerker|bassist|hoboist|klarinettist|accordeonist|orkestlid|orkestmusicus)(?![a-z])/.test(
    text,
  )
    ? [whole('muzikant', 1.3)]
    : []

const sellers: Kind = (text) => {
  const found =
    /(?<![a-z])(verkoopmedewerker|verkoopadviseur|verkoopspecialist|verkoper|winkelmedewerker|winkelverkoper)(?![a-z])/.exec(
      text,
    )
  if (!found) return []
  const goods = text.replace(found[0], '').trim()
  const base =
    found[0] === 'verkoopmedewerker' || found[0].startsWith('winkel')
      ? 'verkoopmedewerker'
      : 'verkoopspecialist'
  if (goods === '') return []
  return [whole(base, 0.7), alike(`verkoopspecialist ${goods}`, 1.5, ['5223'])]
}

const officials: Kind = (text) =>
  /(hoofd|directeur|afdelingshoofd|manager|secretaris)/.test(text) &&
  /gemeente|provincie|ministerie|gemeentelijk|waterschap|overheid/.test(text)
    ? [whole('hoofdambtenaar', 1.3)]
    : []

/** `wetenschappelijk onderzoeker biologie` is a bioloog. */
const researchers: Kind = (text, words) => {
  if (!/onderzoeker|wetenschapper|specialist wetenschap/.test(text)) return []
  const named = scientists.filter(([field]) => field.test(text)).map(([, person]) => person)
  return [...named, ...words.flatMap(personOf)].map((person) => whole(person, 1.2))
}

/** Fields whose people are called otherwise. */
const scientists: readonly (readonly [RegExp, string])[] = [
  [/geschiedenis/, 'historicus'],
  [/chemie|scheikunde/, 'scheikundige'],
  [/rechten|rechtswetenschap/, 'jurist'],
  [/letterkunde|literatuur/, 'literatuurwetenschapper'],
  [/communicatie/, 'communicatiewetenschapper'],
  [/onderwijs|pedagog/, 'onderwijsonderzoeker'],
  [/landbouw|agrari/, 'landbouwwetenschapper'],
  [/milieu/, 'milieuwetenschapper'],
  [/informatica|ict/, 'computerwetenschapper'],
  [/sociale wetenschap/, 'onderzoeker sociale wetenschappen'],
  [/diergeneeskunde|veterinair/, 'veterinair wetenschapper'],
  [/biomedisch|medisch/, 'specialist biomedische wetenschappen'],
  [/statisti/, 'statisticus'],
  [/media/, 'mediawetenschapper'],
]

/** Who works in a field of science: `geologie` → geoloog, `sterrenkunde` → sterrenkundige. */
function personOf(field: string): string[] {
  const found: string[] = []
  const turn = (ending: RegExp, other: string) => {
    if (ending.test(field)) found.push(field.replace(ending, other))
  }
  turn(/logie$/, 'loog')
  turn(/kunde$/, 'kundige')
  turn(/nomie$/, 'noom')
  turn(/grafie$/, 'graaf')
  turn(/sofie$/, 'soof')
  turn(/wetenschap(pen)?$/, 'wetenschapper')
  turn(/i[ck]a?$/, 'icus')
  turn(/iek$/, 'icus')
  turn(/mie$/, 'micus')
  return found
}

const kinds: readonly Kind[] = [
  teachers,
  doctors,
  nurses,
  careLeaders,
  leaders,
  specialists,
  drivers,
  soldiers,
  clergy,
  musicians,
  sellers,
  officials,
  researchers,
  spoken,
  familiesOf,
]
