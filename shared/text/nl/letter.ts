/** The form of a mail: paragraphs and a greeting. Pure. */
export type Mail = { subject: string; text: string }

export function letter(...lines: string[]): string {
  return `${[...lines, 'Groet,\nStapwijzer'].join('\n\n')}\n`
}

/** To somebody who asked a question: where to look, and that an answer to the mail reaches nobody. `page` has no secret in it. */
export function newsLetter(reference: string, page: string, ...news: string[]): string {
  return letter(
    'Hallo,',
    ...news,
    'Lees alles met de geheime link die je hebt bewaard.',
    `Of vul je code in op deze pagina:\n${page}`,
    `Ben je de link en de code kwijt? Bel het loket en noem ${reference}.`,
    'Niemand leest een antwoord op deze mail. Schrijf dus niet terug.',
  )
}
