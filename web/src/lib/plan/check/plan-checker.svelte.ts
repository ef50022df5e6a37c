/** Asks the server to check the plan after each change. Only the answer about the plan as it is now is taken. */
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { readRemembered } from '#lib/funding/remembered.ts'
import { askCheck } from '#lib/plan/ask-server.ts'
import type { EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import type { Checked } from './shown-check.ts'

/** Long enough for several changes in a row to be one question. */
const waitMs = 300
const firstPauseMs = 2000
const longestPauseMs = 60_000

/** `saved`: it is a version of the saved plan that is open. `seen`: what the browser kept of the courses of one that is not. */
type Subject = { plan: EditablePlan; saved: boolean; seen: Seen }

export class PlanChecker {
  answer = $state.raw<Checked | null>(null)
  /** `away`: the server gave no answer to the last question; it is asked again. */
  state = $state<'idle' | 'busy' | 'away'>('idle')
  readonly #subject: () => Subject
  #timer: ReturnType<typeof setTimeout> | undefined
  #request: AbortController | undefined
  #pauseMs = firstPauseMs

  constructor(subject: () => Subject) {
    this.#subject = subject
  }

  start(): void {
    addEventListener('online', this.#online)
  }

  stop(): void {
    removeEventListener('online', this.#online)
    this.#cancel()
  }

  /** What the server said when it gave or took the saved plan; it was not asked with answers about money. */
  learn(checked: Checked | null): void {
    if (!checked || (this.answer && readRemembered())) return
    this.#cancel()
    this.answer = checked
    this.state = 'idle'
  }

  ask(): void {
    this.#cancel()
    const { plan } = this.#subject()
    if (plan.items.length === 0) {
      this.state = 'idle'
      return
    }
    this.state = this.state === 'away' ? 'away' : 'busy'
    this.#timer = setTimeout(() => void this.#send(), waitMs)
  }

  #online = (): void => {
    if (this.state === 'away') this.ask()
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#request?.abort()
    this.#request = undefined
  }

  async #send(): Promise<void> {
    const { plan: of, saved, seen } = this.#subject()
    const request = new AbortController()
    this.#request = request
    const about = readRemembered()?.about
    const answer = await askCheck(of, { saved, seen, about }, request.signal)
    // A later change has asked a question of its own.
    if (request.signal.aborted) return
    this.#request = undefined
    if (answer?.check) {
      this.answer = { of, check: answer.check, asked: about !== undefined }
      this.state = 'idle'
      this.#pauseMs = firstPauseMs
      return
    }
    this.state = 'away'
    // A plan that is refused as it stands is asked about again when it changes.
    if (answer) return
    this.#timer = setTimeout(() => void this.#send(), this.#pauseMs)
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
  }
}
