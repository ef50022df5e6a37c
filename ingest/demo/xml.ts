/** Writes small XML documents for the demonstration feeds. */

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** An element; nothing at all when the content is null. Content of an array is written one after another. */
export function element(
  name: string,
  content: string | string[] | null,
  attributes: Record<string, string> = {},
): string {
  if (content === null) return ''
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = Array.isArray(content) ? content.join('') : escapeXml(content)
  return `<${name}${written.join('')}>${inner}</${name}>`
}
