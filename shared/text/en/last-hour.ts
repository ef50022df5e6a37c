/** For the operator: what was counted in the last hour, so that counting can be trusted. */
import { counted } from './format.ts'

export const title = 'Counted in the last hour'
export const intro =
  'This shows whether counting works. We count requests and actions. Who did something, we do not know and do not keep.'
export const tryIt = 'Do something on the site yourself and look after a minute whether it is here.'
/** `from`, `to`: times of day. */
export function span(from: string, to: string): string {
  return `From ${from} to ${to}, counted exactly and not rounded. Only operators see this.`
}
export const caption = 'How often something was counted in the last hour'
export const columns = { what: 'What', times: 'How often' } as const
/** `at`: a day with its time. */
export function written(at: string): string {
  return `Counts were last written on ${at}.`
}
export const neverWritten = 'Nothing was written in the last day.'
export function waiting(kinds: number): string {
  if (kinds === 0) return 'Nothing waits to be written.'
  return `${counted(kinds, 'kind of count waits', 'kinds of counts wait')} to be written. That takes a minute at most.`
}
export function dropped(actions: number): string {
  return `${counted(actions, 'action was', 'actions were')} not counted, because the database was away for too long.`
}
