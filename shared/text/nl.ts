/**
 * All Dutch texts of the site, by page. Dutch is the key set: another language is a module with the same names.
 * Texts are B1, speak to `jij`, and never hold a code, an ISO date or an English label.
 */
export * as frame from './nl/frame.ts'
export * as home from './nl/home.ts'
export * as search from './nl/search.ts'
export * as course from './nl/course.ts'
export * as coursePage from './nl/course-page.ts'
export * as plan from './nl/plan.ts'
export * as planSaved from './nl/plan-saved.ts'
export * as funding from './nl/funding.ts'
export * as financing from './nl/financing.ts'
export * as fundingQuestions from './nl/funding-questions.ts'
export * as form from './nl/form.ts'
export * as failure from './nl/failure.ts'
export * as about from './nl/about.ts'
export * as privacy from './nl/privacy.ts'
export * as accessibility from './nl/accessibility.ts'
export * as desk from './nl/desk.ts'
export * as referral from './nl/referral.ts'
export * as advice from './nl/advice.ts'
export * as referralStatus from './nl/referral-status.ts'
