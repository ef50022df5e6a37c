/**
 * An e-mail address of which somebody may see that it is one, and at which host, but not whose: `s•••@voorbeeld.nl`.
 * What is no address is masked altogether. Pure.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 1) return '•••'
  return `${[...address][0]}•••${address.slice(at)}`
}

/**
 * A text with the addresses in it, without what opens something: a secret of Stapwijzer stands behind the `#` of an
 * address, which is never sent to a server. What stands before it stays: `https://stapwijzer.example/plan#•••`.
 */
export function maskSecretLinks(text: string): string {
  return text.replace(/(https?:\/\/[^\s#]+#)\S+/gi, '$1•••')
}
