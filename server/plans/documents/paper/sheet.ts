/** What a document is made of: leaves of text in groups, each with its role for readers that do not look. Pure. */

/** How a text looks; `looks` has the measures. */
export type Look = 'title' | 'heading' | 'subheading' | 'body' | 'strong' | 'quiet' | 'label'

/** Structure types of ISO 32000. */
export type LeafRole = 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'LBody'
export type GroupRole = 'Document' | 'Sect' | 'L' | 'LI'

/**
 * One text. Newlines part paragraphs. A text with `url` is a link as a whole, so it is short. `leads` to what follows:
 * stays on one page with its beginning.
 */
export type Leaf = { role: LeafRole; look: Look; text: string; url?: string; leads?: boolean; strip?: Strip }

/**
 * A strip of time below a text, only to look at: the text says the same. In hundredths of its width: what lasts, days to
 * mind, and where years begin.
 */
export type Strip = {
  bars: readonly { x: number; width: number }[]
  marks: readonly number[]
  edges: readonly number[]
}

export type Group = {
  role: GroupRole
  parts: Part[]
  /** `beside`: the first leaf is a label left of the second. Only for an item of a list. */
  beside?: 'bullet' | 'label'
  /** Stays on one page when it is not long. */
  together?: boolean
  /** A thin line above. */
  ruled?: boolean
}
export type Part = Leaf | Group

export function isLeaf(part: Part): part is Leaf {
  return 'text' in part
}

export function heading(level: 1 | 2 | 3, text: string): Leaf {
  return {
    role: `H${level}`,
    look: (['title', 'heading', 'subheading'] as const)[level - 1]!,
    text,
    leads: true,
  }
}

export function paragraph(text: string, look: Look = 'body'): Leaf {
  return { role: 'P', look, text }
}

/** A paragraph before a list. */
export function lead(text: string, look: Look = 'body'): Leaf {
  return { ...paragraph(text, look), leads: true }
}

export function link(text: string, url: string): Leaf {
  return { role: 'P', look: 'body', text, url }
}

/** A list with bullets; nothing when there are no items. */
export function bullets(texts: readonly string[]): Part[] {
  return listOf(texts.map((text) => item({ role: 'Lbl', look: 'label', text: '•' }, text, 'bullet')))
}

/** A list of names with values, such as the facts of a step; nothing when there are none. */
export function factRows(rows: readonly (readonly [name: string, value: string])[]): Part[] {
  return listOf(rows.map(([name, value]) => item({ role: 'Lbl', look: 'label', text: name }, value, 'label')))
}

/** The same, each with its strip of time. */
export function stripRows(rows: readonly (readonly [name: string, value: string, strip: Strip])[]): Part[] {
  return listOf(
    rows.map(([name, value, strip]) => {
      const one = item({ role: 'Lbl', look: 'label', text: name }, value, 'label')
      return {
        ...one,
        parts: one.parts.map((part, at) => (at === 1 && isLeaf(part) ? { ...part, strip } : part)),
      }
    }),
  )
}

function listOf(items: Group[]): Part[] {
  return items.length === 0 ? [] : [{ role: 'L', parts: items }]
}

function item(label: Leaf, text: string, beside: Group['beside']): Group {
  return { role: 'LI', parts: [label, { role: 'LBody', look: 'body', text }], beside }
}
