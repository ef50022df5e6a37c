/** The mail on the next date of a case of missing education. */

export function reminder(
  title: string,
  next: string | null,
  link: string,
): { subject: string; text: string } {
  const what = next ?? 'Nothing was filled in'
  return {
    subject: 'Reminder of a case',
    text: ['Today is the next date of a case.', '', `${title}: ${what}`, '', `Open the case: ${link}`].join(
      '\n',
    ),
  }
}
