/** The kills as rows of the benchmark: the longest that any surface was away, and what must not happen at all. */
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { percentile, type Result } from '../result.ts'
import { surfaces } from './back.ts'
import { runKills, type Kill } from './kills.ts'
import { victims, type Victim } from './product.ts'

export type KillsBench = { work: number; firstLoad: number; today: string; folder: string; seed: number }

/** Seconds: the issue of a killed PostgreSQL is over ten seconds after it is back, the others are no slower. */
const target = '<= 10'

export async function benchKills(
  { seed, ...options }: KillsBench,
  say: (text: string) => void,
): Promise<Result[]> {
  say(`kills at random moments, seed ${seed}`)
  const { kills, found, ledger, acknowledged, mixed, incomplete } = await runKills(
    { ...options, random: randomOf(seed) },
    say,
  )
  for (const wrong of ledger.wrong.slice(0, 5)) say(`wrong answer: ${wrong}`)
  const never = kills.filter(({ back }) => Object.values(back).includes(null)).length
  return [
    ...victims.map((victim) => away(victim, kills)),
    none(
      'kills by hand',
      'kills after which something did not come back by itself',
      never,
      `${kills.length} kills`,
    ),
    none(
      'kills lost',
      'acknowledged plans and referrals that are gone',
      found.lost,
      `${acknowledged} acknowledged`,
    ),
    none(
      'kills doubled',
      'plans and referrals that are there twice',
      found.doubled,
      'each sent again until acknowledged',
    ),
    none(
      'kills audit',
      'audit logs that are not whole',
      found.auditWhole ? 0 : 1,
      'the seals of every line compared',
    ),
    none(
      'kills answers',
      'answers that were neither good nor 503',
      ledger.wrong.length,
      `${ledger.read} good to readers, ${ledger.unavailable} 503 or broken off`,
    ),
    none('kills mixed', 'states of a feed that were half in', mixed.length, 'looked at after each kill'),
    none('kills first load', 'first loads not whole a minute later', incomplete, 'cut off by a kill'),
  ]
}

function away(victim: Victim, kills: readonly Kill[]): Result {
  const own = kills.filter((kill) => kill.victim === victim)
  const longest = own.map(({ back }) => Math.max(...surfaces.map((surface) => back[surface] ?? Infinity)))
  const each = surfaces.map((surface) => {
    const seconds = own.map(({ back }) => back[surface] ?? Infinity)
    return `${surface} ${percentile(seconds, 0.5).toFixed(1)}/${Math.max(...seconds).toFixed(1)}`
  })
  return {
    id: `kills ${victim}`,
    name: `longest that API, page or readiness was away after kill -9 of ${victim}`,
    value: Math.max(...longest),
    unit: 's',
    target,
    detail: `${own.length} kills, median/longest s: ${each.join(', ')}`,
  }
}

function none(id: string, name: string, value: number, detail: string): Result {
  return { id, name, value, target: '<= 0', detail }
}
