/** How long each surface of the product was away: from the kill until the last failed answer before it stays well. */
import { setTimeout as delay } from 'node:timers/promises'
import { ask, type Answer } from './traffic.ts'

export const surfaces = ['api', 'page', 'ready'] as const
export type Surface = (typeof surfaces)[number]
/** Seconds; null where it did not come back by itself. */
export type Back = Record<Surface, number | null>

const addresses: Record<Surface, string> = {
  api: '/v1/courses?q=zorg&pageSize=1',
  page: '/zoeken?q=zorg',
  ready: '/v1/health/ready',
}
const pauseMs = 50
/** Well for so long counts as back. */
const steadyMs = 1500
/** By then somebody would have come by hand. */
const patienceMs = 60_000

/** Whether it is what a visitor wants: `ready` may be degraded, but not for want of its database. */
function isWell(surface: Surface, answer: Answer | null): boolean {
  if (answer?.status !== 200) return false
  return surface !== 'ready' || !answer.text.includes('"down"')
}

/** Begins to ask at once; call it right after the kill. */
export async function timeBack(url: string): Promise<Back> {
  const begun = performance.now()
  const seconds = await Promise.all(
    surfaces.map(async (surface) => {
      let failedAt = begun
      for (;;) {
        const well = isWell(surface, await ask(`${url}${addresses[surface]}`))
        const now = performance.now()
        if (!well) failedAt = now
        if (now - failedAt >= steadyMs) return (failedAt - begun) / 1000
        if (now - begun > patienceMs) return null
        await delay(pauseMs)
      }
    }),
  )
  return Object.fromEntries(surfaces.map((surface, at) => [surface, seconds[at]!])) as Back
}
