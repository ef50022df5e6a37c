/**
 * The texts of every room in the language of who reads (`locale.ts`), under the names that the folder of a language gives
 * them: `plan.title` is looked up when it is read. So a sentence is read where it is said, never when a module loads.
 * Mails are not here: they follow their recipient (`recipients.ts`).
 * The build for browsers puts the folder of its one language in the place of this file (web/build-steps/one-language.ts).
 */
import { currentLocale } from './locale.ts'
import { texts, type Texts } from './texts.ts'

export const frame = room('frame')
export const home = room('home')
export const search = room('search')
export const course = room('course')
export const occupation = room('occupation')
export const skillsCheck = room('skillsCheck')
export const coursePage = room('coursePage')
export const courseReport = room('courseReport')
export const plan = room('plan')
export const prices = room('prices')
export const planFindings = room('planFindings')
export const planSaved = room('planSaved')
export const planConflict = room('planConflict')
export const planFields = room('planFields')
export const planFigures = room('planFigures')
export const planWaysOut = room('planWaysOut')
export const funding = room('funding')
export const financing = room('financing')
export const fundingQuestions = room('fundingQuestions')
export const fundingGuide = room('fundingGuide')
export const fundingEmployer = room('fundingEmployer')
export const form = room('form')
export const failure = room('failure')
export const about = room('about')
export const privacy = room('privacy')
export const accessibility = room('accessibility')
export const desk = room('desk')
export const deskWork = room('deskWork')
export const deskMessages = room('deskMessages')
export const deskKeys = room('deskKeys')
export const deskTogether = room('deskTogether')
export const deskFigures = room('deskFigures')
export const admin = room('admin')
export const deliveries = room('deliveries')
export const pairs = room('pairs')
export const priceJumps = room('priceJumps')
export const feedCodes = room('feedCodes')
export const referral = room('referral')
export const advice = room('advice')
export const referralStatus = room('referralStatus')
export const referralRights = room('referralRights')
export const accessLog = room('accessLog')
export const proposal = room('proposal')
export const signIn = room('signIn')
export const matching = room('matching')
export const planCheck = room('planCheck')
export const planDocument = room('planDocument')
export const consent = room('consent')
export const facts = room('facts')
export const education = room('education')
export const personFacts = room('personFacts')
export const missedSubject = room('missedSubject')
export const netPrice = room('netPrice')
export const reasons = room('reasons')
export const schemeWords = room('schemeWords')
export const schemeLines = room('schemeLines')
export const schemeActs = room('schemeActs')
export const labels = room('labels')
export const format = room('format')

function room<Name extends keyof Texts>(name: Name): Texts[Name] {
  return new Proxy({} as Texts[Name], {
    get: (_none, text) => Reflect.get(texts(currentLocale())[name], text) as unknown,
  })
}
