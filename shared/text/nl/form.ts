/** What every form of the site says. */
export const errorSummary = 'Kijk je antwoorden na'
/** Put before the page's title: `2 fouten – …`. */
export function errorsInTitle(errors: number): string {
  return errors === 1 ? '1 fout' : `${errors} fouten`
}
export const optional = 'mag leeg blijven'
export const errorPrefix = 'Fout:'
export const dontKnow = 'Weet ik niet'
/** First line of a list that opens. */
export const choose = 'Kies een antwoord'
/** After a text was copied, or when the browser does not allow it. */
export const copied = 'Gekopieerd.'
export const notCopied = 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.'
