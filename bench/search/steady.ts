/** Questions at a steady pace, whether or not the last one is answered: as visitors come. */
import { get, Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Answered = {
  /** When it was asked, in milliseconds since the first. */
  at: number
  ms: number
  /** 0 when there was no answer. */
  status: number
}

/** Questions a second. */
export const pace = 20

/** Asks the addresses in turn until `end`, and waits for the last answer. */
export async function askSteadily(addresses: readonly string[], end: Promise<unknown>): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true })
  const answers: Promise<Answered>[] = []
  let over = false
  const stop = () => (over = true)
  end.then(stop, stop)
  const begun = performance.now()
  for (let count = 0; !over; count += 1) {
    const asked = performance.now()
    const answered = statusOf(agent, addresses[count % addresses.length]!)
    answers.push(answered.then((status) => ({ at: asked - begun, ms: performance.now() - asked, status })))
    await sleep(Math.max(0, begun + ((count + 1) * 1000) / pace - performance.now()))
  }
  const all = await Promise.all(answers)
  agent.destroy()
  return all
}

/** The times of answers that all have to be good. */
export function timesOf(answers: readonly Answered[]): number[] {
  const bad = failures(answers)
  if (bad.length > 0)
    throw new Error(`${bad.length} of ${answers.length} questions failed, the first with ${bad[0]!.status}.`)
  return answers.map(({ ms }) => ms)
}

export function failures(answers: readonly Answered[]): Answered[] {
  return answers.filter(({ status }) => status !== 200)
}

function statusOf(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve(0))
    }).on('error', () => resolve(0))
  })
}
