/**
 * Suggestions under the search field while somebody types: a combobox with a grouped list, as the ARIA practices
 * describe it. The focus stays in the field. Without script, or when the server does not answer, the field is a field.
 */
import type { suggest, Suggestion, Suggestions } from '@stapwijzer/shared/api/suggestions.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { search as searchTexts } from '@stapwijzer/shared/text/rooms.ts'
import { sourceLang } from '@stapwijzer/shared/text/source-lang.ts'
import { call } from '../lib/api.ts'

const groups = ['occupations', 'skills', 'courses', 'providers'] as const
type Group = (typeof groups)[number]

/** Fewer letters say too little. */
const fewestLetters = 3
/** Longer than between two keys of somebody who types, shorter than what is felt as waiting. */
const pauseMs = 160
const shownPerGroup: Record<Group, number> = { occupations: 4, skills: 3, courses: 4, providers: 3 }

export function suggestWhileTyping(): void {
  const field = document.querySelector<HTMLInputElement>('form[role=search] input[name=q]')
  if (field) new Box(field)
}

class Box {
  readonly #field: HTMLInputElement
  readonly #list = document.createElement('div')
  readonly #status = document.createElement('p')
  #options: HTMLElement[] = []
  #active = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: AbortController | undefined

  constructor(field: HTMLInputElement) {
    this.#field = field
    this.#list.id = 'suggesties'
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', searchTexts.suggestions)
    this.#status.className = 'visually-hidden'
    this.#status.setAttribute('role', 'status')
    field.after(this.#list, this.#status)
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-expanded', 'false')
    field.setAttribute('aria-controls', this.#list.id)
    field.addEventListener('input', this.#later)
    field.addEventListener('keydown', this.#key)
    field.addEventListener('blur', this.#close)
    // A press in the list must not take the focus from the field: that would close it before the choice is made.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', this.#click)
  }

  #later = (): void => {
    clearTimeout(this.#timer)
    this.#running?.abort()
    const q = this.#field.value.trim()
    if ([...q].length < fewestLetters) return this.#close()
    this.#timer = setTimeout(() => void this.#ask(q), pauseMs)
  }

  async #ask(q: string): Promise<void> {
    const { signal } = (this.#running = new AbortController())
    try {
      const asked = { method: 'GET', path: '/v1/suggestions' } as const
      const answer = await call<typeof suggest>(fetch, asked, { query: { q: q.slice(0, 200) }, signal })
      if (!answer.ok) return this.#close()
      if (!signal.aborted && document.activeElement === this.#field) this.#show(answer.body)
    } catch {
      // Given up for newer letters, or no connection: there is no more to say than nothing.
      if (!signal.aborted) this.#close()
    }
  }

  #show(found: Suggestions): void {
    this.#options = []
    this.#activate(-1)
    const parts = groups
      .filter((name) => found[name].length > 0)
      .map((name) => this.#group(name, found[name].slice(0, shownPerGroup[name])))
    this.#list.replaceChildren(...parts)
    this.#list.hidden = parts.length === 0
    this.#field.setAttribute('aria-expanded', String(parts.length > 0))
    this.#status.textContent = searchTexts.suggestionsFound(this.#options.length)
  }

  #group(name: Group, items: readonly Suggestion[]): HTMLElement {
    const group = element('div', 'suggestion-group')
    const heading = element('div', 'suggestion-heading', searchTexts.suggestionGroups[name])
    heading.id = `suggesties-${name}`
    group.setAttribute('role', 'group')
    group.setAttribute('aria-labelledby', heading.id)
    group.append(heading, ...items.map((item) => this.#option(name, item)))
    return group
  }

  #option(name: Group, { id, label, count }: Suggestion): HTMLElement {
    const option = element('div', 'suggestion')
    option.id = `suggestie-${this.#options.length}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.dataset.address = localPath(this.#address(name, id, count))
    const words = element('span', 'suggestion-name', label)
    words.dataset.sourceText = ''
    words.lang = sourceLang() ?? document.documentElement.lang
    option.append(words)
    if (count !== null && count > 0)
      option.append(' ', element('span', 'suggestion-count', searchTexts.hits(count)))
    this.#options.push(option)
    return option
  }

  /** A course has its page, and so has an occupation without courses; the rest narrows the search, with the place kept. */
  #address(name: Group, id: string, count: number | null): string {
    if (name === 'courses') return `/opleiding/${encodeURIComponent(id)}`
    if (name === 'occupations' && count === 0) return `/beroep/${encodeURIComponent(id)}`
    const filter = { occupations: 'occupation', skills: 'skill', providers: 'provider' }[name]
    const place = this.#field.form?.querySelector<HTMLInputElement>('[name=postcode]')?.value.trim()
    return `/zoeken?${new URLSearchParams({ [filter]: id, ...(place ? { postcode: place } : {}) })}`
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // The first press closes the list; the next is the browser's, which empties the field.
      if (this.#list.hidden) return
      event.preventDefault()
      return this.#close()
    }
    if (this.#list.hidden || event.isComposing) return
    const last = this.#options.length - 1
    if (event.key === 'ArrowDown') this.#activate(this.#active === last ? -1 : this.#active + 1)
    else if (event.key === 'ArrowUp') this.#activate(this.#active < 0 ? last : this.#active - 1)
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#options[this.#active]!)
    else return
    event.preventDefault()
  }

  #click = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
    if (option) this.#choose(option)
  }

  #choose(option: HTMLElement): void {
    location.assign(option.dataset.address!)
  }

  /** -1: nothing is chosen, the words in the field count. */
  #activate(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false')
    this.#active = index
    const option = this.#options[index]
    if (!option) return this.#field.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    this.#field.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  #close = (): void => {
    clearTimeout(this.#timer)
    this.#running?.abort()
    this.#activate(-1)
    this.#list.hidden = true
    this.#field.setAttribute('aria-expanded', 'false')
    this.#status.textContent = ''
  }
}

function element(tag: 'div' | 'span', name: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  return made
}
