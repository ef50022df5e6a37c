/**
 * What opens a saved plan: its id and its token. The token of a plan is a code that people can read aloud
 * (`shared/domain/plan/plan-code.ts`) and that opens the plan without its id: it stands behind the `#` of a plan link and is
 * what people type. Tokens of before that, and those of questions and reports, go with their id: `<id>.<token>`. The
 * cookie always holds both.
 */
import { groupedCode, readPlanCode } from '@stapwijzer/shared/domain/plan/plan-code.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'

export type PlanKey = { id: string; token: string }

const form = /^([A-Za-z0-9-]{1,64})\.([A-Za-z0-9_-]{20,200})$/

/** Reads id and token, or the whole link that they were copied with; null when it is neither. */
export function planKeyOf(text: string): PlanKey | null {
  const [, id, token] = form.exec(partOfLink(text).replaceAll(/\s+/g, '')) ?? []
  return id && token ? { id, token } : null
}

export function planCode({ id, token }: PlanKey): string {
  return `${id}.${token}`
}

/** The token in a code or a link of a plan, of either form; null when there is none. */
export function planTokenOf(text: string): string | null {
  return readPlanCode(partOfLink(text)) ?? planKeyOf(text)?.token ?? null
}

/** As it is shown to people: in groups, if it has them. */
export function shownCode(key: PlanKey): string {
  return groupedCode(key.token) ?? planCode(key)
}

/** The secret link. What stands behind the `#` never leaves the browser on its own. */
export function planLink(publicUrl: string, key: PlanKey): string {
  return `${publicUrl}${localPath('/plan')}#${shownCode(key)}`
}

function partOfLink(text: string): string {
  return text.slice(text.lastIndexOf('#') + 1)
}
