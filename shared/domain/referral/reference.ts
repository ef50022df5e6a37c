/** The short reference that people say on the phone: `SW-7F3A91C2`. Made from the id; it opens nothing. */
export function referenceOf(id: string): string {
  return `SW-${id.replaceAll('-', '').slice(0, 8).toUpperCase()}`
}
