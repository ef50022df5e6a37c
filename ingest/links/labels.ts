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
  next: Map<string, LabelNode> | null
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
  const claims = new Map<string, Label[]>()
  for (const concept of concepts) {
    for (const { text, lang, preferred } of labelsOf(concept)) {
      for (const form of formsOf(text, concept.kind)) claim(claims, form, { concept, text, lang, preferred })
    }
  }
  const first = new Map<string, LabelNode>()
  const single: string[] = []
  const vehicles = new Map<string, Label | null>()
  for (const [key, labels] of claims) {
    const kept = groups(labels).flatMap((group) => owner(group) ?? [])
    if (kept.length === 0) continue
    const words = key.split(' ')
    nodeOf(first, words).labels = kept
    if (words.length > 1) continue
    single.push(key)
    noteVehicle(vehicles, kept)
  }
  const byVehicle = new Map([...vehicles].flatMap(([key, label]) => (label ? [[key, label] as const] : [])))
  return { first, single: single.sort(), byVehicle }
}

function nodeOf(first: Map<string, LabelNode>, words: readonly string[]): LabelNode {
  let nodes = first
  let node: LabelNode | undefined
  for (const word of words) {
    if (node) nodes = node.next ??= new Map<string, LabelNode>()
    node = nodes.get(word)
    if (!node) nodes.set(word, (node = { labels: none, next: null }))
  }
  return node!
}

const none: readonly Label[] = []

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

function claim(claims: Map<string, Label[]>, key: string, { concept, text, lang, preferred }: Claim): void {
  const words = key.split(' ').filter((word) => !isSmall(word))
  const label: Label = {
    concept: concept.id,
    kind: concept.kind,
    lang,
    text,
    telling: words.filter((word) => !isGeneral(word) && word.length > 2).length,
    content: words.length,
    preferred,
  }
  const known = claims.get(key)
  if (known) known.push(label)
  else claims.set(key, [label])
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
