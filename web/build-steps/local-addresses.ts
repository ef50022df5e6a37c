/**
 * Keeps a visitor in the language of the page: in components, the address of each link and form goes through `localPath`
 * (shared/text/locale-path.ts) when it is written. So pages say `/plan`, and nobody can forget it. A link with `hreflang` leads to
 * another language on purpose and stays as it is.
 */
import { parse } from 'svelte/compiler'
import type { Plugin } from 'vite'

/** The elements that lead somewhere, and the attribute that says where. */
const leading: Readonly<Record<string, string>> = { a: 'href', form: 'action', button: 'formaction' }
const helper = '__localPath'

type Node = { type?: string; name?: string; start: number; end: number } & Record<string, unknown>
type Part = Node & { data?: string; expression?: Node }

type Edit = { start: number; end: number; text: string }

/** The source of a component with those addresses passed through the function. */
export function withLocalAddresses(source: string): string {
  const { fragment, instance } = parse(source, { modern: true })
  const edits = attributesIn(fragment).flatMap((one) => throughHelper(one, source))
  if (edits.length === 0) return source
  const line = `import { localPath as ${helper} } from '@stapwijzer/shared/text/locale-path.ts'\n`
  const script = instance?.content as unknown as Node | undefined
  const at = script?.start ?? 0
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

function attributesIn(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(attributesIn)
  const { type, name, attributes } = node as Node & { attributes?: Node[] }
  const own =
    type === 'RegularElement' && attributes && !attributes.some((one) => one.name === 'hreflang')
      ? attributes.filter((one) => one.type === 'Attribute' && one.name === leading[name ?? ''])
      : []
  return [...own, ...Object.values(node).flatMap(attributesIn)]
}

function throughHelper(attribute: Node, source: string): Edit[] {
  const { start, end, name } = attribute
  const value = attribute.value as true | Part | Part[]
  if (value === true) return []
  const parts = [value].flat()
  const [first] = parts
  if (!first || (first.type === 'Text' && !first.data?.startsWith('/'))) return []
  const texts = parts.map((part) =>
    part.type === 'Text'
      ? JSON.stringify(part.data)
      : `(${source.slice(part.expression!.start, part.expression!.end)})`,
  )
  // Two expressions in a row are a text, as in the attribute that was.
  const whole = parts.length > 1 ? ["''", ...texts].join(' + ') : texts[0]
  return [{ start, end, text: `${name}={${helper}(${whole})}` }]
}
