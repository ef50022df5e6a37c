/**
 * The plan on the page and where it is kept. A plan that is not saved is written to
 * the browser at each change; a saved one is written there too, sent to the server, and cleared there once it is taken.
 */
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { plan as t, planConflict as s } from '@stapwijzer/shared/text/rooms.ts'
import { sendPlan } from './ask-server.ts'
import * as edit from '#lib/plan/edit/editable-plan.ts'
import type { EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import { keepDraft, keepSaved } from '#lib/plan/keep/keep-plan.ts'
import { browserStorage, dropPlan, planKey, readPlan, writePlan } from '#lib/plan/keep/local-plan.ts'
import { mergedPlans } from '#lib/plan/versions/merge-plans.ts'
import type { ShownPlan } from '#lib/plan/open/open-plan.server.ts'
import { EditedPlan } from '#lib/plan/edit/edited-plan.svelte.ts'
import type { PlanKey } from '#lib/plan/save/plan-key.ts'
import type { SaveAnswer } from '#lib/plan/save/save-answer.ts'
import { dropSavedCopy, readSavedCopy } from '#lib/plan/keep/saved-copy.ts'

export type Sending = 'idle' | 'busy' | 'failed' | 'read-only' | 'refused' | 'too-many' | 'gone'
/** `step`: its key; null = the goals. */
export type Wish = { step: string | null; part: 'fields' | 'others'; field: string }
type Saved = { id: string; etag: string; updatedAt: string; expiresAt: string }
type PageData = {
  saved: ShownPlan | null
  state: string
  today: string
  looksOnly: boolean
  saveKey: string
}

/** So that a word typed after a tick goes along in one request. */
const waitMs = 300

export class PlanState extends EditedPlan {
  saved = $state.raw<Saved | null>(null)
  sending = $state<Sending>('idle')
  /** The version that was saved elsewhere while this one was changed here. */
  elsewhere = $state.raw<ShownPlan | null>(null)
  /** Right after saving, once. */
  key = $state.raw<PlanKey | null>(null)
  /** A plan that was not saved, beside the saved one that is open. */
  draft = $state.raw<EditablePlan | null>(null)
  /** Whether script runs, the browser was looked at, and the plan may be changed here. */
  ready = $state(false)
  stored = $state(true)
  /** What a button elsewhere on the page asked to open; whoever opens it takes the wish away. */
  wish = $state.raw<Wish | null>(null)
  /** Opened with a link that may look and change nothing. */
  readonly looksOnly: boolean

  /** The saved plan as the server has it. */
  #atServer: EditablePlan | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = false
  /** The plan that was last asked to be saved as a new one, and how many that were. */
  #tried: EditablePlan | null = null
  #tries = 0
  readonly #data: PageData

  constructor(data: PageData, key: PlanKey | null) {
    super(data.today)
    this.#data = data
    this.looksOnly = data.looksOnly
    this.key = key
    if (data.saved) this.#adopt(data.saved)
  }

  /** Looks at what the browser kept; once, when script runs. */
  start(): void {
    // Nothing of somebody else's plan is written here, and a plan of one's own stays where it is.
    this.checker.start()
    if (this.looksOnly) return void this.loadCourses()
    const storage = browserStorage()
    const copy = readSavedCopy(storage)
    const kept = readPlan(storage)
    if (this.saved) {
      const ofOther = copy && copy.id !== this.saved.id ? copy.pending?.plan : undefined
      const other = kept.items.length > 0 ? kept : ofOther
      if (other) {
        this.draft = edit.editable(other, t.planNameDefault)
        writePlan(storage, other)
      }
      if (copy?.id === this.saved.id && copy.pending) this.#resume(copy.pending)
      else this.keep()
    } else if (this.#data.state !== 'failed') {
      const lost = kept.items.length === 0 ? copy?.pending?.plan : undefined
      this.plan = edit.editable(lost ?? kept, t.planNameDefault)
      this.seen = kept.seen ?? {}
      dropSavedCopy(storage)
      this.keep()
    }
    this.ready = true
    addEventListener('storage', this.#otherTab)
    void this.loadCourses()
  }

  stop(): void {
    removeEventListener('storage', this.#otherTab)
    this.checker.stop()
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#running || this.elsewhere) return
    this.#running = true
    this.sending = 'busy'
    const sent = this.plan
    const etag = this.saved?.etag ?? null
    const key = etag === null ? this.#keyFor(sent) : null
    const answer = await sendPlan({ plan: edit.bodyOf(sent), etag, key })
    this.#running = false
    this.#take(answer, sent)
  }

  /** Ends a conflict: what is here wins, what was saved wins, or their steps are put together. */
  resolve(choice: 'mine' | 'theirs' | 'both'): void {
    const there = this.elsewhere
    const mine = this.plan
    if (!there) return
    this.elsewhere = null
    this.#adopt(there)
    if (choice === 'theirs') this.keep()
    else this.put(choice === 'mine' ? mine : (mergedPlans(mine, this.plan) ?? mine))
    this.say('', { mine: s.chosenHere, theirs: s.chosenThere, both: s.chosenBoth }[choice])
    void this.loadCourses()
  }

  /** Puts the steps of the plan that was not saved into the saved one, or throws them away. */
  endDraft(choice: 'add' | 'drop'): void {
    if (this.draft && choice === 'add') this.put(mergedPlans(this.plan, this.draft) ?? this.plan)
    this.draft = null
    dropPlan(browserStorage())
    void this.loadCourses()
  }

  /** Before the cookie goes: nothing of the saved plan stays in this browser. */
  forget(): void {
    clearTimeout(this.#timer)
    dropSavedCopy(browserStorage())
  }

  protected override afterChange(): void {
    if (!this.saved) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), waitMs)
  }

  protected override keep(): void {
    if (this.saved) keepSaved(this.saved, this.plan, this.#atServer !== this.plan)
    else this.stored = keepDraft(this.plan, this.seen)
  }

  /** The same plan has the same key: whoever heard no answer and asks again gets the plan that was saved. */
  #keyFor(plan: EditablePlan): string {
    if (this.#tried !== plan) this.#tries += 1
    this.#tried = plan
    return `${this.#data.saveKey}-${this.#tries}`
  }

  #take(answer: SaveAnswer, sent: EditablePlan): void {
    if (answer.outcome === 'used') {
      // By this page in an earlier life: it came back from the browser's memory.
      this.#tried = null
      return void this.save()
    }
    this.sending = answer.outcome in answered ? 'idle' : (answer.outcome as Sending)
    if (answer.outcome === 'elsewhere') this.elsewhere = answer.shown
    if (answer.outcome !== 'created' && answer.outcome !== 'saved') return
    this.#know(answer.shown, sent)
    if (answer.outcome === 'created') {
      this.key = answer.key
      dropPlan(browserStorage())
    }
    this.keep()
    this.recheck()
    if (this.plan !== sent) void this.save()
  }

  /** Takes a version of the server as the plan. */
  #adopt(shown: ShownPlan): void {
    this.plan = edit.editable(shown.plan, t.planNameDefault, (id) => shown.courses[id]?.title ?? '')
    this.forgetUndo()
    this.#know(shown, this.plan)
  }

  #know({ plan, etag, check, courses }: ShownPlan, of: EditablePlan): void {
    this.saved = { id: plan.id, etag, updatedAt: plan.updatedAt, expiresAt: plan.expiresAt }
    this.courses = { ...this.courses, ...courses }
    this.seen = {}
    this.checker.learn(check && { of, check })
    this.#atServer = of
  }

  /** A change of an earlier visit that the server did not take. */
  #resume({ etag, plan }: { etag: string; plan: Parameters<typeof edit.editable>[0] }): void {
    const mine = edit.editable(plan, t.planNameDefault)
    if (edit.samePlan(mine, this.plan)) return this.keep()
    if (etag !== this.saved?.etag) this.elsewhere = this.#data.saved
    this.plan = mine
    void this.save()
  }

  #otherTab = (event: StorageEvent): void => {
    if (this.saved || event.key !== planKey) return
    const kept = readPlan(browserStorage())
    this.plan = edit.editable(kept, t.planNameDefault)
    this.seen = kept.seen ?? {}
    void this.loadCourses()
  }

  protected override get isSaved(): boolean {
    return this.saved !== null
  }

  protected override remember(before: Seen): void {
    if (this.saved || this.looksOnly || this.plan.items.length === 0) return
    super.remember(before)
    this.keep()
  }
}

const answered = { created: true, saved: true, elsewhere: true }
