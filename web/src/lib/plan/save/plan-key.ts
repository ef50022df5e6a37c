/**
 * What opens a saved plan: its id and its token, written as one code `<id>.<token>`. The same code stands behind the
 * `#` of a plan link, is what people type in, and is the value of the cookie.
 */
export type PlanKey = { id: string; token: string }

const form = /^([A-Za-z0-9-]{1,64})\.([A-Za-z0-9_-]{20,200})$/

/** Reads a code, or the whole link that it was copied with; null when it is neither. */
export function planKeyOf(text: string): PlanKey | null {
  const code = text.slice(text.lastIndexOf('#') + 1).replaceAll(/\s+/g, '')
  const [, id, token] = form.exec(code) ?? []
  return id && token ? { id, token } : null
}

export function planCode({ id, token }: PlanKey): string {
  return `${id}.${token}`
}

/** The secret link. What stands behind the `#` never leaves the browser on its own. */
export function planLink(publicUrl: string, key: PlanKey): string {
  return `${publicUrl}/plan#${planCode(key)}`
}
