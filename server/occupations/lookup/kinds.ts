/**
 * Kinds of jobs whose titles name a specialism that the classification does not have apart: a title of such a kind is also
 * looked up under the words that the classification uses. General rules of Dutch job titles; nothing here is a list of
 * titles. Where the taxonomy has no such label, a rule has no effect. Pure.
 */
import {
  fieldOf,
  higherFields,
  otherSchoolSubjects,
  schoolFields,
  technical,
  trades,
  vocationalFields,
} from './subjects.ts'

export type Wording = {
  words: string[]
  weight: number
  /** Only an occupation with exactly this label gets the weight; otherwise the more alike, the more of it. */
  whole: boolean
}

type Kind = (text: string, words: readonly string[]) => Wording[]

/** Other wordings of a title; `words` folded and in the form for men. */
export function wordingsOf(words: readonly string[]): Wording[] {
  const text = words.join(' ')
  return kinds.flatMap((kind) => kind(text, words))
}

const whole = (label: string, weight: number): Wording => ({ words: label.split(' '), weight, whole: true })
const alike = (label: string, weight: number): Wording => ({ words: label.split(' '), weight, whole: false })

const teaching =
  /(?<![a-z])(vakdocent|docent|hoofddocent|leraar|leerkracht|onderwijzer|hoogleraar|lector|praktijkopleider|praktijkdocent|praktijkleraar|instructeur praktijk|docentenbegeleider|gastdocent|juf|juffrouw)(?![a-z])/

const teachers: Kind = (text) => {
  if (!teaching.test(text) || /rij|zwem|ski|tennis/.test(text)) return []
  const grade = gradeOf(text)
  const subject = text.replace(teaching, ' ').replace(notSubject, ' ').replace(/\s+/g, ' ').trim()
  if (grade === 'primary') {
    return [whole('leraar basisonderwijs', 1.6), alike(`leraar ${subject} basisonderwijs`, 1.2)]
  }
  const school = fieldOf(subject, schoolFields)
  const higher =
    fieldOf(subject, higherFields) ?? (technical.test(subject) ? 'ingenieurswetenschappen' : null)
  const vocational = fieldOf(subject, vocationalFields)
  const at = {
    school: (weight: number) => [
      whole('leerkracht voortgezet onderwijs', weight * 0.8),
      ...(subject ? [whole(`leerkracht ${subject} voortgezet onderwijs`, weight * 1.3)] : []),
      ...(school ? [whole(`leerkracht ${school} voortgezet onderwijs`, weight * 1.2)] : []),
    ],
    higher: (weight: number) => [
      whole('docent hoger onderwijs', weight * 0.85),
      ...(subject ? [whole(`docent ${subject} hoger onderwijs`, weight * 1.3)] : []),
      ...(higher ? [whole(`docent ${higher} hoger onderwijs`, weight * 1.2)] : []),
    ],
    vocational: (weight: number) => [
      whole('vakdocent beroepsonderwijs', weight * 0.95),
      ...(subject ? [whole(`vakdocent ${subject} beroepsonderwijs`, weight * 1.3)] : []),
      ...(vocational ? [whole(`vakdocent ${vocational} beroepsonderwijs`, weight * 1.2)] : []),
    ],
  }
  if (grade === 'higher') return [...at.higher(2), ...at.school(0.5)]
  if (grade === 'vocational') return [...at.vocational(2), ...at.school(0.6)]
  if (grade === 'school') return [...at.school(2), ...at.vocational(0.6)]
  const isSchool = school !== null || otherSchoolSubjects.test(subject)
  if (grade === 'second') {
    return isSchool ? [...at.school(2), ...at.vocational(0.6)] : [...at.vocational(2), ...at.school(1)]
  }
  if (grade === 'first') {
    return isSchool
      ? [...at.school(2), ...at.higher(0.6)]
      : [...at.higher(2), ...at.school(1), ...at.vocational(1)]
  }
  if (subject === '') return [...at.school(1.2), ...at.higher(1), ...at.vocational(1)]
  if (trades.test(subject) || (vocational !== null && higher === null)) {
    return [...at.vocational(1.8), ...at.higher(0.9), ...at.school(0.7)]
  }
  if (otherSchoolSubjects.test(subject)) return [...at.school(1.8), ...at.higher(0.9)]
  return [...at.higher(1.8), ...at.vocational(1), ...at.school(0.9)]
}

