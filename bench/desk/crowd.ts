/** Twenty counsellors and two hundred visitors at once, each thinking between two questions, against the same one by one. */
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { median, percentile, type Result } from '../result.ts'
import { questions } from '../search/questions.ts'
import { inTurns, timed } from '../search/turns.ts'
import { answer } from './ask.ts'
import type { Counsellor } from './stage.ts'

const visitors = 200
/** Milliseconds that somebody looks at an answer, on average: a page of courses is read longer than a queue. */
const thinking = { visitor: 10_000, counsellor: 5_000 }

type Crowd = {
  today: string
  rounds: number
  seconds: number
  counsellors: Counsellor[]
  courseIds: string[]
}
type Visitor = { asked: { address: string }[]; courseIds: string[]; from: string }
type Step = (index: number) => Promise<void>

export async function crowd(url: string, options: Crowd, say: (text: string) => void): Promise<Result[]> {
  const agent = new Agent({ keepAlive: true })
  const asked = questions(500, options.today)
  const steps = Array.from({ length: visitors }, (_, who) => {
    return visitorSteps(agent, url, { asked, courseIds: options.courseIds, from: addressOf(who) })
  })
  const counsellor = (who: Counsellor) => counsellorSteps(agent, url, who)
  try {
    const alone = {
      visitor: await inTurns(options.rounds, 1, (index) => steps[index % visitors]!(index)),
      counsellor: await inTurns(options.rounds, 1, await counsellor(options.counsellors[0]!)),
    }
    const times: { visitor: number[]; counsellor: number[] } = { visitor: [], counsellor: [] }
    const failures: string[] = []
    const until = performance.now() + options.seconds * 1000
    const live = async (kind: 'visitor' | 'counsellor', step: Step, seed: number) => {
      const random = randomOf(seed)
      // Nobody begins at the same moment as everybody else.
      await sleep(random() * Math.min(thinking[kind], options.seconds * 500))
      for (let index = seed * 7; performance.now() < until; index += 1) {
        try {
          times[kind].push(await timed(() => step(index)))
        } catch (error) {
          failures.push((error as Error).message)
        }
        await sleep(thinking[kind] * (0.5 + random()))
      }
    }
    await Promise.all([
      ...steps.map((step, index) => live('visitor', step, index + 1)),
      ...options.counsellors.map(async (who, index) =>
        live('counsellor', await counsellor(who), 1000 + index),
      ),
    ])
    if (failures.length > 0) say(`the first of ${failures.length} failures: ${failures[0]}`)
    const asked = times.visitor.length + times.counsellor.length
    return [
      {
        id: 'crowd errors',
        name: `failed answers of ${options.counsellors.length} counsellors and ${visitors} visitors at once`,
        value: failures.length,
        target: '<= 0',
        detail: `of ${asked} in ${options.seconds} s, ${(asked / options.seconds).toFixed(1)} a second`,
      },
      beside('visitors', times.visitor, alone.visitor),
      beside('counsellors', times.counsellor, alone.counsellor),
    ]
  } finally {
    agent.destroy()
  }
}

function beside(who: string, together: readonly number[], alone: readonly number[]): Result {
  const [busy, idle] = [percentile(together, 0.95), percentile(alone, 0.95)]
  return {
    id: `crowd ${who}`,
    name: `answers to ${who} in that crowd / the same one by one at rest, p95`,
    value: busy / idle,
    target: '<= 3',
    detail: `${busy.toFixed(1)} against ${idle.toFixed(1)} ms, medians ${median(together).toFixed(1)} and ${median(alone).toFixed(1)}`,
  }
}

/** One of the addresses that are kept for documentation (RFC 5737). */
const addressOf = (who: number) => `198.51.100.${who % 256}`

/** Searching, looking at a course, typing a word, asking who pays. */
function visitorSteps(agent: Agent, url: string, { asked, courseIds, from }: Visitor): Step {
  const kinds: Step[] = [
    (index) => answer(agent, `${url}${asked[index % asked.length]!.address}`, { from }),
    (index) => answer(agent, `${url}/v1/courses/${courseIds[index % courseIds.length]}`, { from }),
    (index) =>
      answer(agent, `${url}/v1/suggestions?q=${['zor', 'boek', 'lass', 'tech'][index % 4]}`, { from }),
    (index) => {
      const body = { person: {}, courseIds: courseIds.slice(index % 100, (index % 100) + 20) }
      return answer(agent, `${url}/v1/funding-advice`, { body, from })
    },
  ]
  return (index) => kinds[index % kinds.length]!(index)
}

/** The queue, a referral out of it, that it is still open, a search, a note. */
async function counsellorSteps(agent: Agent, url: string, { cookie }: Counsellor): Promise<Step> {
  const base = `${url}/v1/desk`
  const list = await fetch(`${base}/referrals?pageSize=100`, { headers: { cookie } })
  const { items } = (await list.json()) as { items: { id: string }[] }
  const idOf = (index: number) => items[index % items.length]!.id
  const kinds: Step[] = [
    () => answer(agent, `${base}/referrals`, { cookie }),
    (index) => answer(agent, `${base}/referrals/${idOf(index)}`, { cookie }),
    (index) => answer(agent, `${base}/referrals/${idOf(index)}/notes`, { cookie, body: { text: 'Gebeld.' } }),
    () => answer(agent, `${base}/referral-searches`, { cookie, body: { words: 'zorg' } }),
    () => answer(agent, `${base}/referrals?mine=true`, { cookie }),
  ]
  return (index) => kinds[index % kinds.length]!(index)
}
