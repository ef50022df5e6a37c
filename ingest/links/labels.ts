/** The labels of a taxonomy, ready to be looked for in texts: which count, in which forms, and whose they are. Pure. */
import { isGeneral, isSmall } from './general-words.ts'
import { keyOf, wordsOf } from './words.ts'

export type ConceptKind = 'occupation' | 'skill'

export type Concept = {
  id: string
  kind: ConceptKind
  label: string
  /** Language of the labels. */
  lang: 'nl' | 'en'
  /** Alternative and hidden ones. */
  altLabels: readonly string[]
  /** Looked for in English texts only. */
  englishLabels: readonly string[]
}

export type Label = {
  concept: string
  kind: ConceptKind
  lang: 'nl' | 'en'
  /** As it is written in the taxonomy. */
  text: string
  /** Words that are neither general nor small. */
  telling: number
  /** All words but the small ones. */
  content: number
  /** A preferred label of its concept. */
  preferred: boolean
}

export type LabelNode = {
  /** Those that end here: at most one of a kind and language. */
  labels: readonly Label[]
  /** The one word that leads on, and where to: most rows never part, and a map for each would take half of the memory. */
  word: string | null
  only: LabelNode | null
  /** Where the words lead once there are several. */
  next: Map<string, LabelNode> | null
}

/** Where this word leads from here. */
export function stepFrom(node: LabelNode, word: string): LabelNode | undefined {
  if (node.next) return node.next.get(word)
  return node.word === word ? node.only! : undefined
}

export type LabelIndex = {
  /** Where a row of levelled words leads, word for word; its first words. */
  first: ReadonlyMap<string, LabelNode>
  /** Labels of one levelled word, sorted. */
  single: readonly string[]
  /** `heftruck` of `heftruckchauffeur`: who drives or works with it. */
  byVehicle: ReadonlyMap<string, Label>
}

const mostWords = 7
/** A compound's head that says that somebody drives or works a machine. */
const drivers = ['chauffeur', 'bestuurder', 'machinist', 'rijder']

/** A label that several concepts have is of the one that prefers it, else of none. */
export function labelIndex(concepts: readonly Concept[]): LabelIndex {
  const labels = new LabelCollector()
  labels.add(concepts)
  return labels.index()
}

/** Collects the labels of a taxonomy that comes in parts. */
export class LabelCollector {
  readonly #first = new Map<string, LabelNode>()
  /** Each word once: labels repeat them. */
  readonly #words = new Map<string, string>()

  add(concepts: readonly Concept[]): void {
    for (const concept of concepts) {
      for (const { text, lang, preferred } of labelsOf(concept)) {
        const known: Label[] = []
        for (const form of formsOf(text, concept.kind)) {
          const words = form.split(' ').map((word) => this.#kept(word))
          const node = nodeOf(this.#first, words)
          node.labels = node.labels.concat(labelOf(words, { concept, text, lang, preferred }, known))
        }
      }
    }
  }

  /** To be called once, when all are there. */
  index(): LabelIndex {
    const first = this.#first
    settle(first.values())
    const single: string[] = []
    const vehicles = new Map<string, Label | null>()
    for (const [key, { labels }] of first) {
      if (labels.length === 0) continue
      single.push(key)
      noteVehicle(vehicles, labels)
    }
    const byVehicle = new Map([...vehicles].flatMap(([key, label]) => (label ? [[key, label] as const] : [])))
    return { first, single: single.sort(), byVehicle }
  }

  #kept(word: string): string {
    const known = this.#words.get(word)
    if (known === undefined) this.#words.set(word, word)
    return known ?? word
  }
}

function nodeOf(first: Map<string, LabelNode>, [begin, ...rest]: readonly string[]): LabelNode {
  let node = first.get(begin!)
  if (!node) first.set(begin!, (node = newNode()))
  for (const word of rest) node = stepFrom(node, word) ?? branch(node, word)
  return node
}

function newNode(): LabelNode {
  return { labels: none, word: null, only: null, next: null }
}

function branch(from: LabelNode, word: string): LabelNode {
  const node = newNode()
  if (from.next) from.next.set(word, node)
  else if (from.only) {
    from.next = new Map([
      [from.word!, from.only],
      [word, node],
    ])
    from.only = from.word = null
  } else {
    from.only = node
    from.word = word
  }
  return node
}

const none: readonly Label[] = []

/** Leaves each row of words to those who own it. */
function settle(nodes: Iterable<LabelNode>): void {
  for (const node of nodes) {
    // `slice`: what is put together piece by piece has room for more, which is kept.
    if (node.labels.length > 1)
      node.labels = groups(node.labels)
        .flatMap((group) => owner(group) ?? [])
        .slice()
    if (node.only) settle([node.only])
    if (node.next) settle(node.next.values())
  }
}

function* labelsOf(concept: Concept): Generator<{ text: string; lang: 'nl' | 'en'; preferred: boolean }> {
  const { label, lang, altLabels, englishLabels } = concept
  yield { text: label, lang, preferred: true }
  for (const text of altLabels) yield { text, lang, preferred: false }
  if (lang === 'en') return
  for (const [at, text] of englishLabels.entries()) yield { text, lang: 'en', preferred: at === 0 }
}

/** `verkoper/verkoopster` is two labels; what stands in brackets only tells concepts apart. Lists are no labels. */
function formsOf(label: string, kind: ConceptKind): string[] {
  const bare = label.replace(/\s*\([^)]*\)\s*/g, ' ').trim()
  if (bare.includes(',')) return []
  const gendered = /^([^\s/]+)\/([^\s/]+)( .+)?$/.exec(bare)
  const texts = gendered ? [gendered[1]! + (gendered[3] ?? ''), gendered[2]! + (gendered[3] ?? '')] : [bare]
  return texts.flatMap((text) => (text.includes('/') ? [] : keysOf(text, kind)))
}

