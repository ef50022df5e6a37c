/** The mail on the next date of a case of missing education. */

export function reminder(
  title: string,
  next: string | null,
  link: string,
): { subject: string; text: string } {
  const what = next ?? 'Er is nog niets ingevuld'
  return {
    subject: 'Herinnering aan een zaak',
    text: [
      'Vandaag is de volgende datum van een zaak.',
      '',
      `${title}: ${what}`,
      '',
      `Open de zaak: ${link}`,
    ].join('\n'),
  }
}
