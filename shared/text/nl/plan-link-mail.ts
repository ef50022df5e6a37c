/** The mail with the secret link of a plan, which its person sends to themselves. Nothing of the plan is in it. Pure. */
import { letter, type Mail } from './letter.ts'

export function linkForSelf(link: string): Mail {
  return {
    subject: 'De link van je plan op Stapwijzer',
    text: letter(
      'Hallo,',
      `Met deze link open je je plan:\n${link}`,
      'De link is geheim. Wie hem heeft, kan je plan lezen en veranderen. Stuur deze mail dus aan niemand door.',
      'Wij hebben je mailadres niet bewaard. Heb jij deze mail niet aangevraagd? Gooi hem dan weg.',
      'Niemand leest een antwoord op deze mail. Schrijf dus niet terug.',
    ),
  }
}
