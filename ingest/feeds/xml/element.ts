/** An XML element as a plain tree. Names are local names: feeds write the same element with and without a prefix. */

export type XmlElement = {
  name: string
  /** By local name; `xml:lang` is `lang`. Declarations of namespaces and schema hints are left out. */
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** Character data of the element itself, without that of its children. */
  text: string
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** First child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name)
}

/** Text of the first child of that name, trimmed; null when there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | null {
  const text = child(element, name)?.text.trim() ?? ''
  return text === '' ? null : text
}

/** Text of an element that should hold text alone, with that of elements in it: HTML that was not escaped, for one. */
export function wholeText({ text, children }: XmlElement): string {
  return children.length === 0 ? text : [text, ...children.map(wholeText)].join(' ')
}
