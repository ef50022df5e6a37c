/** Links out of a feed: absolute, http or https, at most 2,048 characters. */
import { quoted, type Scope } from './findings.ts'

const longest = 2048

/** The link, or null with `url-invalid`; an empty text is null without a warning. */
export function cleanUrl(raw: string, path: string, { findings }: Scope): string | null {
  const text = raw.trim()
  if (text === '') return null
  const link = webLink(text)
  if (link === null) findings.warn(path, 'url-invalid', `${quoted(text)} is no http or https link.`)
  return link
}

/** The text when it is such a link, else null. */
export function webLink(raw: string): string | null {
  const text = raw.trim()
  if (text.length > longest || !/^https?:\/\/[^\s/?#\\]/i.test(text) || /[\s\p{Cc}<>"]/u.test(text))
    return null
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  // A name and password in a link are a trick or a secret; neither is shown to visitors.
  return url.username === '' && url.password === '' ? text : null
}
