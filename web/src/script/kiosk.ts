/**
 * On a computer that many people use: a band with a button that forgets at once, and forgetting by itself after two idle
 * minutes. `<kiosk-switch>` on /openbare-computer turns it on and off.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { kiosk as t } from '@stapwijzer/shared/text/rooms.ts'
import { readAloudButton } from './read-aloud.ts'
import { idleAt } from '../lib/kiosk/idle.ts'
import { forgetPerson, isShared, setShared } from '../lib/kiosk/kept.ts'
import { postForm } from './post-form.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll', 'touchstart'] as const
let since = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
let asking: HTMLElement | undefined
let before: Element | null = null

export function watchIdle(): void {
  customElements.define('kiosk-switch', KioskSwitch)
  for (const sign of signs) addEventListener(sign, stay, { passive: true, capture: true })
  if (isShared()) begin()
}

function begin(): void {
  since = Date.now()
  timer ??= setInterval(look, 1000)
  document.querySelector('main')?.append(band())
}

function end(): void {
  clearInterval(timer)
  timer = undefined
  document.querySelector('.kiosk-band')?.remove()
}

function look(): void {
  const idle = idleAt(since, Date.now())
  if (idle === 'gone') forget()
  else if (idle === 'asked' && !asking) ask()
}

function stay(): void {
  since = Date.now()
  if (!asking) return
  asking.remove()
  asking = undefined
  if (before instanceof HTMLElement) before.focus()
}

/** The cookie of a saved plan is out of reach of script: the server drops it, and leads to the front page. */
function forget(): void {
  clearInterval(timer)
  forgetPerson()
  postForm(localPath('/openbare-computer'), [])
}

function ask(): void {
  before = document.activeElement
  const heading = Object.assign(document.createElement('h2'), { id: 'er-nog', textContent: t.askHeading })
  heading.className = 'nl-heading nl-heading--level-3'
  const text = Object.assign(document.createElement('p'), { className: 'nl-paragraph', textContent: t.ask })
  asking = document.createElement('div')
  asking.className = 'kiosk-question'
  asking.setAttribute('role', 'alertdialog')
  asking.setAttribute('aria-labelledby', heading.id)
  const here = button(t.stay, 'nl-button--primary', stay)
  asking.append(heading, text, here)
  document.body.append(asking)
  here.focus()
}

function band(): HTMLElement {
  const aside = document.createElement('aside')
  aside.className = 'kiosk-band no-print'
  aside.setAttribute('aria-label', t.bandLabel)
  const text = Object.assign(document.createElement('p'), {
    className: 'nl-paragraph',
    textContent: t.bandText,
  })
  aside.append(text, button(t.wipe, 'nl-button--secondary', forget), letters())
  void readAloudButton().then((read) => read && aside.append(read))
  return aside
}

/** Larger letters for who uses the computer now; forgotten with the rest. */
function letters(): HTMLButtonElement {
  const key = 'stapwijzer-letters'
  const show = (big: boolean) => {
    document.documentElement.style.fontSize = big ? '150%' : ''
    turn.setAttribute('aria-pressed', String(big))
  }
  const isBig = () => sessionStorage.getItem(key) === '1'
  const turn = button(t.bigger, 'nl-button--subtle', () => {
    if (isBig()) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, '1')
    show(isBig())
  })
  show(isBig())
  return turn
}

function button(words: string, kind: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `nl-button ${kind}`
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

class KioskSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show()
  }

  #show(): void {
    const on = isShared()
    const state = Object.assign(document.createElement('p'), {
      className: 'nl-paragraph',
      textContent: on ? t.isOn : t.isOff,
    })
    state.setAttribute('role', 'status')
    const turn = button(on ? t.turnOff : t.turnOn, on ? 'nl-button--secondary' : 'nl-button--primary', () => {
      setShared(!on)
      if (on) end()
      else begin()
      this.#show()
      this.querySelector('button')?.focus()
    })
    this.replaceChildren(state, turn)
  }
}
