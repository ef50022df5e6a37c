/** Languages by code or by name: `nl`, `nl-NL`, `Dutch`, `Nederlands`, or a node of type Language. */
import { languageCode } from '../fields/language.ts'
import { quoted } from '../fields/findings.ts'
import { isNode, listOf } from './graph.ts'
import { textOf, type World } from './values.ts'

/** ISO 639-1 codes; what is no language is left out with `unknown-value`. */
export function readLanguages(values: readonly unknown[], path: string, world: World): string[] {
  const codes = values.flatMap((value) => {
    const words = isNode(value)
      ? [...listOf(value['alternateName']), textOf(value, world)].filter((one) => typeof one === 'string')
      : [textOf(value, world) ?? '']
    const code = words.map(codeOf).find((found) => found !== null)
    if (code === undefined && words.some((word) => word.trim() !== ''))
      world.scope.findings.warn(path, 'unknown-value', `${quoted(words[0])} is no language we know.`)
    return code ?? []
  })
  return [...new Set(codes)]
}

function codeOf(word: string): string | null {
  return languageCode(word) ?? languageNames().get(word.trim().toLowerCase()) ?? null
}

let names: Map<string, string> | null = null

/** Names of languages in Dutch, in English and in themselves, as the Unicode data of Node know them. */
function languageNames(): Map<string, string> {
  if (names) return names
  names = new Map()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const known = codes.filter((code) => languageCode(code) === code)
  for (const inLanguage of [() => 'nl', () => 'en', (code: string) => code])
    for (const code of known) {
      const name = new Intl.DisplayNames([inLanguage(code)], { type: 'language', fallback: 'none' }).of(code)
      if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), code)
    }
  return names
}
