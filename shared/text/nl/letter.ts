/** The form of a mail: paragraphs and a greeting. Pure. */
export type Mail = { subject: string; text: string }

export function letter(...lines: string[]): string {
  return `${[...lines, 'Groet,\nStapwijzer'].join('\n\n')}\n`
}
