/**
 * What every page needs that may be in another language than Dutch, put into components when they are built, so that nobody can
 * forget it. The address of each link and form goes through `localPath` (shared/text/locale-path.ts): pages say `/plan`, and a visitor
 * stays in the language of the page. A link with `hreflang` leads to another language on purpose and stays as it is. A part
 * with `data-source-text` is not ours: it gets the `lang` of its text (shared/text/source-lang.ts).
 */
import { parse } from 'svelte/compiler'
import type { Plugin } from 'vite'

/** The elements that lead somewhere, and the attribute that says where. */
const leading: Readonly<Record<string, string>> = { a: 'href', form: 'action', button: 'formaction' }
const helper = '__localPath'
const langHelper = '__sourceLang'
const sourceMark = 'data-source-text'

type Node = { type?: string; name?: string; start: number; end: number } & Record<string, unknown>
type Part = Node & { data?: string; expression?: Node }

type Edit = { start: number; end: number; text: string }

/** The source of a component with those addresses passed through the function. */
export function withLocalAddresses(source: string): string {
  const { fragment, instance } = parse(source, { modern: true })
  const elements = elementsIn(fragment)
  const addresses = elements.flatMap((one) => addressesOf(one)).flatMap((one) => throughHelper(one, source))
  const langs = elements.flatMap((one) => langOf(one, source))
  const edits = [...addresses, ...langs]
  if (edits.length === 0) return source
  const line = [
    ...(addresses.length > 0 ? [importOf('localPath', helper, 'locale-path')] : []),
    ...(langs.length > 0 ? [importOf('sourceLang', langHelper, 'source-lang')] : []),
  ].join('')
  const script = instance?.content
  const at = script && 'start' in script && typeof script.start === 'number' ? script.start : 0
  edits.push({ start: at, end: at, text: script ? line : `<script lang="ts">${line}</script>\n` })
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((code, { start, end, text }) => code.slice(0, start) + text + code.slice(end), source)
}

/** Of the browser's part of the default language nothing changes: there the function would give back what it got. */
export function localAddresses(locale: string, defaultLocale: string): Plugin {
  return {
    name: 'local-addresses',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.consumer !== 'client' || locale !== defaultLocale,
    transform: {
      filter: { id: /\/web\/src\/.*\.svelte$/ },
      handler: (code) => withLocalAddresses(code),
    },
  }
}

type Element = Node & { attributes: Node[] }

function elementsIn(node: unknown): Element[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(elementsIn)
  const { type } = node as Node
  const own = type === 'RegularElement' || type === 'SvelteElement' ? [node as Element] : []
  return [...own, ...Object.values(node).flatMap(elementsIn)]
}

function addressesOf({ name, attributes }: Element): Node[] {
  return attributes.some((one) => one.name === 'hreflang')
    ? []
    : attributes.filter((one) => one.type === 'Attribute' && one.name === leading[name ?? ''])
}

/** In the place of its `lang`, or behind the mark of a text that is not ours. A fixed `lang` stays. */
function langOf({ attributes }: Element, source: string): Edit[] {
  const mark = attributes.find((one) => one.name === sourceMark)
  const lang = attributes.find((one) => one.name === 'lang')
  const [given] = [lang?.value as Part | Part[] | undefined].flat()
  if (!mark || given?.type === 'Text') return []
  const said = given ? textOf(given, source) : 'undefined'
  const [when] = [mark.value as true | Part | Part[]].flat()
  const isSource = when === true || when?.type === 'Text' ? '' : `, (${textOf(when!, source)}) === ''`
  const { start, end } = lang ?? { start: mark.end, end: mark.end }
  return [{ start, end, text: `${lang ? '' : ' '}lang={${langHelper}((${said})${isSource})}` }]
}

const textOf = ({ expression }: Part, source: string) => source.slice(expression!.start, expression!.end)
const importOf = (name: string, as: string, file: string) =>
  `import { ${name} as ${as} } from '@stapwijzer/shared/text/${file}.ts'\n`

function throughHelper(attribute: Node, source: string): Edit[] {
  const { start, end, name } = attribute
  const value = attribute.value as true | Part | Part[]
  if (value === true) return []
  const parts = [value].flat()
  const [first] = parts
  if (!first || (first.type === 'Text' && !first.data?.startsWith('/'))) return []
  const texts = parts.map((part) =>
    part.type === 'Text' ? JSON.stringify(part.data) : `(${textOf(part, source)})`,
  )
  // Two expressions in a row are a text, as in the attribute that was.
  const whole = parts.length > 1 ? ["''", ...texts].join(' + ') : texts[0]
  return [{ start, end, text: `${name}={${helper}(${whole})}` }]
}
