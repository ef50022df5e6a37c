/**
 * In which language somebody is written to. A mail is made outside a request of who reads it: by a job, or while somebody
 * else is at work, so the language of that request says nothing.
 */
import { defaultLocale, type Locale } from './locale.ts'
import { texts, type Texts } from './texts.ts'

export type Recipient = 'person' | 'desk' | 'operator'

/**
 * Dutch for everybody while only Dutch ships. With a second language it comes from where the recipient is known: of a
 * person from the language of contact in their referral, of a desk from its file, of the operator from a setting.
 */
function localeOf(_recipient: Recipient): Locale {
  return defaultLocale
}

export function textsFor(recipient: Recipient): Texts {
  return texts(localeOf(recipient))
}
