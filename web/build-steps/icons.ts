/**
 * `import search from 'icon:search'` gives the address of one Lucide icon (24 × 24 grid, stroked) in a sprite. The
 * sprite is one file with every icon that the sources import; its name holds a hash, so browsers keep it for ever.
 */
import { icons } from '@iconify-json/lucide'
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import type { BuiltFile } from './adapter.ts'
import { ownSources } from './sources.ts'

/** Names of the icons that these source texts import, each once, in order. */
export function importedIcons(texts: readonly string[]): string[] {
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/from 'icon:([a-z0-9-]+)'/g)].map(([, name]) => name!)),
    ),
  ].sort()
}

/** An SVG document with a symbol for each name. Throws for a name that Lucide does not have. */
export function spriteOf(names: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbolOf).join('')}</svg>`
}

function symbolOf(name: string): string {
  const icon = icons.icons[name]
  if (!icon) throw new Error(`Lucide has no icon called ${name}`)
  return `<symbol id="${name}" viewBox="0 0 24 24">${withoutStroke(icon.body)}</symbol>`
}

/** How an icon is stroked stands once in our stylesheet instead of on every path. */
function withoutStroke(body: string): string {
  return body
    .replaceAll(
      / (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")/g,
      '',
    )
    .replace(/^<g>(.*)<\/g>$/s, '$1')
}

export function lucideIcons(): { plugin: Plugin; file: () => Promise<BuiltFile> } {
  const sprite = spriteOf(importedIcons(ownSources()))
  const name = `_app/immutable/icons.${createHash('sha256').update(sprite).digest('base64url').slice(0, 10)}.svg`
  const plugin: Plugin = {
    name: 'lucide-icons',
    resolveId: { filter: { id: /^icon:/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0icon:/ },
      handler: (id) => `export default ${JSON.stringify(`/${name}#${id.slice('\0icon:'.length)}`)}`,
    },
  }
  return { plugin, file: () => Promise.resolve({ name, content: sprite }) }
}
