/** The `tel:` address of a telephone number as people write it. */
export function phoneLink(number: string): string {
  return `tel:${number.replaceAll(/[^+\d]/g, '')}`
}
