/** Finds names that come from a feed or from ESCO in a sentence of ours, so that they can be marked as such. Pure. */
export type TextPart = { text: string; source: boolean }

/** Longer names first, so that one that holds another is found whole. */
export function sourceParts(text: string, names: readonly string[]): TextPart[] {
  const [name] = names.filter((one) => one !== '' && text.includes(one)).sort((a, b) => b.length - a.length)
  if (name === undefined) return text === '' ? [] : [{ text, source: false }]
  const at = text.indexOf(name)
  return [
    ...sourceParts(text.slice(0, at), names),
    { text: name, source: true },
    ...sourceParts(text.slice(at + name.length), names),
  ]
}
