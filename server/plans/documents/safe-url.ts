/** Which addresses of a feed may become a link in a file that is opened far from our own rules. Pure. */

/** The address when it is one of the web without a name and password in it; else null. */
export function safeUrl(text: string | null): string | null {
  if (text === null || text.length > 2000 || !URL.canParse(text)) return null
  const { protocol, username, password, href } = new URL(text)
  const ofTheWeb = protocol === 'https:' || protocol === 'http:'
  return ofTheWeb && username === '' && password === '' ? href : null
}
