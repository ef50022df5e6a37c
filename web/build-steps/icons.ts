/** `import search from 'icon:search'` gives the inner SVG of one Lucide icon (24 × 24 grid, stroked). */
import { icons } from '@iconify-json/lucide'
import type { Plugin } from 'vite'

const prefix = 'icon:'

export function lucideIcons(): Plugin {
  return {
    name: 'lucide-icons',
    resolveId: {
      filter: { id: /^icon:/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0icon:/ },
      handler(id) {
        const name = id.slice(prefix.length + 1)
        const icon = icons.icons[name]
        if (!icon) throw new Error(`Lucide has no icon called ${name}`)
        return `export default ${JSON.stringify(shorter(icon.body))}`
      },
    },
  }
}

/** Stroke attributes stand once on the `svg` element instead of on every path. */
function shorter(body: string): string {
  return body
    .replaceAll(
      / (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")/g,
      '',
    )
    .replace(/^<g>(.*)<\/g>$/s, '$1')
}
