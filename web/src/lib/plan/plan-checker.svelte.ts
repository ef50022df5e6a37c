/** Asks the server what the page cannot know of a plan, a while after it changed. What fails is simply not said. */
import { readAnswersHere } from '#lib/funding/remembered.ts'
import { askCheck } from './ask-here.ts'
import type { EditablePlan } from './editable-plan.ts'
import { withSaved, type ServerCheck } from './server-check.ts'

/** Long enough for several changes in a row to be one question. */
const waitMs = 500

export class PlanChecker {
  known = $state.raw<ServerCheck | null>(null)
  #saved: ServerCheck | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** What the server said with the saved plan itself. It may have been asked before with more answers than it had here. */
  learn(saved: ServerCheck | null): void {
    this.#saved = saved
    this.known = saved
  }

  /** Asks about `now()`; a saved plan only when there are answers that the server does not have. */
  ask(now: () => EditablePlan): void {
    clearTimeout(this.#timer)
    if (this.#saved && !readAnswersHere()) return
    this.#timer = setTimeout(() => void this.#send(now), waitMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #send(now: () => EditablePlan): Promise<void> {
    const of = now()
    if (of.items.length === 0) return
    const check = await askCheck(of, readAnswersHere()?.about ?? null)
    if (check && now() === of) this.known = withSaved({ of, check }, this.#saved)
  }
}