function keysOf(text: string, kind: ConceptKind): string[] {
  const words = wordsOf(
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, ''),
  )
  if (words.length === 0 || words.length > mostWords) return []
  const keys = words.map(({ key }) => key)
  const forms = [keys.join(' ')]
  const verb = words.at(-1)!.text
  if (kind === 'skill' && words.length > 1 && /..en$/.test(verb)) {
    const object = keys.slice(0, -1).join(' ')
    forms.push(
      `${keys.at(-1)!} van ${object}`,
      `${keys.at(-1)!} van de ${object}`,
      `${keys.at(-1)!} ${object}`,
    )
  }
  if (words.length === 2 && words.every(({ text: one }) => /^[a-z]{3,}$/.test(one) && !isSmall(one))) {
    forms.push(keyOf(words[0]!.text + words[1]!.text))
    if (kind === 'skill') forms.push(keyOf(keys.join('')))
  }
  return forms
}

type Claim = { concept: Concept; text: string; lang: 'nl' | 'en'; preferred: boolean }

/** `known`: those of its other forms, of which one will do when it tells as much. */
function labelOf(all: readonly string[], { concept, text, lang, preferred }: Claim, known: Label[]): Label {
  const words = all.filter((word) => !isSmall(word))
  const telling = words.filter((word) => !isGeneral(word) && word.length > 2).length
  const content = words.length
  const same = known.find((label) => label.telling === telling && label.content === content)
  if (same) return same
  const label = { concept: concept.id, kind: concept.kind, lang, text, telling, content, preferred }
  known.push(label)
  return label
}

function groups(labels: readonly Label[]): Label[][] {
  const found = new Map<string, Label[]>()
  for (const label of labels) {
    const name = `${label.kind} ${label.lang}`
    found.set(name, [...(found.get(name) ?? []), label])
  }
  return [...found.values()]
}

function owner(labels: readonly Label[]): Label | null {
  const preferring = labels.filter(({ preferred }) => preferred)
  const best = preferring.length > 0 ? preferring : labels
  return new Set(best.map(({ concept }) => concept)).size === 1 ? best[0]! : null
}

function noteVehicle(vehicles: Map<string, Label | null>, labels: readonly Label[]): void {
  for (const label of labels) {
    if (label.kind !== 'occupation' || label.lang !== 'nl') continue
    const text = label.text.toLowerCase()
    const head = drivers.find((driver) => text.endsWith(driver) && text.length >= driver.length + 5)
    if (!head) continue
    const vehicle = keyOf(text.slice(0, -head.length))
    const known = vehicles.get(vehicle)
    vehicles.set(vehicle, known === undefined || known?.concept === label.concept ? label : null)
  }
}
