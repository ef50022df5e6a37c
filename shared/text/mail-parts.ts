/**
 * A mail made of parts, once as text and once as simple HTML with the same words: no pictures, no styles from elsewhere and
 * no address but those that are shown. The words come from the texts of a locale. Pure.
 */

export type MailPart =
  | { paragraph: string }
  | { heading: string }
  | { link: string; to: string }
  | { items: readonly MailItem[] }
/** A line of a list: what it is, where it leads when it leads somewhere, and facts below it. */
export type MailItem = { title: string; to?: string; facts?: readonly string[] }

export type PartsMail = { subject: string; text: string; html: string }

/** `lang` is that of the words. Titles come from feeds: in the subject a line break would end the header. */
export function partsMail(lang: string, subject: string, parts: readonly MailPart[]): PartsMail {
  const title = subject.replaceAll(/\s+/g, ' ').trim()
  const body = parts.map(htmlOf).join('\n')
  return {
    subject: title,
    text: `${parts.map(textOf).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em; margin: 0 auto; padding: 1em;">
${body}
</body></html>
`,
  }
}

function textOf(part: MailPart): string {
  if ('paragraph' in part) return part.paragraph
  if ('heading' in part) return `${part.heading}\n${'-'.repeat([...part.heading].length)}`
  if ('link' in part) return `${part.link}\n${part.to}`
  return part.items
    .map(({ title, to, facts = [] }) =>
      [`* ${oneLine(title)}`, ...[...facts, to ?? []].flat().map((line) => `  ${oneLine(line)}`)].join('\n'),
    )
    .join('\n')
}

function htmlOf(part: MailPart): string {
  if ('paragraph' in part) return `<p>${escaped(part.paragraph).replaceAll('\n', '<br>')}</p>`
  if ('heading' in part) return `<h2 style="font-size: 18px;">${escaped(part.heading)}</h2>`
  if ('link' in part) return `<p>${anchor(part.link, part.to)}</p>`
  const items = part.items.map(({ title, to, facts = [] }) => {
    const lines = [to === undefined ? escaped(title) : anchor(title, to), ...facts.map(escaped)]
    return `<li>${lines.join('<br>')}</li>`
  })
  return `<ul>\n${items.join('\n')}\n</ul>`
}

function anchor(words: string, to: string): string {
  return `<a href="${escaped(to)}">${escaped(words)}</a>`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