type Grade = 'primary' | 'school' | 'first' | 'second' | 'higher' | 'vocational' | null

function gradeOf(text: string): Grade {
  if (/1e? ?graads|eerste ?graads/.test(text)) return 'first'
  if (/2e? ?graads|tweede ?graads/.test(text)) return 'second'
  if (
    /universitair|hoogleraar|lector|hbo|hoger onderwijs|hogeschool|universiteit|docentenbegeleider/.test(text)
  )
    return 'higher'
  if (/\bmbo\b|\broc\b|beroepsonderwijs|praktijkopleider|praktijkdocent|praktijkleraar|vakdocent/.test(text))
    return 'vocational'
  if (
    /basisonderwijs|basisschool|onderwijzer|\bpo\b|groep \d|\bjuf|groepsleerkracht|lager onderwijs/.test(text)
  )
    return 'primary'
  if (/voortgezet|vmbo|havo|vwo|\bvo\b|middelbare|secundair|gymnasium/.test(text)) return 'school'
  return null
}

const notSubject =
  /(?<![a-z])(1e|2e|1|2|eerstegraads|tweedegraads|graads|eerste|tweede|universitair|universiteit|hoofd|hbo|mbo|roc|hoger|onderwijs|hogeschool|beroepsonderwijs|voortgezet|vmbo|havo|vwo|middelbare|school|secundair|basisonderwijs|basisschool|supervisor|algemeen|vo|po|wo|bachelor|master)(?![a-z])/g

const doctor =
  /(?<![a-z])((?!huis|tand|dieren|kinderboerderij)[a-z]*arts|(?!boom|tand|dieren)[a-z]*chirurg|(anesthesio|cardio|dermato|gynaeco|neuro|onco|hemato|nefro|radio|reumato|uro|patho|immuno|pneumo|entero|endocrino|allergo|neonato|embryo|cyto|viro|epidemio|traumato|oto|venero|foniatro)loog|[a-z]*(psychiater|pediater|geriater|internist|orthopedist|orthopeed|obstetricus|radiotherapeut|geneeskundige)|klinisch geneticus|medisch microbioloog|klinisch patholoog|specialist ouderengeneeskunde|specialist [a-z]*geneeskunde)(?![a-z])/

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
    (word) => !/^(verpleegkundig|verpleger|algemeen|a|hbo|mbo|niveau|4|5|maritiem|basis)/.test(word),
  )
  const compound = words.some((word) => /[a-z]{3}verple(egkundig|ger)/.test(word))
  if (others.length > 0 || compound) return [whole('gespecialiseerd verpleegkundige', 1.1)]
  return [whole('algemeen verpleegkundige', 1.1)]
}

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
  /(?<![a-z])(imam|pandit|dominee|pastoor|priester|rabbijn|pastor|predikant|bisschop|diaken|kapelaan|voorganger|kloosterling|non|monnik)(?![a-z])/.test(
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
  return [whole(base, 0.7), alike(`verkoopspecialist ${goods}`, 1.2)]
}

const officials: Kind = (text) =>
  /(hoofd|directeur|sectordirecteur|afdelingshoofd|manager|secretaris)/.test(text) &&
  /gemeente|provincie|ministerie|openbare werken|burgerzaken|waterschap|overheid/.test(text)
    ? [whole('hoofdambtenaar', 1.3)]
    : []

/** `wetenschappelijk onderzoeker biologie` is a bioloog. */
const researchers: Kind = (text, words) => {
  if (!/onderzoeker|wetenschapper|specialist wetenschap/.test(text)) return []
  return words.flatMap((word) => personOf(word)).map((person) => whole(person, 1.2))
}

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
  soldiers,
  clergy,
  musicians,
  sellers,
  officials,
  researchers,
]
