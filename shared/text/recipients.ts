/**
 * In which language somebody is written to. A mail is made outside a request of who reads it: by a job, or while somebody
 * else is at work, so the language of that request says nothing.
 */
import { defaultLocale, type Locale } from './locale.ts'
import { texts, type Texts } from './texts.ts'

/**
 * The texts for a mail. A person is written to in the language of the page on which they made what the mail is about, which is
 * kept with it (`private.referral.locale`); desks and the operator in the default language, whatever they read the site in: a
 * mailbox is of many.
 */
export function textsFor(recipient: 'desk' | 'operator'): Texts
export function textsFor(recipient: 'person', locale: Locale): Texts
export function textsFor(_recipient: 'person' | 'desk' | 'operator', locale: Locale = defaultLocale): Texts {
  return texts(locale)
}
