/** The mail with the secret link of a plan, which its person sends to themselves. Nothing of the plan is in it. Pure. */
import { letter, type Mail } from './letter.ts'

export function linkForSelf(link: string): Mail {
  return {
    subject: 'The link to your plan on Stapwijzer',
    text: letter(
      'Hello,',
      `With this link you open your plan:\n${link}`,
      'The link is secret. Anybody who has it can read and change your plan. So do not forward this mail to anybody.',
      'We did not keep your email address. Did you not ask for this mail? Then delete it.',
      'Nobody reads replies to this mail. So please do not write back.',
    ),
  }
}
