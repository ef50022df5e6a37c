/** What every form of the site says. */
export const errorSummary = 'Check your answers'
/** Put before the page's title: `2 errors – …`. */
export function errorsInTitle(errors: number): string {
  return errors === 1 ? '1 error' : `${errors} errors`
}
export const optional = 'you may leave this empty'
export const errorPrefix = 'Error:'
export const dontKnow = 'I do not know'
/** First line of a list that opens. */
export const choose = 'Choose an answer'
/** After a text was copied, or when the browser does not allow it. */
export const copied = 'Copied.'
export const notCopied = 'Copying did not work. Select the text and copy it yourself.'
