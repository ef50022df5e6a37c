/** What a component may not write. Pure: takes the text of a file. */

const button = /<button\b((?:[^>{]|=>|\{(?:[^{}]|\{[^{}]*\})*\})*)>/g
const labelAroundControl = /<label\b[^>]*\bfor=[^>]*>(?:(?!<\/label)[\s\S])*?<(?:input|select|textarea)\b/g

/** A button says what it does with its form; a label around its control needs no `for`. */
export function markupProblems(file: string, text: string): string[] {
  if (!file.endsWith('.svelte')) return []
  const untyped = [...text.matchAll(button)].filter(([, attributes]) => !/\btype[=}\s]/.test(attributes!))
  const doubled = [...text.matchAll(labelAroundControl)]
  return [
    ...untyped.map(({ index }) => `line ${lineOf(text, index)}: a button without a type`),
    ...doubled.map(({ index }) => `line ${lineOf(text, index)}: a label with \`for\` around its own control`),
  ]
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
