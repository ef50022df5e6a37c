/** An English sentence for every reason code. Where a rule stands behind it, the rule's own words follow the sentence. */
import type { ConditionCode, ReasonCode } from '../../domain/funding/reason.ts'
import type { ReasonDetail } from '../nl/reasons.ts'
import { factLabel } from './facts.ts'
import { date, listed } from './format.ts'

const conditionTexts: Record<ConditionCode, string> = {
  'age-min': 'You are too young for this scheme.',
  'age-max': 'You are too old for this scheme.',
  'age-under-30': 'If you are younger than 30, this only holds for some courses.',
  nationality: 'Your nationality or residence permit does not fit this scheme.',
  residence: 'This scheme is for people who live in another municipality.',
  'labour-market-link': 'This scheme asks for a link with the Dutch labour market.',
  income: 'Your income does not fit this scheme.',
  benefit: 'This scheme is for people with another benefit or situation.',
  employment: 'This scheme does not fit your work situation.',
  'employer-role': 'This scheme is for another employer of yours.',
  'employer-type': 'This scheme is not for this type of employer.',
  'employer-size': 'This scheme is for companies of another size.',
  sector: 'This scheme is for another sector.',
  'agency-phase': 'You are in another phase of agency work.',
  leerbedrijf: 'Your employer has to be a recognised training company (leerbedrijf).',
  'contract-start': 'Your contract began too early.',
  'contract-months': 'You have not worked there long enough yet.',
  'new-to-segment': 'This kind of work has to be new to you.',
  'recent-school': 'You left school too recently.',
  occupation: 'The occupation is not on the list of this scheme.',
  'has-sf': 'You can still get student finance for this course. Then you cannot use this scheme.',
  'sf-used-up': 'You cannot get student finance for this course.',
  'no-sf': 'This scheme is only for people with student finance.',
  'other-funding': 'You cannot combine this with money you already have or get for this course.',
  'already-used': 'This scheme has already been used once.',
  'requires-award': 'Another grant has to be awarded first.',
  'prior-degree': 'You already have a degree at this level.',
  'not-first-year': 'This scheme is only for your first year of study.',
  'funded-study-possible': 'You can do a course that the government pays for. That goes first.',
  'not-qualified': 'This scheme is for qualified teachers.',
  'teaching-share': 'You do not teach enough hours for this scheme.',
  'teacher-course': 'This scheme is for teacher training courses.',
  'basic-skills': 'This scheme is for language, maths and using a computer.',
  'civic-integration': 'If you have to do civic integration (inburgering), other rules hold.',
  'fee-type': 'This scheme belongs to another kind of tuition fee (collegegeld).',
  pathway: 'This scheme is not for this kind of course.',
  level: 'The level does not fit this scheme.',
  award: 'The diploma or certificate does not fit this scheme.',
  'not-recognised': 'The course has to be recognised by law.',
  'not-funded': 'This scheme is for courses that the government pays for.',
  'not-in-register': 'The course is not in the register that is needed.',
  'duration-min': 'The course is too short.',
  'duration-max': 'The course is too long.',
  'hours-min': 'The number of hours is too low.',
  purpose: 'This scheme does not fit the reason why you do the course.',
  'not-course-cost': 'This scheme does not pay for courses, but for plans of the company.',
  'cost-min': 'The cost is too low for this scheme.',
  'already-started': 'The course has already begun.',
  'start-too-late': 'The course begins too late for this scheme.',
  'start-too-early': 'The course began too early for this scheme.',
  'bought-too-early': 'The course was bought too early.',
  'participant-charged': 'Your employer may not let you pay anything.',
  'required-for-job': 'The course is compulsory for your work. Then you cannot use this scheme.',
  'not-required': 'The course is not compulsory for your work.',
  'desk-advice': 'The desk has to give positive advice first.',
  'employer-responsible': 'Your last employer has to arrange this, not UWV (the employee insurance agency).',
  'not-needed': 'It is not clear yet that the course gives you a better chance of work.',
  availability: 'You have to stay available for work.',
  'no-transition-payment': 'You do not have a right to severance pay (transitievergoeding).',
  consent: 'You have to agree to it in writing beforehand.',
  'income-taper': 'Because of your income the amount may be lower.',
  'level-unverified': 'The amount for this level is not certain.',
}

type OtherCode = Exclude<ReasonCode, ConditionCode>

const otherTexts: Record<OtherCode, string> = {
  'scheme-ended': 'This scheme no longer exists.',
  'not-yet-open': 'This scheme does not exist yet.',
  'not-claimable': 'This money goes to projects. You cannot apply for it yourself.',
  'window-missed': 'The last period to apply for this is over.',
  'facts-missing': 'We do not know everything yet.',
  'window-closed': 'You cannot apply for this now.',
  'window-unknown': 'It is not known yet when you can apply for this again.',
  lottery: 'If there are too many applications, there is a draw. So it is not certain.',
  discretion: 'They look at each person to see if it is possible.',
  ranked: 'Not everybody gets it. There is an order.',
  'budget-limited': 'The money may run out.',
  'fund-decides': 'The fund of the sector decides. Ask there what is possible.',
  'not-verified-recently': 'These rules are not certain. Check them first.',
  'conditions-met': 'Everything you filled in fits this scheme.',
  'window-open': 'You can apply for this now.',
  'apply-before-start': 'Apply for this before the course begins.',
  'apply-after-period': 'This can only be applied for after the course has ended.',
  'first-come': 'First come, first served. So do not wait too long.',
  'pro-rata': 'If there are many applications, the amount for each person gets lower.',
  'loan-repay': 'This is a loan. You pay it back.',
  'ask-employer': 'Ask your employer for this. They apply for it.',
}

export function reasonText(code: ReasonCode, detail: ReasonDetail = {}): string {
  const text = code in otherTexts ? otherTexts[code as OtherCode] : conditionTexts[code as ConditionCode]
  if (code === 'facts-missing' && detail.missing?.length) {
    return `${text} Still needed: ${listed([...new Set(detail.missing.map(factLabel))])}.`
  }
  if (code === 'window-open' && detail.day) return `You can apply for this now, until ${date(detail.day)}.`
  if (code === 'window-closed' && detail.day) {
    return detail.expected
      ? `${text} You can probably apply again from ${date(detail.day)}. That is not certain yet.`
      : `${text} You can apply from ${date(detail.day)}.`
  }
  return text
}
