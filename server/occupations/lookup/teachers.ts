/**
 * Teachers: titles name a subject and mostly a grade, the classification has teachers of some fields at three kinds of
 * schools. Pure.
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
import { alike, whole, type Kind } from './wording.ts'

const teaching =
  /(?<![a-z])(vakdocent|docent|hoofddocent|leraar|leerkracht|onderwijzer|hoogleraar|lector|praktijkopleider|praktijkdocent|praktijkleraar|instructeur praktijk|gastdocent|juf|juffrouw)(?![a-z])/

export const teachers: Kind = (text) => {
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
      ? [...at.school(2), ...at.higher(0.4)]
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
  if (/universitair|hoogleraar|lector|hbo|hoger onderwijs|hogeschool|universiteit/.test(text)) return 'higher'
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
  /(?<![a-z])(1e|2e|1|2|eerstegraads|tweedegraads|graads|eerste|tweede|universitair|universiteit|hoofd|hbo|mbo|roc|hoger|onderwijs|hogeschool|beroepsonderwijs|voortgezet|vmbo|havo|vwo|middelbare|school|secundair|basisonderwijs|basisschool|algemeen|vo|po|wo|bachelor|master)(?![a-z])/g
