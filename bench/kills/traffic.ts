/**
 * People at work while processes are killed: writers who repeat what was not acknowledged, under the same key, as the
 * pages do, and readers of pages and of the API. The ledger holds what was acknowledged.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'

type Held = { id: string; token: string }
export type Ledger = {
  /** Each with a title that no other has. */
  plans: (Held & { title: string })[]
  /** Each with a question that no other has. */
  referrals: (Held & { question: string })[]
  /** Answers to readers: good ones, and those that said that the service is away for now. */
  read: number
  unavailable: number
  /** Anything else that came back, shortened: there must be none. */
  wrong: string[]
}

const writers = 3
const pages = ['/', '/zoeken?q=zorg', '/zoeken?q=boekhouden&level=mbo-4', '/financiering']
const questions = [
  '/v1/courses?q=zorg',
  '/v1/courses?level=mbo-4',
  '/v1/suggestions?q=tech',
  '/v1/desks?postcode=3511',
]

export type Traffic = { ledger: Ledger; stop(): Promise<void> }

export function startTraffic(url: string): Traffic {
  const ledger: Ledger = { plans: [], referrals: [], read: 0, unavailable: 0, wrong: [] }
  const stop = new AbortController()
  const people = [
    ...Array.from({ length: writers }, () => write(url, ledger, stop.signal)),
    ...[pages, questions].map((addresses) => read(url, addresses, ledger, stop.signal)),
  ]
  return {
    ledger,
    async stop() {
      stop.abort()
      await Promise.all(people)
    },
  }
}

async function write(url: string, ledger: Ledger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const key = randomUUID()
    const title = `Plan ${key}`
    const plan = await acknowledged(`${url}/v1/plans`, { key, body: { title, items: [] } }, ledger, signal)
    if (!plan) return
    ledger.plans.push({ ...plan, title })
    const question = `Vraag ${randomUUID().replace(/\d/g, 'x')}`
    const to = `${url}/v1/plans/${plan.id}/referrals`
    const sent = { key: randomUUID(), token: plan.token, body: referral(question) }
    const made = await acknowledged(to, sent, ledger, signal)
    if (!made) return
    ledger.referrals.push({ ...made, question })
    await delay(20, undefined, { signal }).catch(() => {})
  }
}

type Message = { key: string; body: object; token?: string }

/** Sends it again, under its key, until it is acknowledged; null when the work is over first. */
async function acknowledged(
  url: string,
  { key, body, token }: Message,
  ledger: Ledger,
  signal: AbortSignal,
): Promise<Held | null> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  while (!signal.aborted) {
    const answer = await ask(url, { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer?.status === 200 || answer?.status === 201) return JSON.parse(answer.text) as Held
    note(answer, 'POST', ledger)
    await delay(100)
  }
  return null
}

function referral(question: string) {
  return {
    deskId: 'leerwerkloket-utrecht',
    contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' },
    preferredTime: 'any',
    language: 'nl',
    postcode4: '3511',
    question,
    consent: { textVersion: currentConsentVersion, fields: ['contact', 'question'] },
  }
}

async function read(url: string, addresses: string[], ledger: Ledger, signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const address = addresses[turn % addresses.length]!
    const answer = await ask(`${url}${address}`)
    if (answer?.status === 200) ledger.read += 1
    else note(answer, address, ledger)
    await delay(50, undefined, { signal }).catch(() => {})
  }
}

/** A connection that breaks and a 503 are what a killed process may cost; nothing else is. */
function note(answer: Answer | null, what: string, ledger: Ledger): void {
  if (answer === null || answer.status === 503) ledger.unavailable += 1
  else ledger.wrong.push(`${answer.status} ${what}: ${answer.text.slice(0, 200)}`)
}

export type Answer = { status: number; text: string }

/** Null where nobody answered, or not to the end. */
export async function ask(url: string, options: RequestInit = {}): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(15_000) })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return null
  }
}
