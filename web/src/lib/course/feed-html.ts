/**
 * Text of a provider, already made safe when it was read in. Here it is cut when it is endless, and its links say
 * that we do not vouch for where they lead.
 */
const mostCharacters = 12_000

export type FeedHtml = { html: string; cut: boolean }

export function feedHtml(html: string): FeedHtml {
  const { html: kept, cut } =
    html.length > mostCharacters ? cutHtml(html, mostCharacters) : { html, cut: false }
  return { html: kept.replaceAll(/<a /g, '<a class="nl-link" rel="nofollow ugc noopener" '), cut }
}

/** Cuts well-formed HTML at the end of a tag or word and closes what is open. */
export function cutHtml(html: string, most: number): FeedHtml {
  const open: string[] = []
  let at = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gi)) {
    if (match.index > most) break
    const [tag, closing, name = ''] = match
    if (closing) open.splice(open.lastIndexOf(name), 1)
    else if (name !== 'br') open.push(name)
    at = match.index + tag.length
  }
  const rest = html.slice(at, Math.max(at, most))
  const text = rest.includes('<') ? rest.slice(0, rest.indexOf('<')) : rest.replace(/\S*$/, '')
  const closed = open.toReversed().map((name) => `</${name}>`)
  return { html: `${html.slice(0, at)}${text}…${closed.join('')}`, cut: true }
}
