/** The form of a mail: paragraphs and a greeting. Pure. */

export type { Mail } from '../nl/letter.ts'

export function letter(...lines: string[]): string {
  return `${[...lines, 'Kind regards,\nStapwijzer'].join('\n\n')}\n`
}

/** To somebody who asked a question: where to look, and that an answer to the mail reaches nobody. `page` has no secret in it. */
export function newsLetter(reference: string, page: string, ...news: string[]): string {
  return letter(
    'Hello,',
    ...news,
    'Read everything with the secret link that you kept.',
    `Or fill in your code on this page:\n${page}`,
    `Did you lose the link and the code? Call the desk and say ${reference}.`,
    'Nobody reads an answer to this email. So do not write back.',
  )
}
