/** The text of sanitised HTML with a line for each paragraph and list item. Pure. */
const longest = 20_000

export function plainLines(html: string): string {
  return html
    .slice(0, longest)
    .replace(/<\/(?:p|li|h3|h4|ul|ol)>|<br ?\/?>/g, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&(?:lt|gt|quot);/g, ' ')
    .replaceAll('&amp;', '&')
}
