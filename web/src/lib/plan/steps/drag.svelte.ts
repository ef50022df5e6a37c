/**
 * Moving a stone with the pointer, as an extra beside the buttons. Only the handle listens, so that a finger anywhere
 * else scrolls the page; nothing moves until the pointer is let go, only a line shows where the step will stand.
 */
const edge = 80
const speed = 14

export class Drag {
  /** Numbers of places, from 0; -1 = nothing is dragged. */
  from = $state(-1)
  to = $state(-1)
  readonly #drop: (from: number, to: number) => void
  #y = 0
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(drop: (from: number, to: number) => void) {
    this.#drop = drop
  }

  /** What the handle of the stone in a place listens with. */
  handle(index: number): (handle: HTMLElement) => () => void {
    return (handle) => {
      const down = (event: PointerEvent) => this.#start(event, handle, index)
      handle.addEventListener('pointerdown', down)
      return () => {
        handle.removeEventListener('pointerdown', down)
        this.#stop()
      }
    }
  }

  /** Where the line stands that shows the new place of the stone: before or behind the stone in `index`. */
  markAt(index: number): 'before' | 'behind' | null {
    if (this.from < 0 || this.to === this.from || index !== this.to) return null
    return this.to < this.from ? 'before' : 'behind'
  }

  #start(event: PointerEvent, handle: HTMLElement, index: number): void {
    if (event.button !== 0) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    this.from = this.to = index
    this.#y = event.clientY
    const stones = [...(handle.closest('ol')?.children ?? [])]
    const look = () => {
      const others = stones.filter((_, at) => at !== index)
      const middle = (stone: Element) => {
        const { top, height } = stone.getBoundingClientRect()
        return top + height / 2
      }
      this.to = others.filter((stone) => middle(stone) < this.#y).length
    }
    const move = (moved: PointerEvent) => {
      this.#y = moved.clientY
      look()
    }
    const end = () => {
      const { from, to } = this
      stop()
      if (to >= 0 && to !== from) this.#drop(from, to)
    }
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') stop()
    }
    const stop = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', stop)
      removeEventListener('keydown', key)
      this.#stop()
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', stop)
    addEventListener('keydown', key)
    this.#timer = setInterval(() => this.#scroll(look), 16)
  }

  /** A long plan is longer than the window. */
  #scroll(look: () => void): void {
    const by = this.#y < edge ? -speed : this.#y > innerHeight - edge ? speed : 0
    if (by === 0) return
    scrollBy(0, by)
    look()
  }

  #stop(): void {
    clearInterval(this.#timer)
    this.from = this.to = -1
  }
}
