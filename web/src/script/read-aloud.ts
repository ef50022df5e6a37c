/** Reading a page aloud by a voice that the browser has on this computer: nothing is sent to anyone. */
import { kiosk as t } from '@stapwijzer/shared/text/rooms.ts'

/** Voices may come a moment after the page. */
const waitsMs = 2000

/** A button that reads the main part of the page, and stops; null when there is no voice of its language here. */
export async function readAloudButton(): Promise<HTMLButtonElement | null> {
  const voice = await voiceFor(document.documentElement.lang)
  if (!voice) return null
  const turn = document.createElement('button')
  turn.type = 'button'
  turn.className = 'nl-button nl-button--subtle'
  const show = () => {
    turn.textContent = speechSynthesis.speaking ? t.stopReading : t.readAloud
  }
  turn.textContent = t.readAloud
  turn.addEventListener('click', () => {
    if (speechSynthesis.speaking) speechSynthesis.cancel()
    else
      for (const part of partsOf(document.querySelector('main')))
        speechSynthesis.speak(spoken(part, voice, show))
    setTimeout(show, 0)
  })
  addEventListener('pagehide', () => speechSynthesis.cancel())
  return turn
}

function spoken(text: string, voice: SpeechSynthesisVoice, show: () => void): SpeechSynthesisUtterance {
  const one = new SpeechSynthesisUtterance(text)
  one.voice = voice
  one.lang = voice.lang
  one.onend = show
  return one
}

/** By block, because some voices stop in a long text. What is not seen is not read. */
function partsOf(main: HTMLElement | null): string[] {
  return (main?.innerText ?? '').split(/\n+/).filter((line) => line.trim() !== '')
}

/** Only a voice of this computer: others send the text away. */
async function voiceFor(lang: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in globalThis)) return undefined
  const ofLang = () =>
    speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(lang))
  if (ofLang()) return ofLang()
  await new Promise((done) => {
    speechSynthesis.addEventListener('voiceschanged', done, { once: true })
    setTimeout(done, waitsMs)
  })
  return ofLang()
}
