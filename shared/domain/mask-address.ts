/**
 * An e-mail address of which somebody may see that it is one, and at which host, but not whose: `s•••@voorbeeld.nl`.
 * What is no address is masked altogether. Pure.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 1) return '•••'
  return `${[...address][0]}•••${address.slice(at)}`
}
